import { CORE, MULTICLUSTER } from '../../kinds/shared/groups.ts';
import type { Resource } from '../../model/resource.ts';
import { assumedEndpoints } from '../../choices/traffic.ts';
import { chosen } from '../../choices/define-choice.ts';
import { mayMake, possibleWorkload } from '../../topology/installers.ts';
import { slicesOf } from '../../topology/slices-of.ts';
import { workloadKinds } from '../../topology/kind-names.ts';
import { labelsText } from '../../topology/label-selector.ts';
import { serviceSelector, servicePorts } from '../../topology/services.ts';
import type { ServicePort } from '../../kinds/shared/service-ports.ts';
import { tracked } from '../../topology/tracked.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import type { Endpoint, Endpoints } from './endpoint.ts';
import { mirroredEndpoints } from './mirrored-endpoints.ts';
import { sliceEndpoints } from './slice-endpoints.ts';
import { workloadEndpoints } from './workload-endpoints.ts';

/**
 * Whether the manifests hold any workload of a namespace (docs/model/service-resolution.md#assumed-endpoints).
 */
const holdsWorkloads = (index: ResourceIndex, namespace: string): boolean =>
  [...workloadKinds, { group: 'discovery.k8s.io', kind: 'EndpointSlice' }].some(
    ({ group, kind }) => index.inNamespace(group, kind, namespace).length > 0,
  );

const assumedAt = ({ targetPort }: ServicePort): Endpoint => ({
  workload: null,
  port: typeof targetPort === 'number' ? targetPort : null,
  assumed: true,
});

function withoutAny(service: Resource, port: ServicePort, index: ResourceIndex): Endpoints {
  const assume = (why: string): Endpoints => ({
    ready: [assumedAt(port)],
    reason: `${why}; one healthy endpoint is assumed.`,
  });
  if (service.group === MULTICLUSTER)
    return assume('What stands behind an imported Service is in other clusters');
  if (index.partial()) return assume('These manifests are a part of the cluster and hold no endpoints of it');
  if (!holdsWorkloads(index, service.namespace) && chosen(index, assumedEndpoints) === 'healthy')
    return assume(`These manifests say nothing of what runs in namespace ${service.namespace}`);
  const selector = serviceSelector(service);
  const installer = possibleWorkload(service, index);
  if (installer) return assume(mayMake(installer, selector ? 'its pods' : 'its endpoints'));
  const reason = selector
    ? `No Pod of namespace ${service.namespace} has the labels ${labelsText(selector)}.`
    : 'It has no selector, and no EndpointSlice belongs to it.';
  return { ready: [], reason };
}

function endpointsAt(service: Resource, port: ServicePort, index: ResourceIndex): Endpoints {
  const slices = slicesOf(service, index).flatMap((key) => index.get(key) ?? []);
  if (slices.length > 0) return sliceEndpoints(slices, port);
  const found =
    service.group === CORE
      ? (mirroredEndpoints(service, port, index) ?? workloadEndpoints(service, port, index))
      : undefined;
  return found ?? withoutAny(service, port, index);
}

/** What stands behind a Service, port by port: each worked out once, for as long as nothing it rests on changes. */
const endpointsByPort: (service: Resource, index: ResourceIndex) => ReadonlyMap<ServicePort, Endpoints> =
  tracked(
    (service, index) =>
      new Map(servicePorts(service).map((port) => [port, endpointsAt(service, port, index)] as const)),
  );

/**
 * The endpoints of a Service port that take new traffic (docs/model/service-resolution.md#endpoints): from
 * EndpointSlices where there are any, else from the Pods and workloads that the selector finds.
 */
export function endpointsOf(service: Resource, port: ServicePort, index: ResourceIndex): Endpoints {
  return endpointsByPort(service, index).get(port) ?? endpointsAt(service, port, index);
}
