import { CORE } from '../../kinds/shared/groups.ts';
import type { ServicePort } from '../../kinds/shared/service-ports.ts';
import { arrayAt, numberAt, stringAt } from '../../model/access.ts';
import { resourceKey, type Resource } from '../../model/resource.ts';
import { serviceSelector } from '../../topology/services.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import type { Endpoints } from './endpoint.ts';

const SKIPPED = ['metadata', 'labels', 'endpointslice.kubernetes.io/skip-mirror'];

/**
 * What an Endpoints object of the name of a Service without a selector lists: Kubernetes mirrors it into EndpointSlices
 * (docs/model/service-resolution.md#endpointslices). Undefined where there is none.
 */
export function mirroredEndpoints(
  service: Resource,
  port: ServicePort,
  index: ResourceIndex,
): Endpoints | undefined {
  if (serviceSelector(service)) return undefined;
  const { namespace, name } = service;
  const found = index.get(resourceKey({ group: CORE, kind: 'Endpoints', namespace, name }));
  if (!found || stringAt(found.value, SKIPPED) === 'true') return undefined;
  const ready = arrayAt(found.value, 'subsets').flatMap((subset) => {
    const own = arrayAt(subset, 'ports').find(
      (one) =>
        (stringAt(one, 'name') ?? '') === port.name && (stringAt(one, 'protocol') ?? 'TCP') === port.protocol,
    );
    if (!own) return [];
    return arrayAt(subset, 'addresses').map((address) => ({
      workload: `Endpoints/${namespace}/${name}`,
      port: numberAt(own, 'port') ?? null,
      ...(stringAt(address, 'ip') !== undefined && { address: stringAt(address, 'ip') ?? '' }),
    }));
  });
  return { ready, reason: `Endpoints ${name}: ${ready.length} ready.` };
}
