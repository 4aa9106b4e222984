import type { Json } from '../../yaml/json.ts';
import { arrayAt, stringAt } from '../../model/access.ts';
import type { HeaderValues } from './header-values.ts';

/** What happens to one header. */
export type HeaderChange =
  | Readonly<{ action: 'set' | 'add'; value: string }>
  | Readonly<{ action: 'remove' }>;

/** What a modifier does, by header in lower case, in the order in which it acts: set, add, remove. */
export type HeaderChanges = ReadonlyMap<string, HeaderChange>;

/** What leaves all headers as they are. */
export const NO_CHANGES: HeaderChanges = new Map();

/** Headers that only URLRewrite changes, and texts that are no names. */
const isForbidden = (name: string): boolean => name === '' || name === 'host' || /[/:]/.test(name);

/**
 * Reads `set`, `add` and `remove`. A header has one action: of several the first counts, reading set, then add, then
 * remove (docs/model/filters.md#header-modifiers).
 */
export function readHeaderChanges(modifier: Json | undefined): HeaderChanges {
  const changes = new Map<string, HeaderChange>();
  const addOnce = (written: string | undefined, change: HeaderChange): void => {
    const name = (written ?? '').toLowerCase();
    if (!isForbidden(name) && !changes.has(name)) changes.set(name, change);
  };
  for (const action of ['set', 'add'] as const) {
    for (const item of arrayAt(modifier, action))
      addOnce(stringAt(item, 'name'), { action, value: stringAt(item, 'value') ?? '' });
  }
  for (const name of arrayAt(modifier, 'remove'))
    addOnce(typeof name === 'string' ? name : undefined, { action: 'remove' });
  return changes;
}

/** Headers behind a modifier: `set` replaces, `add` appends to what is there with a comma, `remove` deletes. */
export function changeHeaders(headers: HeaderValues, changes: HeaderChanges): HeaderValues {
  if (changes.size === 0) return headers;
  const after = new Map(headers);
  for (const [name, change] of changes) {
    if (change.action === 'remove') after.delete(name);
    else if (change.action === 'set') after.set(name, [change.value]);
    else after.set(name, [[...(after.get(name) ?? []), change.value].join(',')]);
  }
  return after;
}

/** What two modifiers do together, the second acting on the result of the first. */
export function composeChanges(first: HeaderChanges, second: HeaderChanges): HeaderChanges {
  if (first.size === 0) return second;
  const both = new Map(first);
  for (const [name, change] of second) {
    const before = first.get(name);
    if (change.action !== 'add' || !before) both.set(name, change);
    else if (before.action === 'remove') both.set(name, { action: 'set', value: change.value });
    else both.set(name, { action: before.action, value: `${before.value},${change.value}` });
  }
  return both;
}

/** A modifier in words: `set x-a to 1, add x-b: 2, remove x-c`. */
export const changesText = (changes: HeaderChanges): string =>
  [...changes]
    .map(([name, change]) => {
      if (change.action === 'remove') return `remove ${name}`;
      return change.action === 'set' ? `set ${name} to ${change.value}` : `add ${name}: ${change.value}`;
    })
    .join(', ') || 'nothing';
