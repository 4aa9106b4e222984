import { origins } from '../../incremental/origins.ts';
import { sameItems } from '../../incremental/same-items.ts';
import { inOrder } from '../route/attached-routes.ts';
import type { AttachedRoute, ListenerStatus } from '../statuses.ts';
import type { ListenerFacts } from './listener-facts.ts';

const none: readonly AttachedRoute[] = [];

/** The routes as they came in, of a status that has them in order. */
const made = origins<ListenerStatus, Readonly<{ facts: ListenerFacts; routes: readonly AttachedRoute[] }>>();

/** A listener with its routes; `previous` where nothing of either changed. */
export function withRoutes(
  facts: ListenerFacts,
  routes: readonly AttachedRoute[] = none,
  previous?: ListenerStatus,
): ListenerStatus {
  const before = previous && made.of(previous);
  const same = before && sameItems(before.routes, routes);
  if (previous && same && before.facts === facts) return previous;
  const { listener, gateway, conditions, supportedKinds, usable, provided } = facts;
  const sorted = same && previous ? previous.routes : inOrder(routes);
  const status = { listener, gateway, conditions, supportedKinds, usable, provided, routes: sorted };
  return made.note(status, { facts, routes });
}
