import { arrayAt, objectAt, stringAt, valueAt } from '../../model/access.ts';
import type { Json, Path } from '../../yaml/json.ts';
import { note, type Run } from '../structure/run.ts';
import { quote } from '../words/quote.ts';
import { distinct, forbidden, invalid, required, type NativeCheck } from './native-check.ts';

/** A workload whose Pods come from a template. */
export const checkWorkload: NativeCheck = (object) => {
  const { run, kind, value } = object;
  checkSelector(run, kind, value);
  const policy = stringAt(value, ['spec', 'template', 'spec', 'restartPolicy']);
  if (policy !== undefined && policy !== 'Always') unsupported(run, policy, ['Always']);
  checkPod(object);
};

function unsupported(run: Run, policy: string, allowed: readonly string[]): void {
  const path = ['spec', 'template', 'spec', 'restartPolicy'];
  const words = `Unsupported value: ${quote(policy)}: supported values: ${allowed.map(quote).join(', ')}`;
  note(run, 'enum', words, { allowed }, path);
}

/** Containers of a Pod, or of the template for Pods. */
export const checkPod: NativeCheck = ({ run, kind, value }) => {
  const spec = kind === 'Pod' ? ['spec'] : ['spec', 'template', 'spec'];
  if (kind === 'Job' && stringAt(value, [...spec, 'restartPolicy']) === 'Always')
    unsupported(run, 'Always', ['OnFailure', 'Never']);
  const names = ['initContainers', 'containers'].flatMap((field) =>
    arrayAt(value, [...spec, field]).map((container, index) => ({
      path: [...spec, field, index, 'name'],
      name: valueAt(container, ['name']),
    })),
  );
  distinct(
    run,
    names.map(({ name }) => name),
    (index) => names[index]?.path ?? spec,
  );
  for (const field of ['initContainers', 'containers']) {
    for (const [index, container] of arrayAt(value, [...spec, field]).entries()) {
      const ports = arrayAt(container, ['ports']).map((port) => valueAt(port, ['name']));
      distinct(run, ports, (port) => [...spec, field, index, 'ports', port, 'name']);
    }
  }
};

function checkSelector(run: Run, kind: string, value: Json): void {
  const selector = valueAt(value, ['spec', 'selector']);
  if (typeof selector !== 'object' || selector === null || Array.isArray(selector)) return;
  const labels = objectAt(selector, ['matchLabels']);
  const expressions = arrayAt(selector, ['matchExpressions']);
  if (Object.keys(labels).length === 0 && expressions.length === 0) {
    invalid(run, ['spec', 'selector'], {}, `empty selector is invalid for ${kind.toLowerCase()}`);
    return;
  }
  let readable = true;
  for (const [index, expression] of expressions.entries()) {
    const path = ['spec', 'selector', 'matchExpressions', index];
    if (!checkExpression(run, expression, path)) readable = false;
  }
  const template = valueAt(value, ['spec', 'template', 'metadata', 'labels']);
  if (!readable || template === undefined) return;
  const given = objectAt(template, []);
  const matches =
    Object.entries(labels).every(([key, wanted]) => given[key] === wanted) &&
    expressions.every((expression) => holds(expression, given));
  if (!matches)
    invalid(
      run,
      ['spec', 'template', 'metadata', 'labels'],
      given,
      'selector does not match template labels',
    );
}

/** Whether one condition of a selector can be read. */
function checkExpression(run: Run, expression: Json, path: Path): boolean {
  const operator = stringAt(expression, ['operator']);
  const values = arrayAt(expression, ['values']);
  if (operator === undefined) return false;
  if (operator === 'In' || operator === 'NotIn') {
    if (values.length > 0) return true;
    required(run, [...path, 'values'], "must be specified when `operator` is 'In' or 'NotIn'");
  } else if (operator === 'Exists' || operator === 'DoesNotExist') {
    if (values.length === 0) return true;
    forbidden(run, [...path, 'values'], "may not be specified when `operator` is 'Exists' or 'DoesNotExist'");
  } else invalid(run, [...path, 'operator'], operator, 'not a valid selector operator');
  return false;
}

function holds(expression: Json, labels: Readonly<Record<string, Json>>): boolean {
  const key = stringAt(expression, ['key']) ?? '';
  const value = Object.hasOwn(labels, key) ? labels[key] : undefined;
  const listed = value !== undefined && arrayAt(expression, ['values']).includes(value);
  switch (stringAt(expression, ['operator'])) {
    case 'In':
      return listed;
    case 'NotIn':
      return !listed;
    case 'Exists':
      return value !== undefined;
    default:
      return value === undefined;
  }
}
