import { CORE } from '../../kinds/shared/groups.ts';
import { arrayAt, stringAt } from '../../model/access.ts';
import { memo } from '../../incremental/memo.ts';
import { resourceKey, type Resource } from '../../model/resource.ts';
import { absence } from '../../topology/absence.ts';
import { kindBucket } from '../../topology/kind-bucket.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import { isHeadless } from '../../topology/services.ts';
import type { Sorting } from '../../topology/sorting.ts';
import type { TrafficRequest } from '../request/request.ts';
import { clientNamespace } from './client-namespace.ts';

/** What a client in the cluster connects to (docs/model/routing.md#requests-from-within-the-cluster). */
export type Destination =
  | Readonly<{ at: 'service'; service: Resource; how: string }>
  /** The address of a Pod: no Service is asked, and no route. */
  | Readonly<{ at: 'pod'; pod: Resource; how: string }>
  /** The name, or address, is of nothing that these manifests have: what is outside of the cluster answers. */
  | Readonly<{ at: 'outside' }>
  | Readonly<{ at: 'nowhere'; reason: string; unclear: boolean }>;

const ADDRESS = /^\d{1,3}(?:\.\d{1,3}){3}$|^\[/;

type Addressed = Readonly<{ namespace: string; name: string }>;

const addressing = (
  name: string,
  addressesOf: (resource: Resource) => readonly unknown[],
): Sorting<Addressed> => ({
  name,
  entriesOf: memo((resource) => {
    const { namespace, name: own } = resource;
    const addresses = new Set(addressesOf(resource));
    return [...addresses].flatMap((address): readonly (readonly [string, Addressed])[] =>
      typeof address === 'string' && address !== '' && address !== 'None'
        ? [[address.toLowerCase(), { namespace, name: own }]]
        : [],
    );
  }),
});

const servicesByAddress = addressing('service addresses', ({ value }) => [
  stringAt(value, 'spec.clusterIP'),
  ...arrayAt(value, 'spec.clusterIPs'),
]);

const podsByAddress = addressing('pod addresses', ({ value }) => [
  stringAt(value, 'status.podIP'),
  ...arrayAt(value, 'status.podIPs').map((one) => stringAt(one, 'ip')),
]);

function byAddress(written: string, index: ResourceIndex): Destination {
  const address = written.replace(/^\[|\]$/g, '');
  const find = (kind: 'Service' | 'Pod', sorting: Sorting<Addressed>): Resource | undefined => {
    const [found] = index.sorted(sorting, kindBucket(CORE, kind), address);
    return found && index.get(resourceKey({ group: CORE, kind, ...found }));
  };
  const service = find('Service', servicesByAddress);
  if (service) return { at: 'service', service, how: `${address} is its cluster IP` };
  const pod = find('Pod', podsByAddress);
  return pod ? { at: 'pod', pod, how: `${address} is its address` } : { at: 'outside' };
}

/** `svc` behind the namespace, and the domain of the cluster, whatever that is, behind it. */
const isClusterName = (labels: readonly string[]): boolean =>
  labels[2] === 'svc' && (labels.length === 3 || labels.length > 4);

/** Follows the name or address that a client in the cluster connects to, as the DNS of the cluster does. */
export function resolveDestination(
  { destination: host, from }: TrafficRequest,
  index: ResourceIndex,
): Destination {
  if (host === '')
    return { at: 'nowhere', reason: 'The request names no host to connect to.', unclear: false };
  if (ADDRESS.test(host)) return byAddress(host, index);
  const labels = host.split('.');
  const [name = '', namespace = clientNamespace(from ?? '')] = labels;
  const key = (own: string, within: string) =>
    resourceKey({ group: CORE, kind: 'Service', namespace: within, name: own });
  const short = labels.length <= 2;
  if (short || isClusterName(labels)) {
    const service = index.get(key(name, namespace));
    if (service) return { at: 'service', service, how: `${host} is its name in the cluster` };
    // `shop.example` may be a name of the world outside, unless the manifests know the namespace.
    if (labels.length === 2 && !index.holds(namespace)) return { at: 'outside' };
    const target = { group: CORE, kind: 'Service', namespace, name };
    const crossNamespace = namespace !== clientNamespace(from ?? '');
    const { state, reason } = absence({ target, role: 'backend', crossNamespace }, index);
    return { at: 'nowhere', reason, unclear: state === 'unknown' };
  }
  return ofOnePod(labels, index) ?? { at: 'outside' };
}

/** `web-0.web.shop.svc.cluster.local` names one Pod of a headless Service. */
function ofOnePod(labels: readonly string[], index: ResourceIndex): Destination | undefined {
  const [pod = '', name = '', namespace = '', svc] = labels;
  if (svc !== 'svc') return undefined;
  const service = index.get(resourceKey({ group: CORE, kind: 'Service', namespace, name }));
  if (!service || !isHeadless(service)) return undefined;
  const found = index.get(resourceKey({ group: CORE, kind: 'Pod', namespace, name: pod }));
  return found
    ? { at: 'pod', pod: found, how: `${labels.join('.')} is its name in the cluster` }
    : {
        at: 'nowhere',
        reason: `${labels.join('.')} names Pod ${namespace}/${pod} by itself, past its Service; that Pod is not in these manifests.`,
        unclear: true,
      };
}
