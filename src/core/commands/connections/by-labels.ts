import type { SelectorSpec } from '../../kinds/define-kind.ts';
import { objectAt, parsePath, valueAt } from '../../model/access.ts';
import type { Identity, Resource } from '../../model/resource.ts';
import { describe, qualifiedName } from '../../topology/describe.ts';
import { listed } from '../../text/words.ts';
import { includesLabels, labelsOf, labelsText, type Labels } from '../../topology/label-selector.ts';
import { containerPorts, podLabels, portRow, servicePorts, serviceType } from '../../topology/services.ts';
import { selects, workloadsSelected } from '../../topology/selectors.ts';
import type { Topology } from '../../topology/topology.ts';
import type { Path } from '../../yaml/json.ts';
import type { YamlEdit } from '../../yaml/yaml-edit.ts';
import { refuse } from '../define-command.ts';
import { caveat } from '../planning/caveat.ts';
import type { ConnectionPlan, End } from './connection-plan.ts';
import { outsideNamespace } from './outside-namespace.ts';

/**
 * A Service, or what else selects pods, gets the labels of a workload's pods for its selector. Drawn between a port and
 * a container's port, the Service's port is also pointed at it.
 */
export function connectByLabels(
  { index }: Topology,
  { resource: selecting, row }: End,
  { resource: workload, row: workloadRow }: End,
  spec: SelectorSpec,
): ConnectionPlan {
  const outside = outsideNamespace(selecting, workload);
  if (outside) return outside;
  if (spec.byPort && serviceType(selecting) === 'ExternalName') {
    return refuse(
      `${describe(selecting)} is an alias for a name outside the cluster: it selects no pods. Change its type first.`,
    );
  }
  const labels = podLabels(workload);
  if (Object.keys(labels).length === 0) {
    return refuse(
      `The pods of ${describe(workload)} carry no labels, so no ${selecting.kind} can select them. Label them first.`,
    );
  }
  const ports = spec.byPort ? targetPortEdits(selecting, row, workload, workloadRow) : [];
  if (selects(selecting, spec, labels)) {
    if (ports.length === 0) return refuse(`${describe(selecting)} selects ${describe(workload)} already.`);
    const title = `Point ${qualifiedName(selecting)} at that port of ${describe(workload)}`;
    return { ok: true, title, changes: [{ resource: selecting, edits: ports }] };
  }
  const left = workloadsSelected(selecting, spec, index).filter((one) => !includesLabels(one.labels, labels));
  return {
    ok: true,
    title: `Let ${qualifiedName(selecting)} select ${describe(workload)}`,
    changes: [{ resource: selecting, edits: [...selectorEdits(selecting, spec, labels), ...ports] }],
    caveats: left.length > 0 ? [caveat(leftBehind(selecting, spec, left))] : [],
  };
}

function leftBehind(selecting: Resource, spec: SelectorSpec, left: readonly Identity[]): string {
  const labels = labelsText(labelsOf(objectAt(selecting.value, labelsPath(spec))));
  const does = spec.byPort ? 'send traffic to' : 'select';
  return `${describe(selecting)} has one selector, now ${labels || 'for all pods'}: it would no longer ${does} ${listed(left.map(describe))}.`;
}

const labelsPath = ({ at, form }: SelectorSpec): Path => [
  ...parsePath(at),
  ...(form === 'selector' ? ['matchLabels'] : []),
];

/** Label by label, so that comments beside those that stay are kept. */
function selectorEdits(selecting: Resource, spec: SelectorSpec, wanted: Labels): readonly YamlEdit[] {
  const path = labelsPath(spec);
  const before = objectAt(selecting.value, path);
  const expressions = [...parsePath(spec.at), 'matchExpressions'];
  const others: readonly YamlEdit[] =
    spec.form === 'selector' && valueAt(selecting.value, expressions) !== undefined
      ? [{ op: 'remove', path: expressions }]
      : [];
  if (Object.keys(before).length === 0) return [...others, { op: 'set', path, value: wanted }];
  const added = Object.entries(wanted)
    .filter(([key, value]) => before[key] !== value)
    .map(([key, value]): YamlEdit => ({ op: 'set', path: [...path, key], value }));
  const gone = Object.keys(before).filter((key) => wanted[key] === undefined);
  return [...others, ...added, ...gone.map((key): YamlEdit => ({ op: 'remove', path: [...path, key] }))];
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
