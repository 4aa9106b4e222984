import { fits, rolesBetween } from '../../core/commands/connect-targets.ts';
import { kindKey } from '../../core/kinds/registry.ts';
import type { Row } from '../../core/kinds/row.ts';
import type { ResourceKey } from '../../core/model/resource.ts';
import type { GraphNode } from '../../core/topology/graph.ts';
import type { ConnectSide } from '../../state/notices-slice.ts';
import type { End } from './canvas-store.ts';
import { connectOrder, type Offer, type Plans } from './connect-order.ts';

/** One choice of the list: an object, or a row of it. */
export type Candidate = Offer & Readonly<{ end: End; node: GraphNode; row: Row | null }>;

/** What can be joined with an end, in the order of all connections, then its own namespace, then by name. */
export function connectCandidates(
  nodes: ReadonlyMap<ResourceKey, GraphNode>,
  from: End,
): readonly Candidate[] {
  const start = nodes.get(from.key);
  if (!start) return [];
  const begin = { kind: kindKey(start), row: from.row };
  const wanted = new Set(fits(begin.kind, from.row));
  const found: Candidate[] = [];
  for (const node of nodes.values()) {
    if (node.key === start.key || !wanted.has(kindKey(node))) continue;
    for (const row of [null, ...node.rows]) {
      if (row && !row.inlet && !row.outlet) continue;
      const roles = rolesBetween(begin, { kind: kindKey(node), row: row?.id ?? null });
      if (roles.length === 0) continue;
      found.push({
        id: `${node.key}#${row?.id ?? ''}`,
        tier: node.tier,
        end: { key: node.key, row: row?.id ?? null },
        node,
        row,
        roles,
      });
    }
  }
  return sortCandidates(found, start, null, new Map());
}

/** Candidates in their order, as far as it is known what would become of each. */
export function sortCandidates(
  candidates: readonly Candidate[],
  start: GraphNode,
  side: ConnectSide | null,
  plans: Plans,
): readonly Candidate[] {
  const byFit = connectOrder(start.tier, side, plans);
  const rank = ({ node }: Candidate) => (node.namespace === start.namespace ? 0 : 1);
  return candidates.toSorted(
    (a, b) =>
      byFit(a, b) ||
      rank(a) - rank(b) ||
      a.node.namespace.localeCompare(b.node.namespace) ||
      a.node.name.localeCompare(b.node.name),
  );
}
