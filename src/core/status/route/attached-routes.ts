import { gathered } from '../../incremental/gathered.ts';
import type { PersistentMap } from '../../incremental/persistent-map.ts';
import { sameItems } from '../../incremental/same-items.ts';
import { byAge } from '../../topology/by-age.ts';
import { listenerId } from '../../topology/listeners.ts';
import type { AttachedRoute } from '../statuses.ts';
import type { RouteFacts } from './route-facts.ts';

/** The routes of every listener that has some (`listenerId`), in the order in which they prevail. */
export type RoutesByListener = PersistentMap<string, readonly AttachedRoute[]>;

/** Sorts the attached routes by listener, in the order in which they come (docs/model/status.md#attachedroutes). */
export const attachedRoutes = gathered<RouteFacts, string, AttachedRoute, readonly AttachedRoute[]>({
  says: ({ attached }) => attached.map(({ listener, attached: route }) => [listenerId(listener), route]),
  sameItem: Object.is,
  conclude: (said) => inOrder([...said.values()].flat()),
  sameConclusion: sameItems,
});

const inOrder = (routes: readonly AttachedRoute[]): readonly AttachedRoute[] =>
  routes.length < 2 ? routes : routes.toSorted((a, b) => byAge(a.route, b.route) || byKind(a, b));

const byKind = (a: AttachedRoute, b: AttachedRoute): number =>
  a.route.kind < b.route.kind ? -1 : a.route.kind > b.route.kind ? 1 : 0;
