import { origins } from '../../incremental/origins.ts';
import { sameItems } from '../../incremental/same-items.ts';
import { listenerId } from '../../topology/listeners.ts';
import type { ListenerFacts } from '../listener/listener-facts.ts';
import { withRoutes } from '../listener/with-routes.ts';
import type { RoutesByListener } from '../route/attached-routes.ts';
import { holderStatusOf } from '../status-of.ts';
import type { HolderStatus, ListenerStatus, Statuses } from '../statuses.ts';
import type { GatewayFacts, SetFacts } from './gateway-facts.ts';

/** What a holder was made from, so that it is made again only when that changed. */
const facts = origins<HolderStatus, object>();

/** `make` anew, or `previous` where it came from the same facts and listeners. */
function kept(
  previous: HolderStatus | undefined,
  origin: object,
  lists: Pick<HolderStatus, 'listeners' | 'effective'>,
  make: () => HolderStatus,
): HolderStatus {
  const same =
    previous &&
    facts.of(previous) === origin &&
    sameItems(previous.listeners, lists.listeners) &&
    sameItems(previous.effective, lists.effective);
  return same ? previous : facts.note(make(), origin);
}

const attach = (
  listeners: readonly ListenerFacts[],
  routes: RoutesByListener,
  previous: HolderStatus | undefined,
): readonly ListenerStatus[] =>
  listeners.map((facts, index) =>
    withRoutes(facts, routes.get(listenerId(facts.listener)), previous?.listeners[index]),
  );

/** A ListenerSet with its listeners and their routes. */
export function setStatus(
  facts: SetFacts,
  { gateway, controllerName }: GatewayFacts,
  routes: RoutesByListener,
  before: Statuses | undefined,
): HolderStatus {
  const { set: resource, conditions } = facts;
  const previous = before && holderStatusOf(before, resource.key);
  const listeners = attach(facts.listeners, routes, previous);
  return kept(previous, facts, { listeners, effective: [] }, () => ({
    kind: 'listener-set',
    resource,
    gateway,
    controllerName,
    conditions,
    listeners,
    effective: [],
    addresses: [],
    attachedListenerSets: 0,
    references: facts.listeners.flatMap(({ references }) => references),
  }));
}

/** A Gateway with its listeners, and those that its ListenerSets add. */
export function gatewayStatus(
  facts: GatewayFacts,
  sets: readonly HolderStatus[],
  routes: RoutesByListener,
  before: Statuses | undefined,
): HolderStatus {
  const { gateway, controllerName, conditions, addresses } = facts;
  const previous = before && holderStatusOf(before, gateway.key);
  const listeners = attach(facts.listeners, routes, previous);
  const merged = sets.flatMap((set, index) => (facts.sets[index]?.accepted ? set.listeners : []));
  const effective = facts.programmed ? [...listeners, ...merged].filter(({ usable }) => usable) : [];
  return kept(previous, facts, { listeners, effective }, () => ({
    kind: 'gateway',
    resource: gateway,
    gateway,
    controllerName,
    conditions,
    listeners,
    effective,
    addresses,
    attachedListenerSets: facts.sets.filter(({ accepted }) => accepted).length,
    references: [...facts.references, ...facts.listeners.flatMap(({ references }) => references)],
  }));
}
