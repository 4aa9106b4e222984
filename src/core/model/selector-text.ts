import { isObject } from '../yaml/is-object.ts';
import type { Json } from '../yaml/json.ts';
import { objectAt } from './access.ts';
import { selectorRequirements } from './selector-requirements.ts';

const operatorText: Readonly<Record<string, (key: string, values: string) => string>> = {
  In: (key, values) => `${key} in (${values})`,
  NotIn: (key, values) => `${key} not in (${values})`,
  Exists: (key) => `${key} present`,
  DoesNotExist: (key) => `${key} absent`,
};

/** A selector in words: `team=a, env in (prod, test)`. */
export function selectorText(selector: Json | undefined): string {
  if (!isObject(selector)) return 'no selector';
  const labels = Object.entries(objectAt(selector, 'matchLabels')).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${key}=${value}`] : [],
  );
  const rest = selectorRequirements(selector).map(
    ({ key, operator, values }) => operatorText[operator]?.(key, values.join(', ')) ?? `${key} ${operator}`,
  );
  return [...labels, ...rest].join(', ') || 'any label';
}
