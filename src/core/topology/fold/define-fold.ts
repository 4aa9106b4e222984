import type { ResourceKey } from '../../model/resource.ts';
import type { Edge, Fold, GraphNode } from '../graph.ts';

/** One place on a card that shows an object. */
export type Placement = Readonly<{
  /** The card; for a grant, the cards that its edges join. */
  host: ResourceKey;
  /** A grant stands on its edges, so that the cards themselves show nothing of it. */
  as: Fold['as'] | 'grant';
  row: string | null;
  words: string;
  state: Fold['state'];
  reason: string | null;
}>;

/** What a way of folding is asked about. */
export type Guest = Readonly<{
  node: GraphNode;
  /** All edges that join it or, of a grant, that it lets pass. */
  edges: readonly Edge[];
  nodeOf: (key: ResourceKey) => GraphNode | undefined;
}>;

/**
 * A way in which an object can be shown on the cards of others. Whether it is in trouble, or the user wants a card for it, is
 * decided for all ways together.
 */
export type FoldWay = Readonly<{
  /** The places that show the object; none where it is not for this way, or better has a card of its own. */
  placements: (guest: Guest) => readonly Placement[];
}>;

export const defineFold = (way: FoldWay): FoldWay => way;

/** The gravest state of several edges to one card, and why. */
export function stateOf(edges: readonly [Edge, ...Edge[]]): Pick<Fold, 'state' | 'reason'> {
  const { state, reason } = edges.find((edge) => edge.state !== 'ok') ?? edges[0];
  return { state, reason };
}
