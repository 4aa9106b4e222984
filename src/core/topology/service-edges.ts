import { stringAt } from '../model/access.ts';
import type { Resource } from '../model/resource.ts';
import { resourceKey } from '../model/resource.ts';
import { CORE, MULTICLUSTER } from '../kinds/shared/groups.ts';
import { describe } from './describe.ts';
import type { Edge } from './graph.ts';
import { referenceId } from './references.ts';
import { portRow, selectedWorkloads, servicePorts, targetOf } from './services.ts';
import type { ServicePort } from '../kinds/shared/service-ports.ts';
import type { ResourceIndex } from './resource-index.ts';

const SELECTOR = ['spec', 'selector'];

function selectEdge(service: Resource, workload: Resource, port?: ServicePort): Edge {
  const target = port && targetOf(port, workload);
  const row = port ? portRow(port) : null;
  const works = target?.found ?? true;
  return {
    id: `${referenceId(service.key, SELECTOR)}>${workload.key}${row === null ? '' : `>${row}`}`,
    role: 'selects',
    holder: service.key,
    path: SELECTOR,
    source: service.key,
    sourceRow: row,
    target: workload.key,
    targetRow: target?.port?.row ?? null,
    state: works ? 'ok' : 'refused',
    reason: works
      ? null
      : `No container port of ${describe(workload)} is named ${port?.targetPort} (${port?.protocol}).`,
    crossNamespace: false,
    label: '',
  };
}

/** From each port of a Service to the workloads that its selector finds. */
export function selectEdges(service: Resource, index: ResourceIndex): readonly Edge[] {
  const ports = servicePorts(service);
  return selectedWorkloads(service, index).flatMap((workload) =>
    ports.length === 0
      ? [selectEdge(service, workload)]
      : ports.map((port) => selectEdge(service, workload, port)),
  );
}

/** By which label an EndpointSlice belongs to a Service, or to an imported one. */
const SLICE_LABELS = [
  { label: 'kubernetes.io/service-name', group: CORE, kind: 'Service' },
  { label: 'multicluster.kubernetes.io/service-name', group: MULTICLUSTER, kind: 'ServiceImport' },
];

/** From a Service to an EndpointSlice that says it belongs to it. */
export function sliceEdges(slice: Resource, index: ResourceIndex): readonly Edge[] {
  return SLICE_LABELS.flatMap(({ label, group, kind }) => {
    const path = ['metadata', 'labels', label];
    const name = stringAt(slice.value, path);
    if (name === undefined || name === '') return [];
    const service = { group, kind, namespace: slice.namespace, name };
    const key = resourceKey(service);
    const there = index.get(key) !== undefined;
    const absent = index.partial() ? 'unknown' : 'missing';
    return {
      id: referenceId(slice.key, path),
      role: 'endpoints',
      holder: slice.key,
      path,
      source: key,
      sourceRow: null,
      target: slice.key,
      targetRow: null,
      state: there ? 'ok' : absent,
      reason: there ? null : `${describe(service)} is not in these manifests.`,
      crossNamespace: false,
      label: '',
    };
  });
}
