import { GATEWAY_API } from '../kinds/shared/groups.ts';
import {
  vendorOfClass,
  vendorOfController,
  vendorOfGroup,
  vendorOfProtocol,
  type Vendor,
} from '../kinds/shared/vendors.ts';
import { stringAt } from '../model/access.ts';
import { resourceKey, type Resource } from '../model/resource.ts';
import { isListenerHolder, isRoute } from './kind-names.ts';
import { gatewayOf } from './listener-sets.ts';
import { referencesOf } from './references.ts';
import type { ResourceIndex } from './resource-index.ts';

/**
 * The implementation of a Gateway, where its class shows it: by the controller that the GatewayClass names, or, where the
 * manifests do not hold the class, by its name (docs/model/status.md#implementations).
 */
export function implementationOf(gateway: Resource, index: ResourceIndex): Vendor | undefined {
  const name = stringAt(gateway.value, 'spec.gatewayClassName') ?? '';
  const found = index.get(resourceKey({ group: GATEWAY_API, kind: 'GatewayClass', namespace: '', name }));
  return found ? vendorOfController(stringAt(found.value, 'spec.controllerName') ?? '') : vendorOfClass(name);
}

/** The implementations that look at an object: of a class, of the Gateway of a listener, or of the parents of a route. */
export function implementationsAt(resource: Resource, index: ResourceIndex): readonly Vendor[] {
  if (resource.group === GATEWAY_API && resource.kind === 'GatewayClass')
    return present(vendorOfController(stringAt(resource.value, 'spec.controllerName') ?? ''));
  if (isListenerHolder(resource)) {
    const gateway = gatewayOf(resource, index);
    return present(gateway && implementationOf(gateway, index));
  }
  if (isRoute(resource))
    return referencesOf(resource).flatMap(({ role, key }) => {
      const parent = role === 'parent' ? index.get(key) : undefined;
      return parent && isListenerHolder(parent) ? implementationsAt(parent, index) : [];
    });
  return index
    .ofKind(GATEWAY_API, 'GatewayClass')
    .flatMap((one) => present(vendorOfController(stringAt(one.value, 'spec.controllerName') ?? '')));
}

const present = (vendor: Vendor | undefined): readonly Vendor[] => (vendor ? [vendor] : []);

/** The implementation of an object to which a group belongs that it names; undefined where none of its own has it. */
export function ownerOfGroup(resource: Resource, group: string, index: ResourceIndex): Vendor | undefined {
  const vendor = vendorOfGroup(group);
  return vendor && implementationsAt(resource, index).includes(vendor) ? vendor : undefined;
}

/** The implementation of a Gateway, if the kinds of a group are its own. */
export function ownerAt(gateway: Resource, group: string, index: ResourceIndex): Vendor | undefined {
  const vendor = vendorOfGroup(group);
  return vendor && implementationOf(gateway, index) === vendor ? vendor : undefined;
}

/** The implementation of a Gateway, if it knows the protocol of a listener that the API leaves to implementations. */
export function ownProtocol(gateway: Resource, protocol: string, index: ResourceIndex): Vendor | undefined {
  const vendor = vendorOfProtocol(protocol);
  return vendor && implementationOf(gateway, index) === vendor ? vendor : undefined;
}

/** The implementation of an object that reads CA bundles from Secrets, too; undefined where none is known to. */
export const secretAuthority = (resource: Resource, index: ResourceIndex): Vendor | undefined =>
  implementationsAt(resource, index).find(({ secretAuthorities }) => secretAuthorities);
