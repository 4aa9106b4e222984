import type { Path } from '../yaml/json.ts';
import type { ResourceKey } from '../model/resource.ts';
import type { RefRole, Tier } from '../kinds/define-kind.ts';
import type { Row } from '../kinds/row.ts';

export type EdgeRole = RefRole | 'exposes' | 'selects';

/** `ok`: it works. `refused`: the target is there and does not take it. `missing`: it points at nothing. `unknown`: the workspace does not hold what it takes to say. */
export type EdgeState = 'ok' | 'refused' | 'missing' | 'unknown';

/** One arrow of the canvas: from a row of one card to a row of another, in the direction traffic (or the reference) takes. */
export type Edge = Readonly<{
  /** Stable while the reference stays where it is. */
  id: string;
  role: EdgeRole;
  /** The object that holds the reference, and where in it. For `exposes` and `selects`: the Gateway or Service, and its field. */
  holder: ResourceKey;
  path: Path;
  /** Tail and head as drawn: traffic flows from `source` to `target` (a Gateway is the source of its routes). */
  source: ResourceKey;
  sourceRow: string | null;
  target: ResourceKey;
  targetRow: string | null;
  state: EdgeState;
  /** Why it is not `ok`, in words a person can act on. Null when it is. */
  reason: string | null;
  crossNamespace: boolean;
  /** For references that need one: the grant that allows it, or null when none does. Absent where no grant is needed. */
  grant?: ResourceKey | null;
  /** Who makes the target in the cluster: `by cert-manager, Certificate shop`. */
  made?: string;
  /** A short word for the edge: a weight (`90%`), hostnames. Empty for none. */
  label: string;
}>;

export type Health = 'ok' | 'info' | 'warning' | 'error' | 'unknown';

/** An object that is shown on the card of another instead of as a card of its own. */
export type Fold = Readonly<{
  key: ResourceKey;
  group: string;
  kind: string;
  name: string;
  namespace: string;
  /** Where on the card: a chip in the header, the summary line, a lock on a row, or the second line of a Service. */
  as: 'class' | 'address' | 'certificate' | 'workload';
  /** The row whose chip it is; null for the card as a whole. */
  row: string | null;
  /** What the card shows of it: `example`, `203.0.113.7`, `wildcard-tls`, `Deployment · 2 × articles:0.8.3`. */
  words: string;
  /** Of the edges between the two: the worst state, and why it is not `ok`. */
  state: EdgeState;
  reason: string | null;
}>;

/** A card of the canvas. */
export type GraphNode = Readonly<{
  key: ResourceKey;
  group: string;
  kind: string;
  name: string;
  namespace: string;
  tier: Tier;
  /**
   * `ghost`: something refers to it and it is not there. `made`: a controller makes it in the cluster. `derived`: a
   * LoadBalancer that a Gateway or Service stands for.
   */
  origin: 'manifest' | 'ghost' | 'made' | 'derived';
  /** Its document does not parse at the moment; this is its last good state. */
  stale: boolean;
  /** False for kinds without a folder in `kinds/`. */
  known: boolean;
  summary: string;
  rows: readonly Row[];
  /** What is shown on it instead of as a card of its own; empty in the full graph. */
  folds: readonly Fold[];
  /** Whether arrows may join the header (the object as a whole). */
  inlet: boolean;
  outlet: boolean;
}>;

/** The chain of traffic with everything beside it. */
export type Graph = Readonly<{
  nodes: ReadonlyMap<ResourceKey, GraphNode>;
  edges: ReadonlyMap<string, Edge>;
  /** Namespaces in use, sorted: the lanes. */
  namespaces: readonly string[];
}>;
