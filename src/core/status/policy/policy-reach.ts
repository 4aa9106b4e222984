import type { Resource, ResourceKey } from '../../model/resource.ts';
import { policyAncestor } from '../../choices/conditions.ts';
import { chosen } from '../../choices/define-choice.ts';
import { gatewayOf } from '../../topology/listener-sets.ts';
import { carriesTraffic } from '../../topology/resolution.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import type { RouteStatus } from '../statuses.ts';

/** The Gateways from which accepted routes reach a backend, with the name of their controller. */
export type Reach = ReadonlyMap<ResourceKey, ReadonlyMap<Resource, string>>;

const UNREACHED: ReadonlySet<string> = new Set(['InvalidKind', 'RefNotPermitted']);

function ancestorsOf(
  { parents }: RouteStatus,
  index: ResourceIndex,
): readonly (readonly [Resource, string])[] {
  const ofSet = chosen(index, policyAncestor) === 'set';
  return parents.flatMap(({ attachment: { parent }, accepted, controllerName }) => {
    const gateway = accepted && parent ? gatewayOf(parent, index) : undefined;
    if (!gateway || !parent || parent.kind === 'Service') return [];
    return [[ofSet ? parent : gateway, controllerName] as const];
  });
}

/**
 * Follows accepted routes to the backends that policies are for (docs/model/status.md#backendtlspolicy).
 *
 * @param targets what policies are for: nothing else is of interest
 */
export function reachOf(
  routes: Iterable<RouteStatus>,
  targets: ReadonlySet<ResourceKey>,
  index: ResourceIndex,
): Reach {
  const reach = new Map<ResourceKey, Map<Resource, string>>();
  for (const route of routes) {
    for (const { reference, fault } of route.references) {
      if (!carriesTraffic(reference) || !targets.has(reference.key)) continue;
      if (fault && UNREACHED.has(fault.reason)) continue;
      let ancestors = reach.get(reference.key);
      if (!ancestors) reach.set(reference.key, (ancestors = new Map()));
      for (const [ancestor, controllerName] of ancestorsOf(route, index))
        ancestors.set(ancestor, controllerName);
    }
  }
  return reach;
}
