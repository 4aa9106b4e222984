import type { ResourceKey } from '../model/resource.ts';
import type { Edge, Graph, GraphNode } from '../topology/graph.ts';

/**
 * Edges between cards that are there, in rows beside each other: one object for all of them, instead of one for each. Ends are places
 * in `nodes`, so that what is said of a card is looked up by number, and its key only once for each edge.
 */
export type Joins = Readonly<{
  /** The cards that an edge leads from or to, as they are met. */
  nodes: readonly GraphNode[];
  from: Int32Array;
  to: Int32Array;
  edges: readonly Edge[];
  /** Edges of a card with itself, and such as have an end that is not there. */
  others: readonly Edge[];
}>;

/** Edges that are looked at one after the other: a list or set of them, or what has them as its values. Quicker than an iterator. */
export type EachEdge = Readonly<{ forEach: (visit: (edge: Edge) => void) => void }>;

/** Those of some edges that are between two different cards that are both there. */
export function joinsOf({ nodes }: Pick<Graph, 'nodes'>, some: EachEdge): Joins {
  const found: GraphNode[] = [];
  const numbers = new Map<ResourceKey, number>();
  /** The number of a card; -1 where there is none. */
  const numberOf = (key: ResourceKey): number => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const node = nodes.get(key);
    const number = node ? found.push(node) - 1 : -1;
    numbers.set(key, number);
    return number;
  };
  const from: number[] = [];
  const to: number[] = [];
  const edges: Edge[] = [];
  const others: Edge[] = [];
  // Edges of one card come one after the other.
  let key: ResourceKey | null = null;
  let source = -1;
  some.forEach((edge) => {
    if (edge.source !== key) source = numberOf((key = edge.source));
    const target = numberOf(edge.target);
    if (source < 0 || target < 0 || source === target) {
      others.push(edge);
      return;
    }
    from.push(source);
    to.push(target);
    edges.push(edge);
  });
  return { nodes: found, from: Int32Array.from(from), to: Int32Array.from(to), edges, others };
}
