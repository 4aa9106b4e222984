import { deployment } from '../../kinds/shared/example-manifests.ts';
import { serviceWith } from './shared/examples.ts';
import { arrayAt, objectAt, stringAt, valueAt } from '../../model/access.ts';
import type { JsonObject, Path } from '../../yaml/json.ts';
import { defineCoreRule, type CoreObject, type CoreProblem } from '../core-rule.ts';
import { checkLabelValue, checkQualifiedName } from '../words/names.ts';
import { isReadable } from '../native/selectors.ts';
import { fieldPath } from '../words/field-path.ts';
import { POD_KINDS, templateOf } from './shared/pod-containers.ts';
import { badTexts, invalid } from './shared/problems.ts';

/** The server points at all labels; the text shows the one that is meant. */
function* badLabels(
  { kubernetes }: CoreObject,
  labels: JsonObject,
  path: Path,
  written: string = fieldPath(path),
): Generator<CoreProblem> {
  for (const key of Object.keys(labels)) {
    const value = labels[key];
    for (const words of checkQualifiedName(key, kubernetes))
      yield { ...invalid(path, key, words), written, mark: { path: [...path, key], key: true } };
    if (typeof value !== 'string') continue;
    for (const words of checkLabelValue(value, kubernetes))
      yield { ...invalid(path, value, words), written, mark: { path: [...path, key] } };
  }
}

export const serviceSelectorSyntax = defineCoreRule({
  id: 'service-selector-syntax',
  kinds: ['/Service'],
  title: 'A Service selects by a label that no Pod can have.',
  why: 'The key is not of the form of a label, so that nothing would ever be selected.',
  fix: 'Write the label as the Pods have it.',
  *check(object) {
    const { value } = object;
    yield* badLabels(object, objectAt(value, ['spec', 'selector']), ['spec', 'selector']);
  },
  examples: {
    bad: serviceWith('selector:\n  ⟦app name⟧: cart'),
    good: serviceWith('selector:\n  app: cart'),
  },
});

const WORKLOADS = POD_KINDS.filter((kind) => kind !== '/Pod');

/** Kinds with a selector of conditions. */
const SELECTORS = new Set(['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet']);

const example = (key: string) =>
  deployment(`
selector:
  matchLabels:
    app: cart
template:
  metadata:
    labels:
      app: cart
      ${key}: beta
  spec:
    containers:
      - name: cart
        image: registry.example.com/cart:1.0.0`);

export const workloadLabelSyntax = defineCoreRule({
  id: 'workload-label-syntax',
  kinds: WORKLOADS,
  title: 'A label of a workload is not written as labels are.',
  why: 'Keys are an optional domain with a slash, then a name; values are short words. Labels that break this could be put on no Pod.',
  fix: 'Use letters, digits, `-`, `_` and `.`, at most 63, beginning and ending with a letter or digit.',
  *check(object) {
    const { kind, value, kubernetes } = object;
    const selector = valueAt(value, 'spec.selector');
    if (SELECTORS.has(kind) && selector !== undefined) {
      const wanted = ['spec', 'selector', 'matchLabels'];
      yield* badLabels(object, objectAt(value, wanted), wanted);
      for (const [index, expression] of arrayAt(selector, 'matchExpressions').entries()) {
        const key = stringAt(expression, 'key') ?? '';
        for (const words of checkQualifiedName(key, kubernetes))
          yield invalid(['spec', 'selector', 'matchExpressions', index, 'key'], key, words);
      }
      yield* badTexts(object, 'spec.selector.matchExpressions[*].values[*]', checkLabelValue);
      // Without a selector that can be read, most templates are not looked at.
      if (kind !== 'DaemonSet' && !isReadable(selector)) return;
    }
    const template = templateOf(kind);
    const given = [...template, 'metadata', 'labels'];
    yield* badLabels(object, objectAt(value, given), given, `${fieldPath(template)}.labels`);
  },
  examples: { bad: example('⟦release+channel⟧'), good: example('release-channel') },
});
