import type { ResourceKey } from '../model/resource.ts';
import type { Edge, Graph, GraphNode } from '../topology/graph.ts';

/** Edges between cards that are there, in lists beside each other: one object for all of them, instead of one for each. */
export type Joins = Readonly<{
  from: readonly GraphNode[];
  to: readonly GraphNode[];
  edges: readonly Edge[];
}>;

/** Those of some edges that are between two different cards that are both there. */
export function joinsOf({ nodes }: Pick<Graph, 'nodes'>, edges: Iterable<Edge>): Joins {
  const from: GraphNode[] = [];
  const to: GraphNode[] = [];
  const joined: Edge[] = [];
  // Edges of one card come one after the other.
  let key: ResourceKey | null = null;
  let source: GraphNode | undefined;
  for (const edge of edges) {
    if (edge.source !== key) source = nodes.get((key = edge.source));
    const target = nodes.get(edge.target);
    if (!source || !target || source === target) continue;
    from.push(source);
    to.push(target);
    joined.push(edge);
  }
  return { from, to, edges: joined };
}
