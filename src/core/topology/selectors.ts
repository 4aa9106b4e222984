import type { SelectorSpec } from '../kinds/define-kind.ts';
import { kindOf } from '../kinds/registry.ts';
import { matchPaths, objectAt, parsePath, stringAt, valueAt } from '../model/access.ts';
import type { Resource } from '../model/resource.ts';
import type { Json, Path } from '../yaml/json.ts';
import type { Edge } from './graph.ts';
import { includesLabels, labelsOf, matchesSelector, type Labels } from './label-selector.ts';
import { referenceId } from './references.ts';
import type { ResourceIndex } from './resource-index.ts';
import { serviceEdges } from './service-edges.ts';
import { serviceSelector, workloadsWith, type Workload } from './services.ts';

/** Whether a selector of pods finds those with these labels. */
export const selects = (resource: Resource, spec: SelectorSpec, labels: Labels): boolean =>
  spec.byPort
    ? takes(serviceSelector(resource), labels)
    : matches(valueAt(resource.value, spec.at), spec, labels);

const takes = (selector: Labels | null, labels: Labels): boolean =>
  selector !== null && includesLabels(labels, selector);

function matches(selector: Json | undefined, spec: SelectorSpec, labels: Labels): boolean {
  if (spec.form === 'selector')
    return matchesSelector(spec.absentFindsAll ? (selector ?? {}) : selector, labels);
  const wanted = labelsOf(selector);
  return Object.keys(wanted).length > 0 && includesLabels(labels, wanted);
}

/** The workloads whose pods a selector finds. */
export const workloadsSelected = (
  resource: Resource,
  spec: SelectorSpec,
  index: ResourceIndex,
): readonly Workload[] =>
  workloadsWith(index, resource.namespace, wantedLabels(resource, spec)).filter(({ labels }) =>
    selects(resource, spec, labels),
  );

/** Labels that whatever a selector of pods finds must have. */
function wantedLabels(resource: Resource, spec: SelectorSpec): Labels {
  if (spec.byPort) return serviceSelector(resource) ?? {};
  const selector = valueAt(resource.value, spec.at);
  return labelsOf(spec.form === 'selector' ? selector && objectAt(selector, 'matchLabels') : selector);
}

/** From an object to what its selectors find. */
export const selectorEdges = (resource: Resource, index: ResourceIndex): readonly Edge[] =>
  (kindOf(resource.group, resource.kind)?.selectors ?? []).flatMap((spec) => {
    if (spec.byPort) return serviceEdges(resource, index);
    return selectorsIn(resource, spec).flatMap(({ path, value }) =>
      found(resource, spec, value, index).map((target) => edgeTo(resource, path, target)),
    );
  });

/** The selectors of an object, with one for the absent selector that finds all. */
function selectorsIn({ value }: Resource, spec: SelectorSpec): ReturnType<typeof matchPaths> {
  const written = matchPaths(value, spec.at);
  return spec.absentFindsAll && written.length === 0 ? [{ path: parsePath(spec.at), value: {} }] : written;
}

function found(
  resource: Resource,
  spec: SelectorSpec,
  value: Json,
  index: ResourceIndex,
): readonly Pick<Resource, 'key'>[] {
  if (spec.finds === 'pods') return workloadsSelected(resource, spec, index);
  const [group, kind] = [stringAt(value, 'group') ?? spec.group ?? '', stringAt(value, 'kind') ?? ''];
  if (!spec.finds.includes(`${group}/${kind}`)) return [];
  return index
    .inNamespace(group, kind, resource.namespace)
    .filter((one) => matches(value, spec, labelsOf(objectAt(one.value, 'metadata.labels'))));
}

const edgeTo = (resource: Resource, path: Path, target: Pick<Resource, 'key'>): Edge => ({
  id: `${referenceId(resource.key, path)}>${target.key}`,
  role: 'selects',
  holder: resource.key,
  path,
  source: resource.key,
  sourceRow: null,
  target: target.key,
  targetRow: null,
  state: 'ok',
  reason: null,
  crossNamespace: false,
  label: '',
});
