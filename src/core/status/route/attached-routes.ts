import { byAge } from '../../topology/by-age.ts';
import type { Listener } from '../../topology/listeners.ts';
import type { AttachedRoute } from '../statuses.ts';
import type { RouteFacts } from './route-facts.ts';

/** The routes of every listener that has some. */
export type RoutesByListener = ReadonlyMap<Listener, readonly AttachedRoute[]>;

/** Sorts the attached routes by listener, in the order in which they come (docs/model/status.md#attachedroutes). */
export function byListener(routes: readonly RouteFacts[]): RoutesByListener {
  const found = new Map<Listener, AttachedRoute[]>();
  for (const { attached } of routes) {
    for (const { listener, attached: route } of attached) {
      const others = found.get(listener);
      if (others) others.push(route);
      else found.set(listener, [route]);
    }
  }
  return found;
}

/** In the order in which routes prevail. */
export const inOrder = (routes: readonly AttachedRoute[]): readonly AttachedRoute[] =>
  routes.length < 2 ? routes : routes.toSorted((a, b) => byAge(a.route, b.route) || byKind(a, b));

const byKind = (a: AttachedRoute, b: AttachedRoute): number =>
  a.route.kind < b.route.kind ? -1 : a.route.kind > b.route.kind ? 1 : 0;
