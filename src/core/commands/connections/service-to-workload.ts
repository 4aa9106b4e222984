import { listed } from '../../text/words.ts';
import { objectAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import { describe, qualifiedName } from '../../topology/describe.ts';
import { includesLabels, labelsText, type Labels } from '../../topology/label-selector.ts';
import {
  containerPorts,
  podLabels,
  portRow,
  selectedWorkloads,
  servicePorts,
  serviceSelector,
  serviceType,
} from '../../topology/services.ts';
import type { YamlEdit } from '../../yaml/yaml-edit.ts';
import { refuse } from '../define-command.ts';
import { caveat } from '../planning/finish-plan.ts';
import { defineConnection } from './define-connection.ts';
import { endings } from './endings.ts';
import { outsideNamespace } from './same-namespace.ts';

const SELECTOR = ['spec', 'selector'];

/**
 * A Service selects the pods of a workload by their labels. Drawn between a port and a container's port, the Service's
 * port is also pointed at it.
 */
export const serviceToWorkload = defineConnection({
  ...endings.serviceToWorkload,

  join({ index }, { resource: service, row }, { resource: workload, row: workloadRow }) {
    const outside = outsideNamespace(service, workload);
    if (outside) return outside;
    if (serviceType(service) === 'ExternalName') {
      return refuse(
        `${describe(service)} is an alias for a name outside the cluster: it selects no pods. Change its type first.`,
      );
    }
    const labels = podLabels(workload);
    if (Object.keys(labels).length === 0) {
      return refuse(
        `The pods of ${describe(workload)} carry no labels, so no Service can select them. Label them first.`,
      );
    }
    const before = serviceSelector(service);
    const ports = targetPortEdits(service, row, workload, workloadRow);
    if (before && includesLabels(labels, before)) {
      if (ports.length === 0) return refuse(`${describe(service)} selects ${describe(workload)} already.`);
      const title = `Point ${qualifiedName(service)} at that port of ${describe(workload)}`;
      return { ok: true, title, changes: [{ resource: service, edits: ports }] };
    }
    const left = selectedWorkloads(service, index).filter((one) => !includesLabels(podLabels(one), labels));
    return {
      ok: true,
      title: `Let ${qualifiedName(service)} select ${describe(workload)}`,
      changes: [{ resource: service, edits: [...selectorEdits(service, labels), ...ports] }],
      caveats:
        before && left.length > 0
          ? [
              caveat(
                `${describe(service)} has one selector, now ${labelsText(before)}: it would no longer send traffic to ${listed(left.map(describe))}.`,
              ),
            ]
          : [],
    };
  },
});

/** Label by label, so that comments beside those that stay are kept. */
function selectorEdits(service: Resource, wanted: Labels): readonly YamlEdit[] {
  const before = objectAt(service.value, SELECTOR);
  if (Object.keys(before).length === 0) return [{ op: 'set', path: SELECTOR, value: wanted }];
  const added = Object.entries(wanted)
    .filter(([key, value]) => before[key] !== value)
    .map(([key, value]): YamlEdit => ({ op: 'set', path: [...SELECTOR, key], value }));
  const gone = Object.keys(before).filter((key) => wanted[key] === undefined);
  return [...added, ...gone.map((key): YamlEdit => ({ op: 'remove', path: [...SELECTOR, key] }))];
}

/** Points the Service's port at the container's port, by name where that has one, unless it goes there already. */
function targetPortEdits(
  service: Resource,
  row: string | null,
  workload: Resource,
  workloadRow: string | null,
): readonly YamlEdit[] {
  const port = servicePorts(service).find((one) => portRow(one) === row);
  const target = containerPorts(workload).find((one) => one.row === workloadRow);
  if (!port || !target || port.targetPort === target.port || port.targetPort === target.name) return [];
  return [{ op: 'set', path: [...port.path, 'targetPort'], value: target.name || target.port }];
}
