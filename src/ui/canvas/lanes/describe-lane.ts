import { TIERS } from '../../../core/kinds/define-kind.ts';
import { memo } from '../../../core/incremental/memo.ts';
import type { Scene } from '../scene.ts';
import { countOf } from '../../../core/layout/tier-titles.ts';

const countAll = memo((nodes: Scene['nodes']): ReadonlyMap<string, string> => {
  const counts = new Map<string, Map<string, number>>();
  for (const { namespace, tier } of nodes.values()) {
    const tiers = counts.get(namespace) ?? new Map<string, number>();
    counts.set(namespace, tiers.set(tier, (tiers.get(tier) ?? 0) + 1));
  }
  const words = (tiers: ReadonlyMap<string, number>) =>
    TIERS.flatMap((tier) => {
      const count = tiers.get(tier);
      return count === undefined ? [] : [countOf(tier, count)];
    }).join(' · ');
  return new Map(Array.from(counts, ([namespace, tiers]) => [namespace, words(tiers)]));
});

/** What a lane holds, for where its cards are too small to read: `1 gateway · 3 routes`. Empty for an empty lane. */
export const describeLane = ({ nodes }: Pick<Scene, 'nodes'>, namespace: string): string =>
  countAll(nodes).get(namespace) ?? '';
