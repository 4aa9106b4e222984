import { TIERS, type RefSpec, type Tier } from '../kinds/define-kind.ts';
import { memo } from '../incremental/memo.ts';
import { kindOf } from '../kinds/registry.ts';
import type { GraphNode } from '../topology/graph.ts';

/** Columns of the canvas: two per tier, because what belongs to a node of the same tier is right of it. */
export const COLUMNS = TIERS.length * 2;

/** What is drawn behind something else of the same tier: load balancers behind clients, pods behind a Gateway, bundles behind Services. */
const PROVIDED_BEHIND: ReadonlySet<string> = new Set(['LoadBalancer', 'NodePort', 'Proxy', 'Bundle']);

/** What belongs to others of its own tier stands behind them: a ListenerSet behind its Gateway. */
export const columnOf: (node: GraphNode) => number = memo(({ group, kind, tier, origin }) => {
  const isBehind =
    kindOf(group, kind)?.refs.some((ref) => isWithin(ref, tier)) ||
    (origin === 'derived' && PROVIDED_BEHIND.has(kind));
  return TIERS.indexOf(tier) * 2 + (isBehind ? 1 : 0);
});

const isWithin = ({ role, group, kind }: RefSpec, tier: Tier): boolean =>
  role === 'parent' && kindOf(group ?? '', kind ?? '')?.tier === tier;
