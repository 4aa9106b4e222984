import type { Json, Path } from '../yaml/json.ts';
import { arrayAt, numberAt, stringAt, valueAt } from '../model/access.ts';
import type { Resource } from '../model/resource.ts';
import { resourceKey } from '../model/resource.ts';
import { includesLabels, labelsOf, type Labels } from './label-selector.ts';
import { workloadKinds } from './kind-names.ts';
import { memo } from '../incremental/memo.ts';
import type { ResourceIndex } from './resource-index.ts';

/** A port of a Service or ServiceImport, defaults filled in. */
export type ServicePort = Readonly<{
  path: Path;
  name: string;
  port: number;
  protocol: string;
  /** A number, or the name of a container port. */
  targetPort: number | string;
  appProtocol: string | undefined;
}>;

/** The id of a port's row. */
export const portRow = ({ port, protocol }: Pick<ServicePort, 'port' | 'protocol'>): string =>
  `port:${port}/${protocol}`;

/** The ports of a Service or ServiceImport, in order; entries without a number are left out. */
export const servicePorts: (service: Resource) => readonly ServicePort[] = memo((service) =>
  arrayAt(service.value, 'spec.ports').flatMap((item, i) => {
    const port = numberAt(item, 'port');
    if (port === undefined) return [];
    const target = valueAt(item, 'targetPort');
    return {
      path: ['spec', 'ports', i],
      name: stringAt(item, 'name') ?? '',
      port,
      protocol: stringAt(item, 'protocol') ?? 'TCP',
      targetPort: typeof target === 'number' || (typeof target === 'string' && target !== '') ? target : port,
      appProtocol: stringAt(item, 'appProtocol'),
    };
  }),
);

export const serviceType = (service: Resource): string => stringAt(service.value, 'spec.type') ?? 'ClusterIP';

/** What a Service selects pods by; null where its endpoints come from elsewhere. */
export function serviceSelector(service: Resource): Labels | null {
  if (serviceType(service) === 'ExternalName') return null;
  const selector = labelsOf(valueAt(service.value, 'spec.selector'));
  return Object.keys(selector).length === 0 ? null : selector;
}

const podPath = (workload: Resource): Path => (workload.kind === 'Pod' ? [] : ['spec', 'template']);

/** The labels of the pods that a workload brings. */
export const podLabels: (workload: Resource) => Labels = memo((workload) =>
  labelsOf(valueAt(workload.value, [...podPath(workload), 'metadata', 'labels'])),
);

/** A port that a container declares. */
export type ContainerPort = Readonly<{
  path: Path;
  container: string;
  name: string;
  port: number;
  protocol: string;
  /** The id of its row. */
  row: string;
}>;

function portsOfContainer(container: Json, path: Path): readonly ContainerPort[] {
  return arrayAt(container, 'ports').flatMap((item, i) => {
    const port = numberAt(item, 'containerPort');
    if (port === undefined) return [];
    const name = stringAt(item, 'name') ?? '';
    const of = stringAt(container, 'name') ?? '';
    return {
      path: [...path, 'ports', i],
      container: of,
      name,
      port,
      protocol: stringAt(item, 'protocol') ?? 'TCP',
      row: `container:${of}:${name || port}`,
    };
  });
}

/** The ports that a workload's containers declare; of init containers only those of sidecars. */
export const containerPorts: (workload: Resource) => readonly ContainerPort[] = memo((workload) => {
  const spec = [...podPath(workload), 'spec'];
  return ['containers', 'initContainers'].flatMap((list) =>
    arrayAt(workload.value, [...spec, list]).flatMap((container, i) =>
      list === 'containers' || stringAt(container, 'restartPolicy') === 'Always'
        ? portsOfContainer(container, [...spec, list, i])
        : [],
    ),
  );
});

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

/**
 * Where a Service port arrives in a workload; `found: false` for a name that no container port has
 * (docs/model/service-resolution.md#ports).
 */
export function targetOf(
  { targetPort, protocol }: ServicePort,
  workload: Resource,
): Readonly<{ found: boolean; port: ContainerPort | undefined }> {
  const ports = containerPorts(workload).filter((one) => one.protocol === protocol);
  if (typeof targetPort === 'string') {
    const port = ports.find((one) => one.name === targetPort);
    return { found: port !== undefined, port };
  }
  // A container may listen on a port that it does not declare.
  return { found: true, port: ports.find((one) => one.port === targetPort) };
}
