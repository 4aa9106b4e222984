import { arrayAt, objectAt } from '../../model/access.ts';
import type { Json, JsonObject, Path } from '../../yaml/json.ts';
import { checkLabelValue, checkQualifiedName } from '../words/names.ts';
import { textOf } from './fields.ts';
import type { Notes } from './notes.ts';

/**
 * Labels; the server points at all of them, the text shows the one that is meant.
 *
 * @param written where the labels are in the text, if not there
 */
export function checkLabels(notes: Notes, path: Path, labels: JsonObject, written: Path = path): void {
  for (const key of Object.keys(labels)) {
    const value = labels[key];
    if (!notes.fits(key, checkQualifiedName))
      notes.named(path, key, checkQualifiedName, { mark: { path: [...written, key], key: true } });
    if (typeof value === 'string' && !notes.fits(value, checkLabelValue))
      notes.named(path, value, checkLabelValue, { mark: { path: [...written, key] } });
  }
}

/** A selector by labels. */
export function checkSelector(notes: Notes, path: Path, selector: Json): void {
  checkLabels(notes, [...path, 'matchLabels'], objectAt(selector, 'matchLabels'));
  for (const [index, expression] of arrayAt(selector, 'matchExpressions').entries())
    checkExpression(notes, [...path, 'matchExpressions', index], expression);
}

function checkExpression(notes: Notes, path: Path, expression: Json): void {
  const values = arrayAt(expression, 'values');
  switch (textOf(expression, 'operator')) {
    case 'In':
    case 'NotIn':
      if (values.length === 0)
        notes.required([...path, 'values'], "must be specified when `operator` is 'In' or 'NotIn'");
      break;
    case 'Exists':
    case 'DoesNotExist':
      if (values.length > 0)
        notes.forbidden(
          [...path, 'values'],
          "may not be specified when `operator` is 'Exists' or 'DoesNotExist'",
        );
      break;
    default:
      notes.invalid([...path, 'operator'], textOf(expression, 'operator'), 'not a valid selector operator');
  }
  notes.named([...path, 'key'], textOf(expression, 'key'), checkQualifiedName);
  for (const [index, value] of values.entries())
    if (typeof value === 'string') notes.named([...path, 'values', index], value, checkLabelValue);
}
