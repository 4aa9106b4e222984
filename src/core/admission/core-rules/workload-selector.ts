import { deployment } from '../../kinds/shared/example-manifests.ts';
import { arrayAt, objectAt, stringAt, valueAt } from '../../model/access.ts';
import type { Json, JsonObject } from '../../yaml/json.ts';
import { defineCoreRule, type CoreObject } from '../core-rule.ts';
import { forbidden, invalid, required } from './shared/problems.ts';

const WORKLOADS = ['apps/Deployment', 'apps/StatefulSet', 'apps/DaemonSet', 'apps/ReplicaSet'];

type Selector = Readonly<{ labels: JsonObject; expressions: readonly Json[] }>;

/** The selector of a workload; null where there is none that could be read. */
function selectorOf({ value }: CoreObject): Selector | null {
  const selector = valueAt(value, 'spec.selector');
  if (typeof selector !== 'object' || selector === null || Array.isArray(selector)) return null;
  return {
    labels: objectAt(selector, 'matchLabels'),
    expressions: arrayAt(selector, 'matchExpressions'),
  };
}

const isEmpty = ({ labels, expressions }: Selector): boolean =>
  Object.keys(labels).length === 0 && expressions.length === 0;

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
    if (selector && isEmpty(selector))
      yield {
        path: ['spec', 'selector'],
        words: `Invalid value: {}: empty selector is invalid for ${object.kind.toLowerCase()}`,
      };
  },
  examples: {
    bad: example('matchLabels: {}').replace('matchLabels: {}', '⟦matchLabels: {}⟧'),
    good: example('matchLabels:\n  app: cart'),
  },
});

/** What is wrong with one condition; nothing when it can be read. */
const operatorOf = (expression: Json): string => stringAt(expression, 'operator') ?? '';
const hasValues = (expression: Json): boolean => arrayAt(expression, 'values').length > 0;
const TAKES_VALUES = ['In', 'NotIn'];
const TAKES_NONE = ['Exists', 'DoesNotExist'];

const isReadable = (expression: Json): boolean =>
  (hasValues(expression) ? TAKES_VALUES : TAKES_NONE).includes(operatorOf(expression));

export const workloadSelectorExpression = defineCoreRule({
  id: 'workload-selector-expression',
  kinds: WORKLOADS,
  title: 'A condition of a selector contradicts itself.',
  why: 'In and NotIn compare with values and need some; Exists and DoesNotExist ask for the key alone. There are no other operators.',
  fix: 'Add or remove `values`, or correct the operator.',
  *check(object) {
    for (const [index, expression] of (selectorOf(object)?.expressions ?? []).entries()) {
      const path = ['spec', 'selector', 'matchExpressions', index];
      const operator = stringAt(expression, 'operator');
      if (operator === undefined || isReadable(expression)) continue;
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

function holds(expression: Json, labels: JsonObject): boolean {
  const value = valueAt(labels, [stringAt(expression, 'key') ?? '']);
  const isListed = value !== undefined && arrayAt(expression, 'values').includes(value);
  switch (operatorOf(expression)) {
    case 'In':
      return isListed;
    case 'NotIn':
      return !isListed;
    case 'Exists':
      return value !== undefined;
    default:
      return value === undefined;
  }
}

export const workloadSelectorMismatch = defineCoreRule({
  id: 'workload-selector-mismatch',
  kinds: WORKLOADS,
  title: 'A workload does not select its own Pods.',
  why: 'It counts the Pods that its selector finds, and would make new ones without end.',
  fix: 'Give the template the labels of the selector. The selector itself cannot be changed later.',
  *check(object) {
    const selector = selectorOf(object);
    const path = ['spec', 'template', 'metadata', 'labels'];
    const template = valueAt(object.value, path);
    if (!selector || isEmpty(selector) || template === undefined) return;
    if (!selector.expressions.every(isReadable)) return;
    const labels = objectAt(template, []);
    const isFound =
      Object.entries(selector.labels).every(([key, wanted]) => valueAt(labels, [key]) === wanted) &&
      selector.expressions.every((expression) => holds(expression, labels));
    if (!isFound)
      yield {
        path,
        words: `Invalid value: ${JSON.stringify(labels)}: selector does not match template labels`,
      };
  },
  examples: {
    bad: example('matchLabels:\n  app: cart', 'app: basket', '⟦app: basket⟧'),
    good: example('matchLabels:\n  app: cart'),
  },
});
