import { fits } from '../../core/commands/connect-targets.ts';
import type { ResourceKey } from '../../core/model/resource.ts';
import type { GraphNode } from '../../core/topology/graph.ts';
import type { Row } from '../../core/kinds/row.ts';
import type { End } from './canvas-store.ts';

/** One choice of the list: an object, or a row of it. */
export type Candidate = Readonly<{ id: string; end: End; node: GraphNode; row: Row | null }>;

const kindId = ({ group, kind }: GraphNode): string => `${group}/${kind}`;

/** What can be joined with an end: objects of fitting kinds with the rows that fit, its own namespace first, then by name. */
export function candidatesFor(nodes: ReadonlyMap<ResourceKey, GraphNode>, from: End): readonly Candidate[] {
  const start = nodes.get(from.key);
  if (!start) return [];
  const wanted = new Set(fits(kindId(start), from.row));
  const found: Candidate[] = [];
  for (const node of nodes.values()) {
    if (node.key === start.key || !wanted.has(kindId(node))) continue;
    for (const row of [null, ...node.rows]) {
      if (row && !row.inlet && !row.outlet) continue;
      if (!fits(kindId(node), row?.id ?? null).includes(kindId(start))) continue;
      found.push({
        id: `${node.key}#${row?.id ?? ''}`,
        end: { key: node.key, row: row?.id ?? null },
        node,
        row,
      });
    }
  }
  const rank = ({ node }: Candidate) => (node.namespace === start.namespace ? 0 : 1);
  return found.sort(
    (a, b) =>
      rank(a) - rank(b) ||
      a.node.namespace.localeCompare(b.node.namespace) ||
      a.node.name.localeCompare(b.node.name),
  );
}
