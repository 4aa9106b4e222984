import { checkIdentities, type Accumulation } from './accumulation.ts';
import { gvkOf, rememberId } from './build-item.ts';
import type { BuildContext } from './build-context.ts';
import { changeField, type FieldSpec } from './field-spec.ts';
import { keepStep } from './keep-step.ts';
import { isClusterScoped } from './object-id.ts';
import { attempt } from './patches.ts';
import {
  isNothing,
  scalar,
  textOf,
  withEntry,
  withItems,
  type Place,
  type Traced,
  type TracedMap,
} from './traced.ts';

/** Of which subjects of role bindings the namespace is set. */
export type SubjectMode = 'defaultOnly' | 'allServiceAccounts' | 'none';

export type NamespaceOptions = Readonly<{
  specs: readonly FieldSpec[];
  /** Leaves namespaces alone that are there. */
  unsetOnly: boolean;
  subjects: SubjectMode;
}>;

const METADATA_NAMESPACE: FieldSpec = {
  group: '',
  version: '',
  kind: '',
  path: 'metadata/namespace',
  create: true,
};

/** Moves all objects into a namespace: what kustomize does with `namespace`. */
export function applyNamespace(
  { problems }: BuildContext,
  accumulation: Accumulation,
  namespace: string,
  at: Place,
  { specs, unsetOnly, subjects }: NamespaceOptions,
): void {
  const set = (node: Traced): Traced => (unsetOnly && textOf(node) !== '' ? node : scalar(namespace, at));
  const creation = { kind: 'scalar', at } as const;
  for (const item of accumulation.items) {
    if (item.removed) continue;
    rememberId(item);
    const gvk = gvkOf(item.value);
    const isBinding = gvk.kind === 'RoleBinding' || gvk.kind === 'ClusterRoleBinding';
    const isVersionOne = gvk.group === '' && gvk.version === 'v1';
    const move = (): TracedMap => {
      let result = isClusterScoped(gvk)
        ? item.value
        : changeField(item.value, METADATA_NAMESPACE, set, creation);
      if (isBinding) result = changeSubjects(result, subjects, set, at);
      for (const spec of specs) {
        if (spec.path === 'metadata/namespace') continue;
        if (spec.path === 'metadata/name' && !isVersionOne) continue;
        if (isBinding && spec.path === 'subjects/namespace' && spec.kind.endsWith('RoleBinding')) continue;
        result = changeField(result, spec, set, creation);
      }
      return result;
    };
    const settings = [namespace, specs, unsetOnly, subjects];
    const value = attempt(problems, () => keepStep(item.value, at, settings, move));
    if (value !== null) item.value = value;
  }
  checkIdentities(accumulation, at, `The namespace "${namespace}"`, problems);
}

function changeSubjects(
  value: TracedMap,
  mode: SubjectMode,
  set: (node: Traced) => Traced,
  at: Place,
): TracedMap {
  const subjects = value.entries.get('subjects');
  if (mode === 'none' || subjects?.kind !== 'seq') return value;
  const items = subjects.items.map((subject) => {
    if (subject.kind !== 'map') return subject;
    const meant =
      mode === 'defaultOnly'
        ? textOf(subject.entries.get('name')) === 'default'
        : textOf(subject.entries.get('kind')) === 'ServiceAccount';
    if (!meant) return subject;
    const namespace = subject.entries.get('namespace');
    return withEntry(
      subject,
      'namespace',
      set(namespace === undefined || isNothing(namespace) ? scalar('', at) : namespace),
    );
  });
  return withEntry(value, 'subjects', withItems(subjects, items));
}
