import type { Resource, ResourceKey } from '../../model/resource.ts';
import type { Statuses } from '../../status/statuses.ts';
import { memo } from '../../incremental/memo.ts';
import type { Path } from '../../yaml/json.ts';
import { targetAt, type Target } from './target.ts';

/** What was followed already, by Gateway and by the place of the reference: places are made once for each route. */
const followed: (statuses: Statuses) => Map<ResourceKey, WeakMap<Path, Target>> = memo(() => new Map());

/** What was followed already for requests on a Gateway. */
function followedOn(gateway: Resource, statuses: Statuses): WeakMap<Path, Target> {
  const byGateway = followed(statuses);
  const known = byGateway.get(gateway.key);
  if (known) return known;
  const made = new WeakMap<Path, Target>();
  byGateway.set(gateway.key, made);
  return made;
}

/**
 * Follows the references of a route for requests on a Gateway, each only once for as long as the statuses stand.
 *
 * @returns what leads from the place of a reference to its target
 */
export function targetsOf(route: Resource, gateway: Resource, statuses: Statuses): (ref: Path) => Target {
  const known = followedOn(gateway, statuses);
  return (ref) => {
    let target = known.get(ref);
    if (!target) {
      target = targetAt(route, ref, gateway, statuses);
      known.set(ref, target);
    }
    return target;
  };
}
