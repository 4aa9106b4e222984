import { arrayAt, objectAt } from '../../../model/access.ts';
import type { Json, Path } from '../../../yaml/json.ts';
import { checkQualifiedName } from '../../words/names.ts';
import { objectOf, textOf } from '../fields.ts';
import type { Notes } from '../notes.ts';

const TWICE = 'exists in both matchLabelKeys and labelSelector';

const textsOf = (value: Json, field: string): readonly string[] =>
  arrayAt(value, field).filter((key) => typeof key === 'string');

/**
 * Keys of labels whose values a term takes from the Pod itself.
 *
 * @param fields the lists of keys that such a term has
 */
export function checkLabelKeys(notes: Notes, path: Path, term: Json, fields: readonly string[]): void {
  const selector = objectOf(term, 'labelSelector');
  for (const field of fields) checkKeys(notes, [...path, field], term);
  const keys = textsOf(term, 'matchLabelKeys');
  if (selector !== undefined) checkSelected(notes, path, keys, selector);
  const others = new Set(fields.includes('mismatchLabelKeys') ? textsOf(term, 'mismatchLabelKeys') : []);
  for (const [index, key] of keys.entries())
    if (others.has(key))
      notes.invalid(
        [...path, 'matchLabelKeys', index],
        key,
        'exists in both matchLabelKeys and mismatchLabelKeys',
      );
}

function checkKeys(notes: Notes, path: Path, term: Json): void {
  const keys = textsOf(term, String(path.at(-1)));
  if (keys.length > 0 && objectOf(term, 'labelSelector') === undefined)
    return notes.forbidden(path, 'must not be specified when labelSelector is not set');
  for (const [index, key] of keys.entries()) notes.named([...path, index], key, checkQualifiedName);
}

/** Only where two parts of the selector ask for the same key; the server points at the term, not at the list. */
function checkSelected(notes: Notes, path: Path, keys: readonly string[], selector: Json): void {
  const seen = new Set(Object.keys(objectAt(selector, 'matchLabels')));
  for (const expression of arrayAt(selector, 'matchExpressions')) {
    const key = textOf(expression, 'key');
    const index = keys.lastIndexOf(key);
    const mark = { path: [...path, 'matchLabelKeys', index] };
    if (index !== -1 && seen.has(key)) notes.invalid([...path, index], key, TWICE, { mark });
    seen.add(key);
  }
}

/** The same of how evenly Pods are spread, before selectors were merged: no key may be asked for twice. */
export function checkLabelKeysOnly(notes: Notes, path: Path, constraint: Json): void {
  const selector = objectOf(constraint, 'labelSelector');
  const at = [...path, 'matchLabelKeys'];
  const keys = textsOf(constraint, 'matchLabelKeys');
  if (keys.length > 0 && selector === undefined)
    notes.forbidden(at, 'must not be specified when labelSelector is not set');
  const asked = new Set([
    ...Object.keys(objectAt(selector ?? {}, 'matchLabels')),
    ...arrayAt(selector ?? {}, 'matchExpressions').map((expression) => textOf(expression, 'key')),
  ]);
  for (const [index, key] of keys.entries()) {
    notes.named([...at, index], key, checkQualifiedName);
    if (asked.has(key)) notes.invalid([...at, index], key, TWICE);
  }
}
