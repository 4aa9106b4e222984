import { isPlaceholder } from '../model/placeholder.ts';
import { holdsUnknown, knownAt } from '../model/unknown-values.ts';
import { containerPortsIn, type ContainerPort } from '../kinds/shared/container-ports.ts';
import { servicePortsIn, type ServicePort } from '../kinds/shared/service-ports.ts';
import { kindOf } from '../kinds/registry.ts';
import { portRowId } from '../kinds/row.ts';
import type { Json, Path } from '../yaml/json.ts';
import { arrayAt, stringAt, valueAt } from '../model/access.ts';
import type { Identity, Resource, ResourceKey } from '../model/resource.ts';
import { resourceKey } from '../model/resource.ts';
import { includesLabels, labelsOf, type Labels } from './label-selector.ts';
import { memo } from '../incremental/memo.ts';
import { describe } from './describe.ts';
import { workloadsBucket } from './kind-bucket.ts';
import type { ResourceIndex } from './resource-index.ts';
import type { Sorting } from './sorting.ts';

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

/** A port as sentences name it: `http (80)`, `53/UDP`. */
export const portName = ({
  name,
  port,
  protocol,
}: Pick<ServicePort, 'name' | 'port' | 'protocol'>): string => {
  const number = `${port}${protocol === 'TCP' ? '' : `/${protocol}`}`;
  return name === '' ? number : `${name} (${number})`;
};

/**
 * Why no request can be sent to a Service itself: it has no address of its own, so that a mesh cannot know what is meant for
 * it (docs/model/attachment.md#service-parents). Null where it has one.
 */
export function whyNoAddress(service: Resource): string | null {
  if (serviceType(service) === 'ExternalName')
    return `${describe(service)} is of type ExternalName: it is only another name for ${stringAt(service.value, 'spec.externalName') ?? 'something outside of the cluster'}.`;
  return isHeadless(service)
    ? `${describe(service)} is headless (clusterIP: None): clients reach its Pods directly.`
    : null;
}

/** Whether a Service has no address of its own, so that its name leads to its Pods. */
export const isHeadless = (service: Resource): boolean =>
  serviceType(service) !== 'ExternalName' && stringAt(service.value, 'spec.clusterIP') === 'None';

/** The ports of a Service or ServiceImport, in order; entries without a number are left out. */
export const servicePorts: (service: Resource) => readonly ServicePort[] = memo(({ value }) =>
  servicePortsIn(value),
);

const podPath = ({ group, kind }: Resource): Path => kindOf(group, kind)?.podAt ?? ['spec', 'template'];

/** What Services and other selectors read of a workload or Pod. Whatever else changes in it concerns none of them. */
export type Workload = Identity &
  Readonly<{
    key: ResourceKey;
    /** The labels of its pods. */
    labels: Labels;
    /** Whether all of them are known. */
    knowsLabels: boolean;
    /** The ports that its containers declare; of init containers only those of sidecars. */
    ports: readonly ContainerPort[];
    /** Whether some of them are filled in later. */
    portsLater: boolean;
    /** What it says that it was made by. */
    owners: readonly ResourceKey[];
  }>;

/** A workload or Pod as selectors see it. */
export const workloadOf: (workload: Resource) => Workload = memo((workload) => {
  const { key, group, kind, namespace, name, value } = workload;
  const pod = podPath(workload);
  const labels = valueAt(value, [...pod, 'metadata', 'labels']);
  const containers = valueAt(value, [...pod, 'spec', 'containers']);
  return {
    key,
    group,
    kind,
    namespace,
    name,
    labels: labelsOf(labels),
    knowsLabels: knownAt(value)([...pod, 'metadata', 'labels']) && !holdsUnknown(labels),
    ports: containerPortsIn(value, pod),
    portsLater:
      !knownAt(value)([...pod, 'spec', 'containers']) ||
      (Array.isArray(containers) ? (containers as readonly Json[]) : []).some((one) =>
        holdsUnknown(typeof one === 'string' ? one : valueAt(one, 'ports')),
      ),
    owners: ownersOf(workload),
  };
});

function ownersOf({ namespace, value }: Resource): readonly ResourceKey[] {
  return arrayAt(value, 'metadata.ownerReferences').map((owner) => {
    const [group, version] = (stringAt(owner, 'apiVersion') ?? '').split('/');
    return resourceKey({
      group: version === undefined ? '' : (group ?? ''),
      kind: stringAt(owner, 'kind') ?? '',
      namespace,
      name: stringAt(owner, 'name') ?? '',
    });
  });
}

/** The labels of the pods that a workload brings. */
export const podLabels = (workload: Resource): Labels => workloadOf(workload).labels;

/** The ports that a workload's containers declare; of init containers only those of sidecars. */
export const containerPorts = (workload: Resource): readonly ContainerPort[] => workloadOf(workload).ports;

const ALL = 'all';
const LABELS_LATER = 'labels later';
const named = (name: string): string => `name ${name}`;
const labelled = (key: string): string => `key ${key}`;
const withLabel = ([key, value]: readonly [string, string]): string => `label ${key}=${value}`;

/** Workloads by what Services look for. */
const byPods: Sorting<Workload> = {
  name: 'pods',
  entriesOf: memo((resource) => {
    const workload = workloadOf(resource);
    const labels = Object.entries(workload.labels);
    return [
      ALL,
      named(workload.name),
      ...(workload.knowsLabels ? [] : [LABELS_LATER]),
      ...labels.map(([key]) => labelled(key)),
      ...labels.map(withLabel),
    ].map((entry) => [entry, workload]);
  }),
};

/** Whether something else in the manifests made the object, and is counted in its place. */
const isOwned = ({ owners }: Workload, index: ResourceIndex): boolean =>
  owners.some((owner) => index.get(owner) !== undefined);

/** The workloads and pods of a namespace under an entry, also those that others of them own. */
const allUnder = (
  index: ResourceIndex,
  namespace: string,
  ...entries: readonly [string, ...string[]]
): readonly Workload[] => index.sorted(byPods, workloadsBucket(namespace), ...entries);

/** The same without those that others of them own. */
function* workloadsUnder(...asked: Parameters<typeof allUnder>): Generator<Workload> {
  for (const workload of allUnder(...asked)) if (!isOwned(workload, asked[0])) yield workload;
}

/** The workloads and pods of a namespace, without those that others of them own. */
export const workloadsIn = (index: ResourceIndex, namespace: string): Iterable<Workload> =>
  workloadsUnder(index, namespace, ALL);

/** The workloads of a namespace that have a name. */
export const workloadsNamed = (index: ResourceIndex, namespace: string, name: string): Iterable<Workload> =>
  workloadsUnder(index, namespace, named(name));

/** The workloads of a namespace whose pods have a label, with whatever value. */
export const workloadsLabelled = (index: ResourceIndex, namespace: string, key: string): Iterable<Workload> =>
  workloadsUnder(index, namespace, labelled(key));

/** The workloads of a namespace of whose pods not all labels are known. */
export const workloadsLabelledLater = (index: ResourceIndex, namespace: string): Iterable<Workload> =>
  workloadsUnder(index, namespace, LABELS_LATER);

/** The workloads and pods of a namespace that have all of some labels; Pods also beside the Deployment that made them. */
export function allWorkloadsWith(
  index: ResourceIndex,
  namespace: string,
  labels: Labels,
): readonly Workload[] {
  const [first = ALL, ...others] = Object.entries(labels).map(withLabel);
  return allUnder(index, namespace, first, ...others).filter((workload) =>
    includesLabels(workload.labels, labels),
  );
}

/** The same without those that others of them own. */
export function workloadsWith(index: ResourceIndex, namespace: string, labels: Labels): readonly Workload[] {
  return allWorkloadsWith(index, namespace, labels).filter((workload) => !isOwned(workload, index));
}

/**
 * The workloads whose pods a Service sends to, by its selector (docs/model/service-resolution.md#pods-and-workloads).
 */
export function selectedWorkloads(service: Resource, index: ResourceIndex): readonly Workload[] {
  const selector = serviceSelector(service);
  return selector ? workloadsWith(index, service.namespace, selector) : [];
}

/**
 * Where a Service port arrives in a workload; `found: false` for a name that, as far as is known, no container port has
 * (docs/model/service-resolution.md#ports).
 */
export function targetOf(
  { targetPort, protocol }: ServicePort,
  workload: Workload,
): Readonly<{ found: boolean; port: ContainerPort | undefined }> {
  const ports = workload.ports.filter((one) => one.protocol === protocol);
  if (typeof targetPort === 'string') {
    const port = ports.find((one) => one.name === targetPort);
    return { found: port !== undefined || isPlaceholder(targetPort) || workload.portsLater, port };
  }
  // A container may listen on a port that it does not declare.
  return { found: true, port: ports.find((one) => one.port === targetPort) };
}
