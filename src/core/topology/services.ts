import { isPlaceholder } from '../model/placeholder.ts';
import { holdsUnknown, knownAt } from '../model/unknown-values.ts';
import { containerPortsIn, type ContainerPort } from '../kinds/shared/container-ports.ts';
import { servicePortsIn, type ServicePort } from '../kinds/shared/service-ports.ts';
import { kindOf } from '../kinds/registry.ts';
import { portRowId } from '../kinds/row.ts';
import type { Json, Path } from '../yaml/json.ts';
import { arrayAt, stringAt, valueAt } from '../model/access.ts';
import type { Resource } from '../model/resource.ts';
import { resourceKey } from '../model/resource.ts';
import { includesLabels, labelsOf, type Labels } from './label-selector.ts';
import { workloadKinds } from './kind-names.ts';
import { memo } from '../incremental/memo.ts';
import type { ResourceIndex } from './resource-index.ts';

export const serviceType = (service: Resource): string => stringAt(service.value, 'spec.type') ?? 'ClusterIP';

/** What a Service selects pods by; null where its endpoints come from elsewhere. */
export function serviceSelector(service: Resource): Labels | null {
  if (serviceType(service) === 'ExternalName') return null;
  const selector = labelsOf(valueAt(service.value, 'spec.selector'));
  return Object.keys(selector).length === 0 ? null : selector;
}

/** The id of a port's row. */
export const portRow = ({ port, protocol }: Pick<ServicePort, 'port' | 'protocol'>): string =>
  portRowId(port, protocol);

/** The ports of a Service or ServiceImport, in order; entries without a number are left out. */
export const servicePorts: (service: Resource) => readonly ServicePort[] = memo(({ value }) =>
  servicePortsIn(value),
);

const podPath = ({ group, kind }: Resource): Path => kindOf(group, kind)?.podAt ?? ['spec', 'template'];

/** The labels of the pods that a workload brings. */
export const podLabels: (workload: Resource) => Labels = memo((workload) =>
  labelsOf(valueAt(workload.value, [...podPath(workload), 'metadata', 'labels'])),
);

/** The ports that a workload's containers declare; of init containers only those of sidecars. */
export const containerPorts: (workload: Resource) => readonly ContainerPort[] = memo((workload) =>
  containerPortsIn(workload.value, podPath(workload)),
);

/** Whether something else in the manifests made the object, and is counted in its place. */
const isOwned = (workload: Resource, index: ResourceIndex): boolean =>
  arrayAt(workload.value, 'metadata.ownerReferences').some((owner) => {
    const [group, version] = (stringAt(owner, 'apiVersion') ?? '').split('/');
    const kind = stringAt(owner, 'kind') ?? '';
    const name = stringAt(owner, 'name') ?? '';
    const key = resourceKey({
      group: version === undefined ? '' : (group ?? ''),
      kind,
      namespace: workload.namespace,
      name,
    });
    return index.get(key) !== undefined;
  });

/** The workloads and pods of a namespace, without those that others of them own. */
export const workloadsIn = (index: ResourceIndex, namespace: string): readonly Resource[] =>
  workloadKinds.flatMap(({ group, kind }) =>
    index.inNamespace(group, kind, namespace).filter((workload) => !isOwned(workload, index)),
  );

/**
 * The workloads whose pods a Service sends to, by its selector (docs/model/service-resolution.md#pods-and-workloads).
 */
export function selectedWorkloads(service: Resource, index: ResourceIndex): readonly Resource[] {
  const selector = serviceSelector(service);
  if (!selector) return [];
  return workloadKinds.flatMap(({ group, kind }) =>
    index
      .inNamespace(group, kind, service.namespace)
      .filter((workload) => includesLabels(podLabels(workload), selector) && !isOwned(workload, index)),
  );
}

/** Whether the name of a port, or the ports of a container, are filled in later. */
function isOpen(targetPort: string, { value }: Resource, pod: Path): boolean {
  const containers = valueAt(value, [...pod, 'spec', 'containers']);
  return (
    isPlaceholder(targetPort) ||
    !knownAt(value)([...pod, 'spec', 'containers']) ||
    (Array.isArray(containers) ? (containers as readonly Json[]) : []).some((one) =>
      holdsUnknown(typeof one === 'string' ? one : valueAt(one, 'ports')),
    )
  );
}

/** Whether the labels of the pods of a workload are known. */
export const knowsPodLabels = (workload: Resource): boolean => {
  const labels = [...podPath(workload), 'metadata', 'labels'];
  return knownAt(workload.value)(labels) && !holdsUnknown(valueAt(workload.value, labels));
};

/**
 * Where a Service port arrives in a workload; `found: false` for a name that, as far as is known, no container port has
 * (docs/model/service-resolution.md#ports).
 */
export function targetOf(
  { targetPort, protocol }: ServicePort,
  workload: Resource,
): Readonly<{ found: boolean; port: ContainerPort | undefined }> {
  const ports = containerPorts(workload).filter((one) => one.protocol === protocol);
  if (typeof targetPort === 'string') {
    const port = ports.find((one) => one.name === targetPort);
    return { found: port !== undefined || isOpen(targetPort, workload, podPath(workload)), port };
  }
  // A container may listen on a port that it does not declare.
  return { found: true, port: ports.find((one) => one.port === targetPort) };
}
