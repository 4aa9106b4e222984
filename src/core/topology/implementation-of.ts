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
import { isForeignKind, isListenerHolder, isRoute } from './kind-names.ts';
import { gatewayOf } from './listener-sets.ts';
import { referencesOf } from './references.ts';
import type { ResourceIndex } from './resource-index.ts';

/**
 * The implementation of a Gateway, where its class shows it: by the controller that the GatewayClass names, or, where the
 * manifests do not hold the class, by its name (docs/model/status.md#implementations).
 */
export const implementationOf = (gateway: Resource, index: ResourceIndex): Vendor | undefined =>
  controllerOf(gateway, index).vendor;

/** Who answers for a Gateway: the domain in the name of its controller where the class is here, and the listed implementation. */
type Controller = Readonly<{ domain: string | null; vendor: Vendor | undefined }>;

function controllerOf(gateway: Resource, index: ResourceIndex): Controller {
  const name = stringAt(gateway.value, 'spec.gatewayClassName') ?? '';
  const found = index.get(resourceKey({ group: GATEWAY_API, kind: 'GatewayClass', namespace: '', name }));
  return found ? controllerOfClass(found) : { domain: null, vendor: vendorOfClass(name) };
}

function controllerOfClass(gatewayClass: Resource): Controller {
  const name = stringAt(gatewayClass.value, 'spec.controllerName') ?? '';
  return { domain: name.split('/')[0] || null, vendor: vendorOfController(name) };
}

/** The implementations that look at an object: of a class, of the Gateway of a listener, or of the parents of a route. */
export const implementationsAt = (resource: Resource, index: ResourceIndex): readonly Vendor[] =>
  controllersAt(resource, index).flatMap(({ vendor }) => vendor ?? []);

function controllersAt(resource: Resource, index: ResourceIndex): readonly Controller[] {
  if (resource.group === GATEWAY_API && resource.kind === 'GatewayClass')
    return [controllerOfClass(resource)];
  if (isListenerHolder(resource)) {
    const gateway = gatewayOf(resource, index);
    return gateway ? [controllerOf(gateway, index)] : [];
  }
  if (isRoute(resource))
    return referencesOf(resource).flatMap(({ role, key }) => {
      const parent = role === 'parent' ? index.get(key) : undefined;
      return parent && isListenerHolder(parent) ? controllersAt(parent, index) : [];
    });
  return index.ofKind(GATEWAY_API, 'GatewayClass').map(controllerOfClass);
}

/** What an implementation is called: by its name, or, where it is not listed, by the domain of its controller. */
export type Owner = Pick<Vendor, 'name'>;

/**
 * The implementation of an object to which a group belongs that it names; undefined where none of its own has it. One that
 * is not listed is known by its domain: that is enough to say less of it, and not to compute a status.
 */
export function ownerOfGroup(resource: Resource, group: string, index: ResourceIndex): Owner | undefined {
  if (vendorOfGroup(group)) return listedOwner(resource, group, index);
  const controllers = controllersAt(resource, index);
  // The domains of the API itself are of no implementation.
  if (!isForeignKind({ group, kind: '' }) || group.endsWith('.x-k8s.io')) return undefined;
  const own = controllers.find(({ domain }) => domain !== null && isSameDomain(domain, group));
  return own?.domain ? { name: own.domain } : undefined;
}

/** The same of the listed implementations alone: what they do with kinds of their own is known. */
export function listedOwner(resource: Resource, group: string, index: ResourceIndex): Vendor | undefined {
  const vendor = vendorOfGroup(group);
  return vendor && implementationsAt(resource, index).includes(vendor) ? vendor : undefined;
}

/** Whether two domains are the same, or one is a part of the other. */
const isSameDomain = (one: string, other: string): boolean =>
  one.includes('.') && (one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`));

/** The implementation of a Gateway, if it knows the protocol of a listener that the API leaves to implementations. */
export function ownProtocol(gateway: Resource, protocol: string, index: ResourceIndex): Vendor | undefined {
  const vendor = vendorOfProtocol(protocol);
  return vendor && implementationOf(gateway, index) === vendor ? vendor : undefined;
}

/** The implementation of an object that reads CA bundles from Secrets, too; undefined where none is known to. */
export const secretAuthority = (resource: Resource, index: ResourceIndex): Vendor | undefined =>
  implementationsAt(resource, index).find(({ secretAuthorities }) => secretAuthorities);
