import { arrayAt } from '../../../model/access.ts';
import type { Json } from '../../../yaml/json.ts';
import type { FieldRule, NodeFix } from '../../field-rule.ts';

/** The key of each item of a list; undefined for items that may repeat. */
type KeysOf = (list: Json) => readonly (string | undefined)[];

/** An item whose key an earlier one has too. */
type Repeat = Readonly<{ index: number; first: number }>;

/** The items whose key an earlier item has too. */
export function repeats(keys: readonly (string | undefined)[]): readonly Repeat[] {
  const seen = new Map<string, number>();
  return keys.flatMap((key, index) => {
    if (key === undefined) return [];
    const first = seen.get(key);
    if (first !== undefined) return [{ index, first }];
    seen.set(key, index);
    return [];
  });
}

/** Takes an item out of its list. */
export const removeItem = (index: number, title: string): NodeFix => ({ title, at: [index], unset: true });

/** No two items of a list have one key; the second of two can be removed, or fixed in another way. */
export const uniqueItems = (
  keysOf: KeysOf,
  fix: string | ((index: number, key: string, list: Json) => NodeFix),
): Pick<FieldRule, 'holds' | 'explain' | 'fixes'> => ({
  // Lists of one are the rule, and their keys are not asked for.
  holds: (list) => arrayAt(list, []).length < 2 || repeats(keysOf(list)).length === 0,
  explain: (list, place) =>
    repeats(keysOf(list))
      .slice(0, 1)
      .map(({ index, first }) => `${place}[${index}] repeats ${place}[${first}].`)
      .join(''),
  fixes: (list) =>
    repeats(keysOf(list)).map(({ index }) =>
      typeof fix === 'string' ? removeItem(index, fix) : fix(index, keysOf(list)[index] ?? '', list),
    ),
});
