import { deployment } from '../../kinds/shared/example-manifests.ts';
import { arrayAt, objectAt, stringAt, valueAt } from '../../model/access.ts';
import type { Json, JsonObject } from '../../yaml/json.ts';
import { defineCoreRule, type CoreObject, type CoreProblem } from '../core-rule.ts';
import { objectOf } from '../native/fields.ts';
import { isEmptySelector, isReadable, selectorAsRead, selects } from '../native/selectors.ts';
import { shownLabels } from '../words/bad-value.ts';
import { forbidden, invalid, required } from './shared/problems.ts';

const WORKLOADS = ['apps/Deployment', 'apps/StatefulSet', 'apps/DaemonSet', 'apps/ReplicaSet'];

/** The selector of a workload; undefined where there is none. */
const selectorOf = ({ value }: CoreObject): Json | undefined => objectOf(objectAt(value, 'spec'), 'selector');

const example = (selector: string, labels = 'app: cart', marked = labels) =>
  deployment(`
selector:
  ${selector.replaceAll('\n', '\n  ')}
template:
  metadata:
    labels:
      ${marked}
  spec:
    containers:
      - name: cart
        image: registry.example.com/cart:1.0.0`);

export const workloadSelectorEmpty = defineCoreRule({
  id: 'workload-selector-empty',
  kinds: WORKLOADS,
  title: 'The selector of a workload is empty.',
  why: 'It would take in every Pod of the namespace. A workload owns the Pods that its selector finds.',
  fix: 'Select by a label that the template has, such as `app`.',
  *check(object) {
    const selector = selectorOf(object);
    // The server calls a ReplicaSet a deployment here.
    const kind = object.kind === 'ReplicaSet' ? 'deployment' : object.kind.toLowerCase();
    if (selector !== undefined && isEmptySelector(selector))
      yield {
        path: ['spec', 'selector'],
        words: `Invalid value: ${JSON.stringify(selectorAsRead(selector))}: empty selector is invalid for ${kind}`,
      };
  },
  examples: {
    bad: example('matchLabels: {}').replace('matchLabels: {}', '⟦matchLabels: {}⟧'),
    good: example('matchLabels:\n  app: cart'),
  },
});

const hasValues = (expression: Json): boolean => arrayAt(expression, 'values').length > 0;
const TAKES_VALUES = ['In', 'NotIn'];
const TAKES_NONE = ['Exists', 'DoesNotExist'];

export const workloadSelectorExpression = defineCoreRule({
  id: 'workload-selector-expression',
  kinds: WORKLOADS,
  title: 'A condition of a selector contradicts itself.',
  why: 'In and NotIn compare with values and need some; Exists and DoesNotExist ask for the key alone. There are no other operators.',
  fix: 'Add or remove `values`, or correct the operator.',
  *check(object) {
    for (const [index, expression] of arrayAt(selectorOf(object) ?? {}, 'matchExpressions').entries()) {
      const path = ['spec', 'selector', 'matchExpressions', index];
      const operator = stringAt(expression, 'operator') ?? '';
      if ((hasValues(expression) ? TAKES_VALUES : TAKES_NONE).includes(operator)) continue;
      if (TAKES_VALUES.includes(operator))
        yield {
          ...required([...path, 'values'], "must be specified when `operator` is 'In' or 'NotIn'"),
          mark: { path: [...path, 'operator'] },
        };
      else if (TAKES_NONE.includes(operator))
        yield forbidden(
          [...path, 'values'],
          "may not be specified when `operator` is 'Exists' or 'DoesNotExist'",
        );
      else yield invalid([...path, 'operator'], operator, 'not a valid selector operator');
    }
  },
  examples: {
    bad: example('matchExpressions:\n  - key: app\n    operator: ⟦Equals⟧\n    values: [cart]'),
    good: example('matchExpressions:\n  - key: app\n    operator: In\n    values: [cart]'),
  },
});

const LABELS = ['spec', 'template', 'metadata', 'labels'];

const templateLabels = ({ value }: CoreObject): JsonObject => objectAt(value, LABELS);

function* notSelected(object: CoreObject, isSelected: boolean): Generator<CoreProblem> {
  if (isSelected) return;
  const labels = valueAt(object.value, LABELS);
  const shown = shownLabels(labels === undefined ? null : objectAt(labels, []), object.kubernetes);
  yield { path: LABELS, words: `Invalid value: ${shown}: \`selector\` does not match template \`labels\`` };
}

export const workloadSelectorMismatch = defineCoreRule({
  id: 'workload-selector-mismatch',
  kinds: [...WORKLOADS, '/ReplicationController', 'batch/Job'],
  title: 'A workload does not select its own Pods.',
  why: 'It counts the Pods that its selector finds, and would make new ones without end.',
  fix: 'Give the template the labels of the selector. The selector itself cannot be changed later.',
  *check(object) {
    if (object.kind === 'ReplicationController') {
      const wanted = objectAt(object.value, 'spec.selector');
      const hasTemplate = valueAt(object.value, 'spec.template') !== undefined;
      if (hasTemplate && Object.keys(wanted).length > 0)
        yield* notSelected(object, selects({ matchLabels: wanted }, templateLabels(object)));
      return;
    }
    // The selector of a Job is made by the server, unless it is said otherwise.
    if (object.kind === 'Job' && valueAt(object.value, 'spec.manualSelector') !== true) return;
    const selector = selectorOf(object);
    // The template of a DaemonSet is looked at whatever its selector is.
    if (selector !== undefined && (isEmptySelector(selector) || !isReadable(selector))) return;
    yield* notSelected(object, selector !== undefined && selects(selector, templateLabels(object)));
  },
  examples: {
    bad: example('matchLabels:\n  app: cart', 'app: basket', '⟦app: basket⟧'),
    good: example('matchLabels:\n  app: cart'),
  },
});
