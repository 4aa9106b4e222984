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

/** A selector as the server shows it: sorted, with the key and operator of each condition, and nothing that is empty. */
export function selectorAsRead(selector: Json): JsonObject {
  const labels = objectAt(selector, 'matchLabels');
  const expressions = arrayAt(selector, 'matchExpressions');
  return {
    ...(Object.keys(labels).length > 0 && { matchLabels: sortedByKey(labels) }),
    ...(expressions.length > 0 && { matchExpressions: expressions.map(expressionAsRead) }),
  };
}

function expressionAsRead(expression: Json): Json {
  const values = arrayAt(expression, 'values');
  return {
    key: stringAt(expression, 'key') ?? '',
    operator: stringAt(expression, 'operator') ?? '',
    ...(values.length > 0 && { values }),
  };
}

/** A map as Go writes it. */
const sortedByKey = (map: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(map).toSorted(([a], [b]) => (a < b ? -1 : 1)));

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
