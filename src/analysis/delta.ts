import { sameValue } from '../core/incremental/same-value.ts';
import type { Delta } from './protocol.ts';

/** What makes `before` into `after`: entries whose values are not equal, and keys that are gone. */
export function deltaOf<K, V>(before: ReadonlyMap<K, V>, after: ReadonlyMap<K, V>): Delta<K, V> {
  if (before === after) return { set: [], deleted: [] };
  const set: (readonly [K, V])[] = [];
  for (const [key, value] of after) {
    if (!sameValue(before.get(key), value)) set.push([key, value]);
  }
  const deleted = [...before.keys()].filter((key) => !after.has(key));
  return { set, deleted };
}
