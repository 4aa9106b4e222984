import type { GatewayController } from '../conformance/gateway-controllers.ts';
import { controllerNamed, controllerOfClassNamed } from '../conformance/controller-named.ts';
import type { PersistentMap } from '../incremental/persistent-map.ts';
import { sameValue } from '../incremental/same-value.ts';
import { GATEWAY_API } from '../kinds/shared/groups.ts';
import { stringAt } from '../model/access.ts';
import { resourceKey, type Resource, type ResourceKey } from '../model/resource.ts';

type Resources = PersistentMap<ResourceKey, Resource>;

/** The implementations behind the classes of a workspace. */
export type ImplementationsHere = Readonly<{
  known: readonly GatewayController[];
  /** Controllers of classes that are none of those that are known, as they are written. */
  others: readonly string[];
  /** What that was read from. */
  from: Resources;
}>;

/**
 * The implementations behind the GatewayClasses, and behind Gateways whose class is not here but has a name that only one
 * implementation gives.
 *
 * @param before what was found before the last edit: where no class and no Gateway changed since, it still holds
 */
export function implementationsIn(from: Resources, before?: ImplementationsHere): ImplementationsHere {
  if (before && !concerns(from, before.from)) return { ...before, from };
  const known = new Set<GatewayController>();
  const others = new Set<string>();
  for (const resource of from.values()) {
    if (!isClass(resource) && !isGateway(resource)) continue;
    const found = implementationOf(resource, from);
    if (typeof found === 'string') others.add(found);
    else if (found) known.add(found);
  }
  const found = { known: [...known], others: [...others] };
  const same =
    before !== undefined && sameValue({ known: before.known, others: before.others }, found) ? before : found;
  return { known: same.known, others: same.others, from };
}

const isOf = (kind: string) => (resource: Resource) =>
  resource.kind === kind && resource.group === GATEWAY_API;
const isClass = isOf('GatewayClass');
const isGateway = isOf('Gateway');

/** Whether a class or a Gateway is not what it was. */
function concerns(now: Resources, before: Resources): boolean {
  for (const key of now.differences(before)) {
    const objects = [now.get(key), before.get(key)];
    if (objects.some((one) => one && (isClass(one) || isGateway(one)))) return true;
  }
  return false;
}

/** The implementation of a class or a Gateway; the name of its controller where that is not known. */
function implementationOf(resource: Resource, resources: Resources): GatewayController | string | undefined {
  if (isClass(resource)) {
    const written = stringAt(resource.value, 'spec.controllerName');
    return controllerNamed(written) ?? written;
  }
  const name = stringAt(resource.value, 'spec.gatewayClassName') ?? '';
  const key = resourceKey({ group: GATEWAY_API, kind: 'GatewayClass', namespace: '', name });
  return resources.has(key) ? undefined : controllerOfClassNamed(name);
}
