import type { Edge, Graph, GraphNode } from '../topology/graph.ts';

/** An edge with the two cards that it joins. */
export type JoinedCards = Readonly<{ edge: Edge; from: GraphNode; to: GraphNode }>;

/** The edges between two different cards that are both there. */
export function joinedCards({ nodes, edges }: Pick<Graph, 'nodes' | 'edges'>): readonly JoinedCards[] {
  const joined: JoinedCards[] = [];
  for (const edge of edges.values()) {
    const [from, to] = [nodes.get(edge.source), nodes.get(edge.target)];
    if (from && to && from !== to) joined.push({ edge, from, to });
  }
  return joined;
}
