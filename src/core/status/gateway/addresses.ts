import { CORE } from '../../kinds/shared/groups.ts';
import { arrayAt, stringAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import { isPlaceholder } from '../../model/placeholder.ts';
import { byName } from '../../topology/by-age.ts';
import { emptyAddresses } from '../../choices/conditions.ts';
import { chosen } from '../../choices/define-choice.ts';
import { serviceType } from '../../topology/services.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import { certain, faultOf } from '../references/missing-grant.ts';
import type { Address, Fault } from '../statuses.ts';
import { unusableAddress } from './unusable-address.ts';

/** The state of the addresses of a Gateway (docs/model/service-resolution.md#gateway-addresses). */
export type Addresses = Readonly<{
  /** Why the Gateway is not Accepted. */
  unsupported: Fault | null;
  /** Why it is not Programmed. */
  unbound: Fault | null;
  /** Those that are bound. */
  bound: readonly Address[];
}>;

/** The most that a status lists. */
const MAX_ADDRESSES = 16;

export function addressesOf(gateway: Resource, index: ResourceIndex): Addresses {
  const asked = arrayAt(gateway.value, 'spec.addresses').map((item) => ({
    type: stringAt(item, 'type') ?? 'IPAddress',
    value: stringAt(item, 'value') ?? '',
  }));
  const foreign = asked.find(({ type }) => type !== 'IPAddress' && type !== 'Hostname');
  if (foreign) {
    const message = `Addresses of type ${foreign.type} are not supported; supported are IPAddress and Hostname.`;
    return { unsupported: faultOf(foreign.type, 'UnsupportedAddress', message), unbound: null, bound: [] };
  }
  const named = asked.filter(({ value }) => value !== '');
  const faults = named.flatMap((address) => {
    if (isPlaceholder(address.value)) return [];
    const reason = address.type === 'IPAddress' ? unusableAddress(address.value) : null;
    return reason === null ? [] : `${address.value} ${reason}`;
  });
  const usable = named.filter(({ type, value }) => type !== 'IPAddress' || unusableAddress(value) === null);
  const empty = asked.length > named.length && chosen(index, emptyAddresses) === 'refused';
  return {
    unsupported: null,
    unbound:
      faults.length > 0
        ? certain('AddressNotUsable', `Addresses cannot be bound: ${faults.join('; ')}.`)
        : empty
          ? certain(
              'AddressNotAssigned',
              'An address without a value asks for one to be assigned, which is not offered.',
            )
          : null,
    bound: (usable.length > 0 ? usable : assigned(gateway, index)).slice(0, MAX_ADDRESSES),
  };
}

const GATEWAY_NAME = ['metadata', 'labels', 'gateway.networking.k8s.io/gateway-name'];

/** What the Service that was made for a Gateway has got, where the manifests hold one. */
function assigned(gateway: Resource, index: ResourceIndex): readonly Address[] {
  const services = index
    .inNamespace(CORE, 'Service', gateway.namespace)
    .filter((service) => stringAt(service.value, GATEWAY_NAME) === gateway.name)
    .toSorted(byName);
  for (const service of services) {
    const found = [...fromBalancer(service), ...fromCluster(service)];
    if (found.length > 0) return found;
  }
  return [];
}

const fromBalancer = (service: Resource): readonly Address[] =>
  arrayAt(service.value, 'status.loadBalancer.ingress').flatMap((item) => {
    const [ip, hostname] = [stringAt(item, 'ip'), stringAt(item, 'hostname')];
    if (ip !== undefined && ip !== '') return { type: 'IPAddress', value: ip };
    return hostname !== undefined && hostname !== '' ? { type: 'Hostname', value: hostname } : [];
  });

function fromCluster(service: Resource): readonly Address[] {
  if (serviceType(service) !== 'ClusterIP') return [];
  const listed = arrayAt(service.value, 'spec.clusterIPs').filter((ip) => typeof ip === 'string');
  const single = stringAt(service.value, 'spec.clusterIP');
  const all = listed.length > 0 ? listed : single === undefined ? [] : [single];
  return all.flatMap((value) => (value === '' || value === 'None' ? [] : { type: 'IPAddress', value }));
}
