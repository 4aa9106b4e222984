import { origins } from '../../incremental/origins.ts';
import { sameItems } from '../../incremental/same-items.ts';
import type { AttachedRoute, ListenerStatus } from '../statuses.ts';
import type { ListenerFacts } from './listener-facts.ts';

const none: readonly AttachedRoute[] = [];

/** What a listener was made from. */
const made = origins<ListenerStatus, Readonly<{ facts: ListenerFacts }>>();

/** A listener with its routes; `previous` where nothing of either changed. */
export function withRoutes(
  facts: ListenerFacts,
  routes: readonly AttachedRoute[] = none,
  previous?: ListenerStatus,
): ListenerStatus {
  const before = previous && made.of(previous);
  if (previous && before?.facts === facts && sameItems(previous.routes, routes)) return previous;
  const { listener, gateway, conditions, supportedKinds, usable, provided } = facts;
  return made.note({ listener, gateway, conditions, supportedKinds, usable, provided, routes }, { facts });
}
