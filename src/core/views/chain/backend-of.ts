import { numberAt } from '../../model/access.ts';
import { resourceKey, type Resource } from '../../model/resource.ts';
import { workloadKinds } from '../../topology/kind-names.ts';
import type { IndexSnapshot } from '../../topology/resource-index.ts';
import { servicePorts, serviceSelector } from '../../topology/services.ts';
import type { Endpoint } from '../../traffic/backends/endpoint.ts';
import type { BackendShare } from '../../traffic/decide/outcome.ts';
import type { ChainContext } from './chain-context.ts';
import type { Backend, Pods } from './chain-view.ts';

/** Whether requests of a share are answered by Pods. */
export const isServed = ({ fault, response, refused }: BackendShare): boolean =>
  fault === null && response === null && !refused;

/** The share that is followed: the largest that is served, else the largest. */
export function followedShare(backends: readonly BackendShare[]): BackendShare | null {
  const byShare = backends.toSorted((a, b) => b.share - a.share);
  return byShare.find((one) => one.share > 0 && isServed(one)) ?? byShare[0] ?? null;
}

/** A workload by the name that endpoints have for it: `Deployment/shop/cart`. */
function workloadNamed(name: string, index: IndexSnapshot): Resource | null {
  const [kind, namespace = '', own = ''] = name.split('/');
  for (const { group, kind: candidate } of workloadKinds) {
    const found = candidate === kind && index.get(resourceKey({ group, kind, namespace, name: own }));
    if (found) return found;
  }
  return null;
}

const endpointWords = ({ workload, address, port }: Endpoint): string =>
  `${workload?.split('/').at(-1) ?? address ?? '?'}:${port ?? '?'}`;

/** The Service of a share. */
export function backendOf(
  { kind, namespace, name, port, share, endpoints }: BackendShare,
  others: number,
  { index, named }: ChainContext,
): Backend {
  const service = index.get(resourceKey({ group: '', kind, namespace, name }));
  const selector = service && serviceSelector(service);
  const found = service && servicePorts(service).find((one) => one.port === port);
  return {
    object: named({ group: '', kind, namespace, name }),
    port,
    share,
    others,
    selector: selector
      ? Object.entries(selector)
          .map(([label, value]) => `${label}=${value}`)
          .join(', ')
      : null,
    targetPort: found ? String(found.targetPort) : null,
    endpoints: endpoints.map(endpointWords),
  };
}

/** The Pods behind a share; null where there are none. */
export function podsOf({ endpoints }: BackendShare, { index, named }: ChainContext): Pods | null {
  const [first] = endpoints;
  if (!first) return null;
  const workload = first.workload === null ? null : workloadNamed(first.workload, index);
  return {
    object: workload && named(workload),
    port: first.port,
    replicas: (workload && numberAt(workload.value, 'spec.replicas')) ?? null,
  };
}
