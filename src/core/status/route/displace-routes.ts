import { listed } from '../../text/words.ts';
import type { Resource } from '../../model/resource.ts';
import { byAge } from '../../topology/by-age.ts';
import { describe } from '../../topology/describe.ts';
import { intersectHostnames } from '../../topology/hostnames.ts';
import type { Listener } from '../../topology/listeners.ts';
import { conditionOf } from '../condition.ts';
import type { AttachedRoute, Condition, ParentStatus } from '../statuses.ts';
import type { RouteFacts } from './route-facts.ts';

const KINDS: ReadonlySet<string> = new Set(['HTTPRoute', 'GRPCRoute']);

const overlap = ({ hostnames: a }: AttachedRoute, { hostnames: b }: AttachedRoute): boolean =>
  a === null ||
  b === null ||
  a.some((one) => b.some((other) => intersectHostnames(one, other) !== undefined));

type Taken = Map<Listener, AttachedRoute[]>;

/** Who has the hostname on the listener already. */
const winnerAt = (taken: Taken, listener: Listener, attached: AttachedRoute): Resource | undefined =>
  taken.get(listener)?.find((other) => other.route.kind !== attached.route.kind && overlap(other, attached))
    ?.route;

function refused(route: Resource, parent: ParentStatus, displaced: ParentStatus['displaced']): ParentStatus {
  const winners = [...new Set([...displaced.values()].map(describe))];
  const message = `${listed(winners)} has the same hostname and comes first: with one hostname only one kind of route is accepted.`;
  const conflicted = conditionOf(route, 'Accepted', 'False', { reason: 'Conflicted', message });
  const rest = parent.conditions.filter(({ type }): boolean => type === 'ResolvedRefs');
  const conditions: readonly Condition[] = [conflicted, ...rest];
  return { ...parent, conditions, accepted: false, displaced };
}

/** Which listeners a route keeps, and who has the others. */
function displace(facts: RouteFacts, taken: Taken): RouteFacts {
  const { route, parents } = facts.status;
  const lost = new Map<Listener, Resource>();
  for (const { listener, attached } of facts.attached) {
    const winner = winnerAt(taken, listener, attached);
    if (winner) lost.set(listener, winner);
  }
  const kept = facts.attached.filter(({ listener }) => !lost.has(listener));
  for (const { listener, attached } of kept) taken.set(listener, [...(taken.get(listener) ?? []), attached]);
  if (lost.size === 0) return facts;
  const evaluated = parents.map((parent) => {
    const own = parent.attachment.listeners.filter(({ step }) => step === 'attached');
    const displaced = new Map(
      own.flatMap(({ listener }) => {
        const winner = lost.get(listener);
        return winner ? [[listener, winner] as const] : [];
      }),
    );
    if (!parent.accepted || displaced.size === 0) return parent;
    return displaced.size < own.length ? { ...parent, displaced } : refused(route, parent, displaced);
  });
  return { status: { ...facts.status, parents: evaluated }, attached: kept };
}

/**
 * The strict reading of GRPCRoute: of HTTPRoutes and GRPCRoutes with one hostname on a listener only the oldest and
 * those of its kind are accepted (docs/model/routing.md#httproute-and-grpcroute-on-one-hostname). The routes come back
 * in the order in which they were given.
 */
export function displaceRoutes(all: readonly RouteFacts[]): readonly RouteFacts[] {
  const taken: Taken = new Map();
  const rivals = all.filter(({ status }) => KINDS.has(status.route.kind));
  const evaluated = new Map(
    rivals
      .toSorted((a, b) => byAge(a.status.route, b.status.route))
      .map((facts) => [facts, displace(facts, taken)] as const),
  );
  return all.map((facts) => evaluated.get(facts) ?? facts);
}
