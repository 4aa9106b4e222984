import type { Json, Path } from '../../yaml/json.ts';
import { arrayAt, stringAt } from '../../model/access.ts';
import type { HeaderValues } from '../request/request.ts';

/** What happens to one header. */
export type HeaderChange =
  Readonly<{ action: 'set' | 'add'; value: string }> | Readonly<{ action: 'remove' }>;

/** What a modifier does, by header in lower case, in the order in which it acts: set, add, remove. */
export type HeaderChanges = ReadonlyMap<string, HeaderChange>;

/** An action that has no effect: a second one for a header, or one on a header that filters cannot change. */
export type IdleAction = Readonly<{ name: string; path: Path; why: 'repeated' | 'forbidden' }>;

/** Headers that only URLRewrite changes, and names that are none. */
const isForbidden = (name: string): boolean => name === '' || name === 'host' || /[/:]/.test(name);

/**
 * Reads `set`, `add` and `remove`. A header has one action: of several the first counts, reading set, then add, then
 * remove (docs/model/filters.md#header-modifiers).
 */
export function readHeaderChanges(
  modifier: Json | undefined,
  at: Path,
): Readonly<{ changes: HeaderChanges; idle: readonly IdleAction[] }> {
  const changes = new Map<string, HeaderChange>();
  const idle: IdleAction[] = [];
  const take = (written: string | undefined, path: Path, change: HeaderChange): void => {
    const name = (written ?? '').toLowerCase();
    if (isForbidden(name)) idle.push({ name, path, why: 'forbidden' });
    else if (changes.has(name)) idle.push({ name, path, why: 'repeated' });
    else changes.set(name, change);
  };
  for (const action of ['set', 'add'] as const) {
    arrayAt(modifier, action).forEach((item, index) =>
      take(stringAt(item, 'name'), [...at, action, index], { action, value: stringAt(item, 'value') ?? '' }),
    );
  }
  arrayAt(modifier, 'remove').forEach((name, index) =>
    take(typeof name === 'string' ? name : undefined, [...at, 'remove', index], { action: 'remove' }),
  );
  return { changes, idle };
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
