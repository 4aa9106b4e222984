import type { Resource, ResourceKey } from '../model/resource.ts';
import type { Leaf } from './leaves.ts';
import type { BackendRef, RuleFilter, RuleMatch, RuleTimeouts } from './http-rule.ts';
import type { Need, ObjectName } from './need.ts';
import type { DraftVerdict } from './verdict.ts';

/** Which listeners of its host a row is for. */
export type ListenerSide = 'http' | 'https' | 'both';

/** What a row stands for: the rest of its name, and the order of rules that match the same. */
export type RowPurpose =
  | 'path'
  /** The requests of a canary. */
  | 'canary'
  /** What the controller does with paths that no Ingress names. */
  | 'default'
  /** `/` of a host with an entry page. */
  | 'app-root'
  /** A path without its slash at the end. */
  | 'slash'
  /** To HTTPS. */
  | 'https'
  /** From the name without `www.` to the one with it, or back. */
  | 'www';

/** One rule-to-be: one match of one host, with what its controller does to such requests. */
export type Row = Readonly<{
  purpose: RowPurpose;
  /** The Ingress that it belongs to; its namespace is that of the route. */
  ingress: ResourceKey;
  /** Other Ingresses that have a part in it: canaries, and those whose annotations act on the whole host. */
  also?: readonly ResourceKey[];
  /** Where in the Ingress it was written; null for what its controller adds. */
  rule: number | null;
  path: number | null;
  /** The server, in lower case; `*.x` for a wildcard, null for every host. */
  host: string | null;
  side: ListenerSide;
  match: RuleMatch;
  /** None where a filter answers, or where no one is there to answer. */
  backends: readonly BackendRef[];
  filters: readonly RuleFilter[];
  timeouts: RuleTimeouts | null;
  /** What the standard has no field for. */
  needs: readonly Need[];
}>;

/** A host as its controller serves it. */
export type HostPlan = Readonly<{
  /** In lower case; `*.x` for a wildcard, null for every host. */
  host: string | null;
  /** More names of the same server. */
  aliases: readonly string[];
  /** The Ingress that the host belongs to: the first that names it. */
  ingress: ResourceKey;
  /** The certificates that cover it, the first is served; empty where there is no HTTPS. */
  certificates: readonly CertificatePlan[];
  /** HTTPS is served though no certificate is in the manifests: a person has to name one. */
  needsCertificate: boolean;
  /** The port of plain HTTP; null for none. */
  httpPort: number | null;
  httpsPort: number | null;
  /** TLS connections go on as they are. */
  passthrough: PassthroughPlan | null;
  /** All that goes to backends is gRPC, and paths are those of services and methods: it becomes GRPCRoutes. */
  grpc?: boolean;
  /** The star of a wildcard stands for several labels for the controller, too. */
  manyLabels?: boolean;
}>;

export type CertificatePlan = Readonly<{ secret: ObjectName; ingress: ResourceKey }>;

export type PassthroughPlan = Readonly<{ ingress: ResourceKey; backend: BackendRef }>;

/** TLS to a Service with a certificate that is checked. */
export type BackendTlsPlan = Readonly<{
  service: ObjectName;
  /** The name of the port; null for all ports. */
  portName: string | null;
  hostname: string;
  /** The authorities that sign its certificate; null for those of the system. */
  authority: AuthorityPlan | null;
  ingress: ResourceKey;
}>;

/** A bundle of authorities, for the ConfigMap that the Gateway API wants where controllers read a Secret. */
export type AuthorityPlan = Readonly<{
  secret: ObjectName;
  /** The bundle; null where the Secret is not in the manifests, and a person has to make the ConfigMap. */
  bundle: string | null;
}>;

/** Clients of all HTTPS listeners have to show a certificate. */
export type ClientAuthorityPlan = AuthorityPlan &
  Readonly<{ mode: 'AllowValidOnly' | 'AllowInsecureFallback'; ingress: ResourceKey }>;

/** An object other than an Ingress, with what became of each leaf that the controller reads. */
export type ReportedLeaves = Readonly<{
  resource: Resource;
  lines: readonly Readonly<{ leaf: Leaf; verdict: DraftVerdict }>[];
}>;

/** What a provider makes of all Ingresses of one class. */
export type ClassPlan = Readonly<{
  /** The name of the IngressClass; empty for Ingresses without any. */
  className: string;
  /** The name of its Gateway, where a class has several; else that of the class. */
  gatewayName?: string;
  hosts: readonly HostPlan[];
  rows: readonly Row[];
  backendTls: readonly BackendTlsPlan[];
  /** Only where it is the same for every host with HTTPS: the Gateway API has one for a port. */
  clientAuthority: ClientAuthorityPlan | null;
  /** Its Ingresses, in the order of the workspace. */
  ingresses: readonly Resource[];
  /** What became of a leaf of one of them; asked once for each. */
  verdictOf: (ingress: Resource, leaf: Leaf) => DraftVerdict;
  /** What its controller reads beside Ingresses, its own settings and annotations of Services, by the rows that are converted. */
  beside?: (rows: readonly Row[]) => readonly ReportedLeaves[];
  /** What holds for the class as a whole, in sentences; said once. */
  notes: readonly string[];
}>;
