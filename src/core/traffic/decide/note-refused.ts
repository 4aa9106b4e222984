import { describe } from '../../topology/describe.ts';
import type { ResourceKey } from '../../model/resource.ts';
import { memo } from '../../incremental/memo.ts';
import type { ParentStatus, RouteStatus, Statuses } from '../../status/statuses.ts';
import type { DataPlane, PlaneListener } from '../data-plane.ts';
import { isNoted, type Note } from './step.ts';
import { statusesOf } from '../../status/status-of.ts';

type Bound = Readonly<{ status: RouteStatus; parent: ParentStatus }>;

/** The parentRefs of all routes by the Gateway or ListenerSet that they name. */
const byParent: (statuses: Statuses) => ReadonlyMap<ResourceKey, readonly Bound[]> = memo((statuses) => {
  const found = new Map<ResourceKey, Bound[]>();
  for (const status of statusesOf(statuses, 'route')) {
    for (const parent of status.parents) {
      const key = parent.attachment.parent?.key;
      if (key === undefined) continue;
      const members = found.get(key);
      if (members) members.push({ status, parent });
      else found.set(key, [{ status, parent }]);
    }
  }
  return found;
});

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

/** Notes the routes that name the holder of a listener and are not on it. */
export function noteRefusedRoutes(note: NonNullable<Note>, plane: DataPlane, one: PlaneListener): void {
  const attached = new Set(one.status.routes.map(({ route }) => route.key));
  for (const { status, parent } of byParent(plane.statuses).get(one.status.listener.holder.key) ?? []) {
    const { route } = status;
    if (attached.has(route.key) || !isNoted(note, route.key)) continue;
    const { reference } = parent.attachment;
    note('route', describe(route), 'rejected', whyNotAttached(parent, one), {
      resource: route.key,
      path: reference.path,
      edge: reference.id,
    });
  }
}
