import { arrayAt, objectAt, stringAt, valueAt } from '../../model/access.ts';
import type { Json, JsonObject } from '../../yaml/json.ts';
import { startRun } from '../structure/run.ts';
import { checkSelector } from './check-selector.ts';
import { Notes } from './notes.ts';

/** Whether a selector can be evaluated: nothing is wrong with it. */
export function isReadable(selector: Json): boolean {
  const run = startRun('native');
  checkSelector(new Notes(run), [], selector);
  return run.found.length === 0;
}

/** Whether a selector names no label at all. */
export const isEmptySelector = (selector: Json): boolean =>
  Object.keys(objectAt(selector, 'matchLabels')).length === 0 &&
  arrayAt(selector, 'matchExpressions').length === 0;

/** Whether labels are those that a selector asks for. */
export const selects = (selector: Json, labels: JsonObject): boolean =>
  Object.entries(objectAt(selector, 'matchLabels')).every(
    ([key, wanted]) => valueAt(labels, [key]) === wanted,
  ) && arrayAt(selector, 'matchExpressions').every((expression) => holds(expression, labels));

function holds(expression: Json, labels: JsonObject): boolean {
  const value = valueAt(labels, [stringAt(expression, 'key') ?? '']);
  const isListed = value !== undefined && arrayAt(expression, 'values').includes(value);
  switch (stringAt(expression, 'operator')) {
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
