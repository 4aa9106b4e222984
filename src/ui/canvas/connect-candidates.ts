import { byLikelihood } from '../../core/commands/connections/connection-ends.ts';
import { fits, rolesBetween, type ConnectionRole } from '../../core/commands/connect-targets.ts';
import { kindKey } from '../../core/kinds/registry.ts';
import type { Row } from '../../core/kinds/row.ts';
import type { ResourceKey } from '../../core/model/resource.ts';
import type { GraphNode } from '../../core/topology/graph.ts';
import type { End } from './canvas-store.ts';

/** One choice of the list: an object, or a row of it; and the roles that an edge to it can have, the usual first. */
export type Candidate = Readonly<{
  id: string;
  end: End;
  node: GraphNode;
  row: Row | null;
  roles: readonly ConnectionRole[];
}>;

/** What can be joined with an end: the likeliest purpose first, then its own namespace, then by name. */
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
        end: { key: node.key, row: row?.id ?? null },
        node,
        row,
        roles,
      });
    }
  }
  const rank = ({ node }: Candidate) => (node.namespace === start.namespace ? 0 : 1);
  const byRole = (a: Candidate, b: Candidate): number => {
    const [[first], [second]] = [a.roles, b.roles];
    return first === undefined || second === undefined ? 0 : byLikelihood(first, second);
  };
  return found.sort(
    (a, b) =>
      byRole(a, b) ||
      rank(a) - rank(b) ||
      a.node.namespace.localeCompare(b.node.namespace) ||
      a.node.name.localeCompare(b.node.name),
  );
}
