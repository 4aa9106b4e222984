import type { Resource } from '../model/resource.ts';
import { describe } from './describe.ts';
import type { Edge } from './graph.ts';
import { referenceId } from './references.ts';
import { portRow, selectedWorkloads, servicePorts, targetOf, type Workload } from './services.ts';
import type { ServicePort } from '../kinds/shared/service-ports.ts';
import type { ResourceIndex } from './resource-index.ts';

const SELECTOR = ['spec', 'selector'];

function selectEdge(service: Resource, workload: Workload, port?: ServicePort): Edge {
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
export function serviceEdges(service: Resource, index: ResourceIndex): readonly Edge[] {
  const ports = servicePorts(service);
  return selectedWorkloads(service, index).flatMap((workload) =>
    ports.length === 0
      ? [selectEdge(service, workload)]
      : ports.map((port) => selectEdge(service, workload, port)),
  );
}
