import type { Resource, ResourceKey } from '../../model/resource.ts';
import { policyAncestor } from '../../choices/conditions.ts';
import { chosen } from '../../choices/define-choice.ts';
import { gatewayOf } from '../../topology/listener-sets.ts';
import { carriesTraffic } from '../../topology/resolution.ts';
import type { IndexSnapshot } from '../../topology/resource-index.ts';
import { gathered } from '../../incremental/gathered.ts';
import type { PersistentMap } from '../../incremental/persistent-map.ts';
import type { RouteStatus } from '../statuses.ts';

/** The Gateways from which accepted routes reach a backend, with the name of their controller. */
export type Reach = (target: ResourceKey) => ReadonlyMap<Resource, string>;

/** Through which parent a route reaches a backend. */
type Through = Readonly<{ parent: Resource; controllerName: string }>;

const UNREACHED: ReadonlySet<string> = new Set(['InvalidKind', 'RefNotPermitted']);

function parentsOf({ parents }: RouteStatus): readonly Through[] {
  return parents.flatMap(({ attachment: { parent }, accepted, controllerName }) =>
    accepted && parent && parent.kind !== 'Service' ? [{ parent, controllerName }] : [],
  );
}

const reached = gathered<RouteStatus, ResourceKey, Through, readonly Through[]>({
  says: (route) =>
    route.references.flatMap(({ reference, fault }) =>
      carriesTraffic(reference) && !(fault && UNREACHED.has(fault.reason))
        ? parentsOf(route).map((through) => [reference.key, through] as const)
        : [],
    ),
  sameItem: isSame,
  // Of those with one parent only the first counts, and all name the same controller.
  conclude: (said) => [...new Map([...said.values()].flat().map((one) => [one.parent, one])).values()],
  sameConclusion: (a, b) => a.length === b.length && a.every((one, i) => isSame(one, b[i])),
});

function isSame(a: Through, b: Through | undefined): boolean {
  return a.parent === b?.parent && a.controllerName === b.controllerName;
}

/** Follows accepted routes to the backends that policies may be for (docs/model/status.md#backendtlspolicy). */
export function reachOf(routes: PersistentMap<ResourceKey, RouteStatus>, index: IndexSnapshot): Reach {
  const ofSet = chosen(index, policyAncestor) === 'set';
  const through = reached([routes], index.memory, undefined);
  return (target) =>
    new Map(
      (through.get(target) ?? []).flatMap(({ parent, controllerName }) => {
        const gateway = gatewayOf(parent, index);
        return gateway ? [[ofSet ? parent : gateway, controllerName] as const] : [];
      }),
    );
}
