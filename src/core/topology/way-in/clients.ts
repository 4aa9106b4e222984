import type { Edge, GraphNode } from '../graph.ts';
import { derivedCard, derivedEdge } from './derived-card.ts';
import type { WayIn } from './way-in.ts';

const card = derivedCard({
  of: 'outside',
  kind: 'Clients',
  namespace: '',
  name: 'outside',
  title: 'Clients',
  tier: 'entry',
  summary: 'outside of the cluster',
});

/** Where requests from outside begin, with an edge to each way in: load balancers, and ports of nodes. */
export function clients(ways: Iterable<GraphNode>, edges: Iterable<Edge>): WayIn | undefined {
  const saidBy = new Map<string, Edge>();
  for (const edge of edges)
    if (edge.role === 'exposes' && !saidBy.has(edge.source)) saidBy.set(edge.source, edge);
  const entries = [...ways].flatMap(({ key }) => {
    const edge = saidBy.get(key);
    return edge ? [derivedEdge(card.key, key, edge)] : [];
  });
  return entries.length > 0 ? { nodes: [card], edges: entries } : undefined;
}
