import { byLikelihood } from '../../core/commands/connections/connection-ends.ts';
import type { ConnectionRole } from '../../core/commands/connect-targets.ts';
import type { CommandPlan } from '../../core/commands/command-plan.ts';
import { TIERS, type Tier } from '../../core/kinds/define-kind.ts';
import type { ConnectSide } from '../../state/notices-slice.ts';

/** What could be at the other end of an edge, an object or a kind: what an edge to it can stand for, the usual first. */
export type Offer = Readonly<{ id: string; tier: Tier; roles: readonly ConnectionRole[] }>;

/** What became of the plans that were asked for, by the id of the offer. */
export type Plans = ReadonlyMap<string, CommandPlan>;

/** Refused without a remedy. */
export const isHopeless = (plan: CommandPlan | undefined): boolean =>
  plan !== undefined && !plan.ok && plan.remedies.length === 0;

/** Why something is refused, or what would not work afterwards: a listener and a route of different protocols. */
export const reasonOf = (plan: CommandPlan | undefined): string | undefined =>
  plan?.ok ? plan.caveats[0]?.message : plan?.reason;

/** Whether something is where an edge from a side of a card leads: 0 where it is, 2 where it is behind. */
function distance(own: Tier, side: ConnectSide | null, { tier }: Offer): number {
  // What qualifies others is beside them.
  if (side === null || own === 'support' || tier === 'support') return 1;
  const ahead = (TIERS.indexOf(tier) - TIERS.indexOf(own)) * (side === 'out' ? 1 : -1);
  return ahead > 0 ? 0 : ahead === 0 ? 1 : 2;
}

/**
 * The order of all that is offered for the other end of an edge, in menu and dialog: what is refused last; what is on the side that
 * the edge is drawn to first; then the likeliest purpose; then what works before what does not.
 * @param side where the edge leaves the card; null where that is not known
 */
export const connectOrder =
  (own: Tier, side: ConnectSide | null, plans: Plans) =>
  (a: Offer, b: Offer): number => {
    const [first, second] = [plans.get(a.id), plans.get(b.id)];
    const [[role], [other]] = [a.roles, b.roles];
    return (
      Number(isHopeless(first)) - Number(isHopeless(second)) ||
      distance(own, side, a) - distance(own, side, b) ||
      (role === undefined || other === undefined ? 0 : byLikelihood(role, other)) ||
      Number(reasonOf(first) !== undefined) - Number(reasonOf(second) !== undefined)
    );
  };
