import type { Edge } from '../../graph.ts';
import { defineFold, stateOf, type Placement } from '../define-fold.ts';

const ROLES: ReadonlySet<string> = new Set(['certificate', 'ca-certificate', 'client-certificate']);

/** A certificate or an authority that one object names: a lock on its listeners, or on the card where no row names it. */
export const certificateFold = defineFold({
  placements({ node, edges }) {
    if (node.tier !== 'support') return [];
    const named = edges.filter(({ role, target }) => ROLES.has(role) && target === node.key);
    const hosts = new Set(named.map(({ source }) => source));
    const [host] = hosts;
    if (host === undefined || hosts.size > 1) return [];
    return [...byRow(named)].map(([row, joining]): Placement => ({
      host,
      as: 'certificate',
      row,
      words: node.name,
      ...stateOf(joining),
    }));
  },
});

function byRow(edges: readonly Edge[]): ReadonlyMap<string | null, readonly [Edge, ...Edge[]]> {
  const rows = new Map<string | null, readonly [Edge, ...Edge[]]>();
  for (const edge of edges) {
    const before = rows.get(edge.sourceRow);
    rows.set(edge.sourceRow, before ? [...before, edge] : [edge]);
  }
  return rows;
}
