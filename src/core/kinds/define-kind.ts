import type { Release } from '../model/installed-crds.ts';
import type { Served } from '../model/served.ts';
import type { Json, JsonObject, Path } from '../yaml/json.ts';
import type { RowKind } from './row.ts';

/** The columns of the canvas, in the order traffic takes them; `support` holds what stands beside the chain. */
export const TIERS = ['entry', 'gateway', 'route', 'service', 'workload', 'support'] as const;
export type Tier = (typeof TIERS)[number];

export type KindVersion = Readonly<{
  name: string;
  /**
   * The CRDs of the Gateway API that serve this version; absent for kinds of Kubernetes itself and of other projects.
   * Empty: known, but served no longer.
   */
  served?: Served;
  /** The first release whose CRDs call it deprecated; `true` where no release of the Gateway API decides. */
  deprecated?: Release | true;
}>;

/** What a reference is for; it decides what happens when it cannot be followed. */
export type RefRole =
  | 'class'
  | 'parent'
  | 'backend'
  | 'mirror'
  | 'auth'
  | 'certificate'
  | 'ca-certificate'
  | 'client-certificate'
  | 'parameters'
  | 'extension'
  | 'target'
  | 'ingress-class'
  | 'service-name'
  | 'endpoints'
  /** Of what will be there once a chart is rendered. */
  | 'rendered';

/** How a reference to another object is written in a kind, and what the missing parts of it mean. */
export type RefSpec = Readonly<{
  role: RefRole;
  /** Where it stands; `[*]` for every item: `spec.rules[*].backendRefs[*]`. A scalar there is itself the name. */
  at: string;
  /** Values there that mean something else to an implementation, and refer to no object. */
  except?: (value: Json) => boolean;
  /** Taken where the reference does not say. `group: null` and `kind: null` mean that it must say. */
  group: string | null;
  kind: string | null;
  /** The names of the keys that differ from `group`, `kind`, `namespace`, `name` (Ingress writes `apiGroup`). */
  keys?: Readonly<{ group?: string; kind?: string; namespace?: string; name?: string }>;
  /** `own`: in the namespace of the referrer unless it says otherwise. `local`: always there. `cluster`: cluster-scoped. */
  namespace: 'own' | 'local' | 'cluster';
  /**
   * Whether a reference across namespaces needs a ReferenceGrant
   * (docs/model/references-and-grants.md#references-that-need-a-grant).
   */
  grant: boolean;
  /** Kinds a user would choose among, for pickers and "Connect to…": `group/Kind`. An edge can be drawn to each. */
  targets: readonly string[];
  /** The rows that an edge of this reference joins beside the cards as a whole. */
  rows?: Readonly<{ holder?: readonly RowKind[]; target?: readonly RowKind[] }>;
  /** It is the bare name of its target. Otherwise it is an object that names it. */
  isName?: true;
  /** Whether what stands at a path is one at all, where that depends on the rest of the object. */
  when?: (value: JsonObject, path: Path) => boolean;
  /**
   * What it names beside the target: a port by its number (`port: 80`), or by number or name (`port: { name: http }`); or
   * a section (a listener, a port, a rule) by its name.
   */
  part?: 'port' | 'port-object' | 'section';
  /** What ports it sends to speak; TCP unless it says otherwise. */
  protocol?: 'UDP';
  /** What an item of a list says beside the reference when one is made for it: `{ type: 'RequestMirror' }`. */
  beside?: JsonObject;
  /** A field that the API does not take beside it: an edge cannot be drawn while the object has it. */
  notBeside?: string;
  /** How an edge of it is drawn, where more is to be done than writing it. */
  connection?: ConnectionName;
}>;

/** Connections of their own in `commands/connections`. */
export type ConnectionName =
  | 'backend-to-authority'
  | 'gateway-to-authority'
  | 'ingress-to-certificate'
  | 'ingress-to-service'
  | 'listener-to-certificate';

/** How objects of a kind find others by labels instead of names. */
export type SelectorSpec = Readonly<{
  /** Where it stands: `spec.selector`. */
  at: string;
  /** A map of labels, of which an empty one finds nothing; or `matchLabels` and `matchExpressions`, of which it finds all. */
  form: 'labels' | 'selector';
  /** What it finds: the workloads whose pods carry the labels; or objects of these kinds (`group/Kind`), of which it names one. */
  finds: 'pods' | readonly string[];
  /** The group of what it finds where it does not say. */
  group?: string;
  /** An absent one finds all that an empty one does; otherwise it finds nothing. */
  absentFindsAll?: true;
  /** The edges leave from the ports of the object. */
  byPort?: true;
}>;

/** What several kinds are alike in, so that code can ask for it instead of naming them. */
export type KindRole =
  /** Attaches to listeners by `parentRefs`, and sends traffic on by its rules. */
  | 'route'
  /** Holds listeners that routes attach to. */
  | 'listener-holder'
  /** Brings pods, or is one. */
  | 'workload';

/** What controllers write into the status of a kind of the Gateway API. */
export type StatusKind = 'class' | 'gateway' | 'listener-set' | 'route' | 'policy';

/** A resource kind as the workbench knows it, without its schema (see `schemas.ts`, loaded where forms and checks need it). */
export type Kind = Readonly<{
  /** `""` for the core group. */
  group: string;
  kind: string;
  plural: string;
  shortNames: readonly string[];
  scope: 'Namespaced' | 'Cluster';
  /** Preferred version first. */
  versions: readonly KindVersion[];
  /** The kind that took its place under another name, as `group/Kind`. */
  successor?: string;
  tier: Tier;
  /** The name of a picture of lucide (https://lucide.dev/icons), in pascal case. */
  icon: string;
  role?: KindRole;
  /** Absent where controllers write no status, or one that is not computed here. */
  status?: StatusKind;
  /** False for what is no card of the canvas. */
  hasCard?: false;
  /** False for what changes what happens to requests, and is left out where they are traced. */
  simulated?: false;
  /** The sides of the card's header that edges join: where they come in, where they go out, or neither; otherwise both. */
  joins?: 'inlet' | 'outlet' | 'none';
  /** One or two sentences: what it is for. */
  description: string;
  refs: readonly RefSpec[];
  /** References that are written as a label, and mean no more than that two objects belong together. */
  labelRefs?: readonly RefSpec[];
  selectors?: readonly SelectorSpec[];
  /** Where the pod stands that a workload brings: in its template, or at its root (`[]`). */
  podAt?: Path;
  /** Fields a form shows first, as paths (`spec.listeners[*].port`); the rest are under *All fields*. */
  commonFields: readonly string[];
  /** A minimal valid manifest, in YAML, ending with a line break. `namespace` is ignored by cluster-scoped kinds. */
  starter: (name: string, namespace: string) => string;
  /** One short line for the card: what a reader wants to know of this object at a glance. Empty when there is nothing to say. */
  summary: (value: JsonObject) => string;
}>;

/** Declares a kind. It is plain data; the function gives it its type. */
export const defineKind = (kind: Kind): Kind => kind;
