import type { Resource } from '../../model/resource.ts';
import type { Listener } from '../../topology/listeners.ts';
import type { Endpoint } from '../backends/endpoint.ts';
import type { HeaderChanges } from '../../filters/shared/header-changes.ts';
import type { HeaderValues } from '../../filters/shared/header-values.ts';
import type { Response } from '../../filters/shared/response.ts';
import type { TrafficRequest } from '../request/request.ts';
import type { StepLocation, TraceStep } from './step.ts';

/** A request as a backend sees it. */
export type ForwardedRequest = Readonly<{
  method: string;
  host: string;
  /** With the query. */
  path: string;
  headers: HeaderValues;
}>;

/** Where some of a rule's requests go. */
export type BackendShare = Readonly<{
  kind: string;
  namespace: string;
  name: string;
  port: number | null;
  weight: number;
  /** From 0 to 1, of all requests of the rule; the bad backends have theirs, too. */
  share: number;
  /** What clients get instead of its answer; null when it is served. */
  response: Response | null;
  /** For connections and datagrams: they are refused, dropped. */
  refused: boolean;
  /** Why it is not served, as a sentence; null when it is. */
  fault: string | null;
  /** Null for what is no HTTP. */
  request: ForwardedRequest | null;
  endpoints: readonly Endpoint[];
  /** What happens to the headers of its answers. */
  responseHeaders: HeaderChanges;
  /** The server name of TLS towards it; null for plain text. */
  tls: string | null;
  at: StepLocation;
}>;

/** A copy of a request. */
export type MirrorCopy = Readonly<{
  kind: string;
  namespace: string;
  name: string;
  port: number | null;
  /** Of all requests of the rule. */
  percent: number;
  at: StepLocation;
}>;

export type Timeouts = Readonly<{ request?: string; backendRequest?: string }>;

/** The Ingress controllers that are simulated (docs/model/ingress.md#which-controller). */
export type Simulated = 'nginx' | 'traefik' | 'generic';

/** How a request ends. */
export type RequestOutcome = Readonly<{
  /**
   * `forwarded`: to backends, some of which may fail. `redirected`, `responded`: the gateway answers itself. `refused`:
   * there is no answer at all.
   */
  outcome: 'forwarded' | 'redirected' | 'responded' | 'refused';
  request: TrafficRequest;
  /** Null where no Gateway takes it. */
  gateway: Resource | null;
  listener: Listener | null;
  /** The Ingress controller that takes it; null where a Gateway does. */
  ingressController: Simulated | null;
  /** The class of the Ingress, or of the controller where no Ingress has it; null for Ingresses without a class. */
  ingressClass: string | null;
  /**
   * The Service through whose own load balancer or node port it enters, or to which a client in the cluster sends it; null where
   * it goes elsewhere.
   */
  service: Resource | null;
  /** A route of a Gateway, or an Ingress. */
  route: Resource | null;
  rule: Readonly<{ index: number; name: string | null }> | null;
  match: Readonly<{ index: number }> | null;
  response: Response | null;
  backends: readonly BackendShare[];
  mirrors: readonly MirrorCopy[];
  responseHeaders: HeaderChanges;
  timeouts: Timeouts | null;
  /** Why it is not decided, as a sentence: the request, or the manifests, do not say enough. Else null. */
  unclear: string | null;
  /** Empty unless they were asked for. The last one says how it ended. */
  steps: readonly TraceStep[];
}>;
