import { programsOf } from '../../../ingress/controllers/programs-of.ts';
import { CORE } from '../../../kinds/shared/groups.ts';
import { kindOf } from '../../../kinds/registry.ts';
import { matchPaths, valueAt } from '../../../model/access.ts';
import { resourceKey, type Resource } from '../../../model/resource.ts';
import { controllerCalled } from '../../../topology/ingress-controllers.ts';
import { workloadKinds } from '../../../topology/kind-names.ts';
import type { ResourceIndex } from '../../../topology/resource-index.ts';
import { knownTo } from '../../annotations/annotation-sets.ts';
import type { ReportedLeaves } from '../../row.ts';
import type { DraftVerdict } from '../../verdict.ts';
import { linesOfData, linesOfFlags, NOT_READ, OF_THE_PROGRAM } from './setting-line.ts';
import { namedByFlag, streamOfFlag, streamServiceLines } from './stream-services.ts';

/** Flags that say how a program logs, is watched, finds its cluster and chooses a leader. */
const PROGRAM =
  /^(?:v|vmodule|logtostderr|alsologtostderr|stderrthreshold|log(?:[-._].*|level|format)?|access-?log.*|(?:enable-)?(?:prometheus|metrics|profiling|tracing|leader-election)(?:[-._].*)?|health(?:z|-)?.*|ping(?:\..*)?|kubeconfig|apiserver-host|election-.*|leader-election-.*|global\..*)$/i;

/** The workloads that run a controller, by the image of their containers. */
function deployed(controller: string, index: ResourceIndex) {
  const image = controllerCalled(controller)?.image;
  if (!image) return [];
  return workloadKinds.flatMap(({ group, kind }) =>
    index
      .ofKind(group, kind)
      .flatMap((workload) =>
        programsOf(workload).flatMap((program) =>
          image.test(program.image.replace(/(?:@.*|:[^:/]*)$/, '')) ? [{ workload, program }] : [],
        ),
      ),
  );
}

/** Where a Pod names the ConfigMaps that it mounts, or takes its environment from. */
const MOUNTS = [
  'volumes[*].configMap.name',
  'volumes[*].projected.sources[*].configMap.name',
  'containers[*].envFrom[*].configMapRef.name',
  'containers[*].env[*].valueFrom.configMapKeyRef.name',
];

/** ConfigMaps that the Pods of a workload mount, or take their environment from. */
function mountedBy({ group, kind, namespace, value }: Resource, index: ResourceIndex): readonly Resource[] {
  const pod = valueAt(value, [...(kindOf(group, kind)?.podAt ?? ['spec', 'template']), 'spec']);
  const names = MOUNTS.flatMap((place) => matchPaths(pod, place)).flatMap(({ value: name }) =>
    typeof name === 'string' ? [name] : [],
  );
  return names.flatMap(
    (name) => index.get(resourceKey({ group: CORE, kind: 'ConfigMap', namespace, name })) ?? [],
  );
}

/**
 * Lines about the settings of a controller whose settings are not read: each flag of its program, and each key of the ConfigMaps
 * that its workload names or mounts. Keys that are annotations as well are defaults for all Ingresses.
 */
export function unreadSettings(controller: string, index: ResourceIndex): readonly ReportedLeaves[] {
  return deployed(controller, index).flatMap(({ workload, program }) => {
    const { flags, written } = program;
    const named = [...flags].flatMap(([name, value]) =>
      streamOfFlag(name) === undefined && value.includes('/')
        ? (namedByFlag(value, workload, index) ?? [])
        : [],
    );
    const maps = new Set([...named, ...mountedBy(workload, index)]);
    return [
      linesOfFlags(workload, written, ({ name, value }) => flagVerdict(name, value, workload, index)),
      ...[...maps].map((configMap) =>
        linesOfData(configMap, (key, value) =>
          defaultVerdict(controller, key, typeof value === 'string' ? value : ''),
        ),
      ),
      ...streamServiceLines({ workload, flags }, index),
    ];
  });
}

/** What becomes of a flag: where it names a ConfigMap, the lines of that say it. */
function flagVerdict(name: string, value: string, workload: Resource, index: ResourceIndex): DraftVerdict {
  if (PROGRAM.test(name)) return OF_THE_PROGRAM;
  const named = value.includes('/') ? namedByFlag(value, workload, index) : undefined;
  if (named)
    return {
      outcome: 'dropped',
      loss: 0,
      difference: `What becomes of its keys is said at ConfigMap ${named.namespace}/${named.name}.`,
    };
  return NOT_READ;
}

const isOff = (value: string): boolean => /^(?:|false|off|no|0)$/i.test(value.trim());

/** What becomes of a default for all Ingresses: an annotation of the same name is known, and is not read here. */
function defaultVerdict(controller: string, key: string, value: string): DraftVerdict {
  const annotation = (controllerCalled(controller)?.prefixes ?? []).map((prefix) => `${prefix}${key}`);
  const [known] = annotation.flatMap((name) => knownTo(controller, name) ?? []);
  if (!known || known.fact.outcome === 'dropped') return NOT_READ;
  if (known.fact.value === 'boolean' && isOff(value))
    return { outcome: 'dropped', loss: 0, difference: 'It is off, so there is nothing to do.' };
  return {
    outcome: 'manual',
    loss: known.fact.loss === 0 ? 1 : known.fact.loss,
    difference: 'It is the default for all Ingresses, and defaults of the controller are not read.',
    action: `Write ${annotation[0] ?? key} on the Ingresses that it is for, and convert again.`,
  };
}
