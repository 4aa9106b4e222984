import { groupBy } from '../../incremental/group-by.ts';
import { TIERS } from '../../kinds/define-kind.ts';
import type { ResourceKey } from '../../model/resource.ts';
import { describe } from '../../topology/describe.ts';
import type { Edge, Graph, GraphNode } from '../../topology/graph.ts';

/** An object in the chain, and where its traffic and its references lead. */
export type ChainListItem = Readonly<{
  key: ResourceKey;
  text: string;
  /** `Service shop/web: 90%`, with the reason where it does not work. */
  leads: readonly Readonly<{ id: string; text: string }>[];
}>;

type Drawn = Pick<Graph, 'nodes' | 'edges'>;

/** What the canvas draws, as a list for those who do not see it: in the order in which traffic passes. */
export function chainList({ nodes, edges }: Drawn): readonly ChainListItem[] {
  const bySource = groupBy(edges.values(), ({ source }) => source);
  const inOrder = [...nodes.values()].toSorted(
    (a, b) => tierOf(a) - tierOf(b) || (describe(a) < describe(b) ? -1 : 1),
  );
  return inOrder.map((node) => ({
    key: node.key,
    text: sentence(describe(node), [missing(node), node.summary]),
    leads: (bySource.get(node.key) ?? []).map((edge) => ({ id: edge.id, text: leadOf(edge, nodes) })),
  }));
}

const tierOf = ({ tier }: GraphNode): number => TIERS.indexOf(tier);

const missing = ({ origin }: GraphNode): string => (origin === 'ghost' ? 'not in these files' : '');

function leadOf({ target, label, reason }: Edge, nodes: Drawn['nodes']): string {
  const node = nodes.get(target);
  return sentence(node ? describe(node) : target, [label, reason ?? '']);
}

function sentence(name: string, facts: readonly string[]): string {
  const said = facts.filter((fact) => fact !== '');
  return said.length === 0 ? name : `${name}: ${said.join(', ')}`;
}
