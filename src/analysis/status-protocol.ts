import type { ResourceKey } from '../core/model/resource.ts';
import type { Condition } from '../core/status/statuses.ts';
import type { State } from '../core/views/status/state.ts';
import type { MatrixStep } from '../core/views/status/matrix.ts';
import type { Path } from '../core/yaml/json.ts';

/** What the card of an object shows of its computed status. */
export type StatusSummary = Readonly<{
  state: State;
  /** In a few words: `1 of 2 parents`. Empty for what is simply well. */
  words: string;
  /** Nobody answers for it, and no status in the cluster will ever say so. */
  silent: boolean;
  /** Its listeners, by the ids of their rows. */
  rows: Readonly<Record<string, ListenerSummary>>;
}>;

/** A listener on a card. */
export type ListenerSummary = Readonly<{
  state: State;
  /** The reason of the first condition that is not as it should be; empty where all are. */
  words: string;
  attachedRoutes: number;
}>;

/** What one listener made of a parentRef. */
export type ListenerVerdict = Readonly<{
  name: string;
  step: MatrixStep;
  reason: string | null;
  unknown: boolean;
  /** Null for any. */
  hostnames: readonly string[] | null;
}>;

/** A condition with what it is worth. */
export type ConditionView = Condition & Readonly<{ state: State }>;

/** A part of an object's status with conditions of its own: the object, a listener, a parent, an ancestor. */
export type StatusBlock = Readonly<{
  id: string;
  /** `Listener https`, `Gateway infra/edge`. */
  title: string;
  /** Short facts: `HTTPS 443`, `*.example.com`. */
  facts: readonly string[];
  state: State;
  conditions: readonly ConditionView[];
  /** Why there are no conditions; null where there are. */
  silence: string | null;
  /** Where it is written in the object. */
  path: Path;
  /** The other object it is about, and the arrow that leads there. */
  about: ResourceKey | null;
  edge: string | null;
  /** Of listeners: the kinds of routes they take, and those that are attached. */
  supportedKinds: readonly string[] | null;
  attached: readonly Readonly<{ route: ResourceKey; hostnames: readonly string[] | null }>[] | null;
  /** Of parents: what each listener said. */
  listeners: readonly ListenerVerdict[];
}>;

/** One line of a status from a cluster beside the computed one. */
export type ComparedLine = Readonly<{
  /** `listener https`; empty for the object as a whole. */
  where: string;
  /** `Programmed`, `attachedRoutes`. */
  what: string;
  pasted: string | null;
  computed: string | null;
  /** `other`: a condition of another controller, which is not computed. */
  mark: 'same' | 'differs' | 'missing' | 'extra' | 'other';
  /** Stale: the generation it speaks of, and that of the object. */
  stale: string | null;
}>;

/** A status that came from a cluster, held against the computed one. */
export type Comparison =
  Readonly<{ ok: true; lines: readonly ComparedLine[] }> | Readonly<{ ok: false; message: string }>;

/** Everything that is to be said of the status of one object. */
export type StatusView = Readonly<{
  key: ResourceKey;
  state: State;
  /** The API server does not take the object. */
  refused: boolean;
  /** In sentences; names stand in backticks. */
  sentence: string;
  blocks: readonly StatusBlock[];
  supportedFeatures: readonly string[];
  addresses: readonly string[];
  /** As in the API, `status:` with it; null where no controller writes any. */
  yaml: string | null;
  /** The class that nobody has, so that it could be taken as present. */
  absentClass: string | null;
  /** The status that stands in the manifest, or that was pasted; null without one. */
  comparison: Comparison | null;
}>;

/** Which part of the matrix is wanted. */
export type MatrixFilter = Readonly<{
  /** Null for all Gateways. */
  gateway: ResourceKey | null;
  /** Of the routes; null for all. */
  namespace: string | null;
  problemsOnly: boolean;
}>;

export type MatrixListener = Readonly<{
  gateway: ResourceKey;
  /** The Gateway itself, or the ListenerSet. */
  holder: ResourceKey;
  row: string;
  name: string;
  facts: readonly string[];
  state: State;
  /** Why it is not well; empty where it is. */
  words: string;
  attachedRoutes: number;
  path: Path;
}>;

export type MatrixRoute = Readonly<{ key: ResourceKey; state: State; words: string }>;

export type MatrixEntry = Readonly<{
  step: MatrixStep;
  reason: string | null;
  unknown: boolean;
  hostnames: readonly string[] | null;
  /** The arrow of the parentRef that got furthest. */
  edge: string | null;
  /** Null where nothing is lost: nobody asked for the listener, or another one took the parentRef. */
  state: State | null;
}>;

/** Routes by listeners. `cells` has a row for each route, with an entry for each listener. */
export type MatrixView = Readonly<{
  /** To choose from, whatever the filter says. */
  gateways: readonly ResourceKey[];
  namespaces: readonly string[];
  listeners: readonly MatrixListener[];
  routes: readonly MatrixRoute[];
  cells: readonly (readonly MatrixEntry[])[];
  /** How many routes the API server refuses: they attach to nothing, and are not here. */
  refused: number;
  /** Listeners beyond those that are shown. */
  leftOut: number;
}>;
