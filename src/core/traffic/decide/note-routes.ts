import type { Resource } from '../../model/resource.ts';
import { describe } from '../../topology/describe.ts';
import type { Path } from '../../yaml/json.ts';
import type { PlaneListener } from '../data-plane.ts';
import { isNoted, type Note, type Verdict } from './step.ts';

/** Notes each route of a listener, with the verdict on it and the field that decides. */
export function noteRoutes(
  note: NonNullable<Note>,
  listener: PlaneListener,
  path: Path,
  verdictOn: (route: Resource, hostnames: readonly string[] | null) => readonly [Verdict, string],
): void {
  const seen = new Set<string>();
  for (const { route, hostnames } of listener.status.routes) {
    if (seen.has(route.key) || !isNoted(note, route.key)) continue;
    seen.add(route.key);
    const [verdict, reason] = verdictOn(route, hostnames);
    note('route', describe(route), verdict, reason, { resource: route.key, path });
  }
}
