import { memo } from '../../incremental/memo.ts';
import { pathText } from '../../model/access.ts';
import type { Resource, ResourceKey } from '../../model/resource.ts';
import { meshReferences } from '../../status/route/route-references.ts';
import type { ReferenceStatus, Statuses } from '../../status/statuses.ts';
import type { Path } from '../../yaml/json.ts';
import { targetOfReference, type Target } from '../backends/target.ts';

type Found = ReadonlyMap<string, ReferenceStatus>;

const known: (statuses: Statuses) => Map<ResourceKey, Found> = memo(() => new Map());

function referencesOf(route: Resource, statuses: Statuses): Found {
  const kept = known(statuses);
  const before = kept.get(route.key);
  if (before) return before;
  const found = new Map(
    meshReferences(route, statuses.cluster).map((one) => [pathText(one.reference.path), one] as const),
  );
  kept.set(route.key, found);
  return found;
}

/**
 * Where the references of a route lead for a mesh: it asks for no grants, sends to the endpoints of a Service and not through
 * the routes of that, and encrypts by itself, so that no BackendTLSPolicy is for it (docs/model/routing.md#mesh-requests).
 */
export function meshTargets(route: Resource, statuses: Statuses): (ref: Path) => Target {
  const found = referencesOf(route, statuses);
  return (ref) => targetOfReference(route, found.get(pathText(ref)), statuses.cluster, () => null);
}
