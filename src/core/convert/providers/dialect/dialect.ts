import type { Resource } from '../../../model/resource.ts';
import type { ResourceIndex } from '../../../topology/resource-index.ts';
import type { InstalledCrds } from '../../../model/installed-crds.ts';
import type { BackendRef, RedirectCode, RuleFilter, RuleMatch, RuleTimeouts } from '../../http-rule.ts';
import type { Need, ObjectName } from '../../need.ts';
import type { ConvertOptions } from '../../options.ts';
import type { HostPlan, ListenerSide, PassthroughPlan, Row } from '../../row.ts';
import type { Assessment, RowField } from '../../verdict.ts';
import type { ReadBackend } from '../shared/backend-port.ts';

/** One path of an Ingress. */
export type SourcePath = Readonly<{
  ingress: Resource;
  /** In lower case; null for every host. */
  host: string | null;
  type: 'Exact' | 'Prefix' | 'ImplementationSpecific';
  /** As written; `/` where none is. */
  path: string;
  rule: number;
  index: number;
  backend: ReadBackend;
  /** The Service that it names, where that is in the manifests. */
  service: Resource | null;
}>;

/** What an annotation came to on one path. */
export type Effect = Readonly<{
  /** With its prefix. */
  annotation: string;
  verdict: Assessment;
  /** The part of the rule that it became. */
  field?: RowField;
  need?: Need;
  /** Whose annotation it is; absent for the Ingress, or for the Service where only that has it. */
  on?: Resource;
}>;

/** How a backend is spoken to. */
export type BackendProtocol = Readonly<{
  speaks: 'h2c' | 'grpc' | 'https' | 'grpcs';
  /** The annotations that say so; the first is the one that asks for it. */
  annotations: readonly [string, ...string[]];
  /** How its certificate is checked; null where it is not, or not by what is in the manifests. */
  check: Readonly<{ hostname: string; authority: ObjectName; annotations: readonly string[] }> | null;
}>;

/** A redirect to HTTPS, of requests over HTTP. */
export type HttpsRedirect = Readonly<{ statusCode: RedirectCode; port?: number }>;

/** What one path becomes. */
export type PathPlan = Readonly<{
  /** A rule has one of them for each way in which a request fits. */
  matches: readonly RuleMatch[];
  /** Which requests fit now and did not, or the other way round. */
  pathDifference?: string | null;
  /** Why it cannot be matched; then there is no rule. */
  unmatched?: string;
  side?: ListenerSide;
  /** Instead of the backend that is written. */
  backends?: readonly BackendRef[];
  filters?: readonly RuleFilter[];
  timeouts?: RuleTimeouts | null;
  needs?: readonly Need[];
  effects?: readonly Effect[];
  httpsRedirect?: HttpsRedirect | null;
  /** Absent for plain HTTP. */
  protocol?: BackendProtocol | null;
  /** More rules of the same host that come with it: an entry page, and so on. */
  beside?: readonly BesidePlan[];
}>;

/** A rule that a controller adds to those of an Ingress. */
export type BesidePlan = Readonly<{
  purpose: 'app-root' | 'slash' | 'www';
  match: RuleMatch;
  filters: readonly RuleFilter[];
}>;

/** What a host has beside its rules. */
export type HostSettings = Partial<
  Pick<HostPlan, 'aliases' | 'httpPort' | 'httpsPort' | 'needsCertificate'>
> &
  Readonly<{ passthrough?: PassthroughPlan | null; effects?: readonly HostEffect[] }>;

/** What an annotation came to for a host. */
export type HostEffect = Readonly<{
  ingress: Resource;
  annotation: string;
  verdict: Assessment;
  field: string;
}>;

/** What dialects may ask. */
export type DialectContext = Readonly<{ index: ResourceIndex; crds: InstalledCrds; options: ConvertOptions }>;

/** How a controller reads Ingresses, where it differs from the specification. */
export type Dialect = Readonly<{
  /** As its annotations are known. */
  controller: string;
  /** The order in which its Ingresses win over each other; by age where it is absent. */
  order?: (a: Resource, b: Resource) => number;
  plan: (path: SourcePath, context: DialectContext) => PathPlan;
  /** @param ingresses those that name the host, in order */
  host?: (host: string | null, ingresses: readonly Resource[], context: DialectContext) => HostSettings;
  /** A default backend beside rules is for the hosts of its Ingress, or is not read; without rules it is for all. */
  defaults?: 'of-hosts' | 'without-rules';
  /** Annotations that it reads of Services; what `overrides` counts before the same annotation of the Ingress. */
  services?: Readonly<{ reads: (annotation: string) => boolean; overrides?: true }>;
  /** Rules that follow from those of other hosts. */
  moreRows?: (rows: readonly Row[], hosts: readonly HostPlan[]) => readonly Row[];
  /** Sentences about the class as a whole. */
  notes?: (ingresses: readonly Resource[], context: DialectContext) => readonly string[];
}>;
