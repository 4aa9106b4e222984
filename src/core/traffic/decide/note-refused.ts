import { describe } from '../../topology/describe.ts';
import type { ResourceKey } from '../../model/resource.ts';
import { memo } from '../../incremental/memo.ts';
import type { ParentStatus, RouteStatus, Statuses } from '../../status/statuses.ts';
import type { DataPlane, PlaneListener } from '../data-plane.ts';
import { groupBy } from '../../incremental/group-by.ts';
import { routeHostnames } from '../../topology/attachment.ts';
import { normaliseHostname } from '../../topology/hostnames.ts';
import { statusesOf } from '../../status/status-of.ts';
import { ANY_HOST, coveringNames } from '../table/hostname-buckets.ts';
import { routeCensus } from '../table/route-census.ts';
import { noteAbout } from './note-about.ts';
import type { Note, Step } from './step.ts';
import { FEW, FOR_THE_HOST, reportAlike } from './report-alike.ts';

type Bound = Readonly<{ status: RouteStatus; parent: ParentStatus }>;

/** The parentRefs that name a Gateway or a ListenerSet. */
type Asking = Readonly<{
  all: readonly Bound[];
  byRoute: ReadonlyMap<ResourceKey, readonly Bound[]>;
  /** By each hostname of the route. */
  byHostname: ReadonlyMap<string, readonly Bound[]>;
}>;

function askingOf(all: readonly Bound[]): Asking {
  const named = all.flatMap((bound) => {
    const names = routeHostnames(bound.status.route).map((name) => normaliseHostname(name) ?? ANY_HOST);
    return (names.length === 0 ? [ANY_HOST] : names).map((name) => ({ name, bound }));
  });
  const byHostname = groupBy(named, ({ name }) => name);
  return {
    all,
    byRoute: groupBy(all, ({ status }) => status.route.key),
    byHostname: new Map(
      [...byHostname].map(([name, some]) => [name, some.map(({ bound }) => bound)] as const),
    ),
  };
}

/** The parentRefs of all routes by the Gateway or ListenerSet that they name. */
const byParent: (statuses: Statuses) => ReadonlyMap<ResourceKey, Asking> = memo((statuses) => {
  const bounds = statusesOf(statuses, 'route').flatMap((status) =>
    status.parents.flatMap((parent) => {
      const key = parent.attachment.parent?.key;
      return key === undefined ? [] : [{ key, bound: { status, parent } }];
    }),
  );
  return new Map(
    [...groupBy(bounds, ({ key }) => key)].map(
      ([key, some]) => [key, askingOf(some.map(({ bound }) => bound))] as const,
    ),
  );
});

/** The parentRefs that name the holder of a listener, and whose routes are not on it. */
type Refused = Readonly<{
  count: number;
  /** Those of routes with a hostname; found once for each. */
  under: (hostname: string) => readonly Bound[];
}>;

const refusedAt = memo((statuses: Statuses) =>
  memo(({ status }: PlaneListener): Refused | null => {
    const asking = byParent(statuses).get(status.listener.holder.key);
    if (!asking) return null;
    const attached = routeCensus(status).routes;
    let there = 0;
    for (const key of attached.keys()) there += asking.byRoute.get(key)?.length ?? 0;
    const known = new Map<string, readonly Bound[]>();
    return {
      count: asking.all.length - there,
      under: (hostname) => {
        const found =
          known.get(hostname) ??
          (asking.byHostname.get(hostname) ?? []).filter(({ status: { route } }) => !attached.has(route.key));
        known.set(hostname, found);
        return found;
      },
    };
  }),
);

/** Why a route is not on a listener that its parentRef could mean. */
export function whyNotAttached(
  { accepted, conditions, attachment, displaced }: ParentStatus,
  one: PlaneListener,
): string {
  const { listener } = one.status;
  const rival = displaced.get(listener);
  if (rival) return `${describe(rival)} has the hostname on this listener already.`;
  if (!accepted) {
    const condition = conditions.find(({ type }) => type === 'Accepted');
    return condition ? `Not attached (${condition.reason}): ${condition.message}` : 'It is not attached.';
  }
  const outcome = attachment.listeners.find((one) => one.listener === listener);
  return outcome?.reason ?? 'It is attached to other listeners only.';
}

/**
 * Notes the routes that name the holder of a listener and are not on it. Of many, those that could be for a host are reported first.
 *
 * @param host the host or server name of the request
 */
export function noteRefusedRoutes(
  note: NonNullable<Note>,
  plane: DataPlane,
  one: PlaneListener,
  host: string,
): void {
  const { listener } = one.status;
  const asking = byParent(plane.statuses).get(listener.holder.key);
  const refused = refusedAt(plane.statuses)(one);
  if (!asking || !refused || refused.count === 0) return;
  const { count } = refused;
  const attached = routeCensus(one.status).routes;
  const isRefused = ({ status: { route } }: Bound): boolean => !attached.has(route.key);
  const step = ({ status: { route }, parent }: Bound): Step => {
    const { reference } = parent.attachment;
    const at = { resource: route.key, path: reference.path, edge: reference.id };
    return {
      stage: 'route',
      subject: describe(route),
      verdict: 'rejected',
      reason: whyNotAttached(parent, one),
      at,
    };
  };
  const report = (bounds: readonly Bound[]): void =>
    bounds.filter(isRefused).forEach((bound) => note.one(step(bound)));
  if (noteAbout(note, asking.byRoute, report)) return;
  if (count <= FEW && asking.all.length <= FOR_THE_HOST) {
    report(asking.all);
    return;
  }
  const lists = [...coveringNames(host)].map(refused.under).filter(({ length }) => length > 0);
  const near = lists.length < 2 ? (lists[0] ?? []) : [...new Set(lists.flat())];
  const holder = describe(listener.holder);
  const routes = {
    stage: 'route',
    noun: 'route',
    plural: 'routes',
    at: { resource: listener.holder.key, path: listener.path },
    step,
  } as const;
  reportAlike(note, routes, {
    id: `refused routes for the host ${listener.holder.key} ${listener.name}`,
    count: near.length,
    reason: `They name ${holder}, and are not on listener ${listener.name}.`,
    members: () => near,
  });
  reportAlike(note, routes, {
    id: `refused routes for other hosts ${listener.holder.key} ${listener.name}`,
    count: count - near.length,
    reason: `They name ${holder}, are not on listener ${listener.name}, and are for other hosts.`,
    members: () => {
      const reported = new Set(near);
      return asking.all.filter((bound) => isRefused(bound) && !reported.has(bound));
    },
  });
}
