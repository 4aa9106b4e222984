import { TIERS, type Tier } from '../../core/kinds/define-kind.ts';

/**
 * What of the canvas is revealed one after the other: a tier at a time, in the order that is asked for, and what it does
 * not name at last. Tiers without cards are left out: nothing would be seen of them.
 */
export function revealGroups(
  order: readonly Tier[],
  present: ReadonlySet<Tier>,
): readonly (readonly Tier[])[] {
  const named = order.length > 0 ? order.map((tier) => [tier]) : TIERS.map((tier) => [tier]);
  const rest = TIERS.filter((tier) => order.length > 0 && !order.includes(tier));
  return [...named, rest]
    .map((group) => group.filter((tier) => present.has(tier)))
    .filter((group) => group.length > 0);
}

/** The tiers that are seen after some reveals. */
export const shownTiers = (groups: readonly (readonly Tier[])[], revealed: number): ReadonlySet<Tier> =>
  new Set(groups.slice(0, revealed).flat());
