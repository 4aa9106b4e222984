import type { ResourceKey } from '../../model/resource.ts';
import type { RequestOutcome } from '../../traffic/decide/outcome.ts';
import type { Protocol, TrafficRequest } from '../../traffic/request/request.ts';

/** What is asked for beside the host and the path: values that meet the conditions of one match. */
export type Conditions = Readonly<{
  /** Null for any. */
  method: string | null;
  headers: readonly (readonly [name: string, value: string])[];
  query: readonly (readonly [name: string, value: string])[];
  /** The address of the client, where addresses are distinguished. */
  client?: string;
}>;

/** That nothing is distinguished under a path. */
export const NO_CONDITIONS: readonly Conditions[] = [];

/** A path that a match is made for. */
export type AskedPath = Readonly<{
  path: string;
  /** A call of gRPC. */
  grpc: boolean;
}>;

/** What is spoken at a port. Calls of gRPC are HTTP or HTTPS here. */
export type DoorProtocol = Exclude<Protocol, 'GRPC'>;

/** What the matches for one host distinguish. */
export type HostMatches = Readonly<{
  /** The paths of all of them. */
  paths: readonly AskedPath[];
  /** The conditions of those that can take a request for a path, the first to win in front. */
  conditionsAt: (asked: AskedPath) => readonly Conditions[];
}>;

/** A port of an entry with one protocol, and what is distinguished behind it. */
export type Door = Readonly<{
  protocol: DoorProtocol;
  port: number;
  /** Hostnames that something is for: exact ones, wildcards, empty for any. */
  hostnames: ReadonlySet<string>;
  /** Requests under one wildcard may go elsewhere by their host: one label is not the same as several. */
  countsLabels: boolean;
  matchesFor: (host: string) => HostMatches;
}>;

/** What is asked of an entry before any path is known. */
export type Knock = Readonly<{ protocol: DoorProtocol; port: number; host: string }>;

/**
 * A place where requests arrive: a Gateway, the controller of an Ingress class, or a Service with routes for the clients of a
 * namespace.
 */
export type Entry = Readonly<{
  kind: 'Gateway' | 'Ingress' | 'Service';
  /** By which it is found on the other side: `namespace/name` of the Gateway, the controller of the Ingresses, the Service with the namespace. */
  name: string;
  /** `Gateway infra/edge`, `ingress-nginx for IngressClass nginx`. */
  words: string;
  /** The field by which a request is sent there; null where no field can say it. */
  address:
    | Readonly<{ gateway: string }>
    | Readonly<{ ingressClass: string }>
    | Readonly<{ from: string }>
    | null;
  doors: readonly Door[];
  /** How near it is to answering: 0 nothing on the port, 1 a listener, 2 one for the host, 3 one with routes for it. */
  nearness: (knock: Knock) => number;
  /** Wherever the request is sent, this is where it arrives. */
  decide: (request: TrafficRequest) => RequestOutcome;
  /** As `decide`, with its steps; of the objects that do not have the request only with those. */
  trace: (request: TrafficRequest, about: ReadonlySet<ResourceKey>) => RequestOutcome;
  /** Why an object of this side has not the request, as a sentence; null where it is not there. */
  whyNot: (request: TrafficRequest, object: ResourceKey, outcome: RequestOutcome) => string | null;
}>;

/** One of the two that are compared. */
export type Side = Readonly<{
  /** By kind and name. */
  entries: readonly Entry[];
  /** What no request can be asked of, as sentences. */
  unasked: readonly string[];
}>;
