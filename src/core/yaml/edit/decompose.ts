import { sameValue } from '../../incremental/same-value.ts';
import type { Json, JsonObject, Path } from '../json.ts';
import type { YamlEdit } from '../yaml-edit.ts';
import { isFilled } from '../write-block.ts';

/** Above this many small edits, the value is written anew as a whole. */
const MAX_EDITS = 60;

/**
 * The small edits that make `next` of `old` at `path`, so that whatever stays the same keeps its text and its comments.
 * One `set` of the whole where the two have nothing in common.
 */
export function decompose(old: Json | undefined, next: Json, path: Path): readonly YamlEdit[] {
  const edits = compare(old, next, path);
  return edits.length > MAX_EDITS ? [{ op: 'set', path, value: next }] : edits;
}

function compare(old: Json | undefined, next: Json, path: Path): readonly YamlEdit[] {
  if (old !== undefined && sameValue(old, next)) return [];
  if (old !== undefined && isFilled(old) && isFilled(next)) {
    if (Array.isArray(old) && Array.isArray(next)) return compareLists(old, next, path);
    if (!Array.isArray(old) && !Array.isArray(next))
      return compareMaps(old as JsonObject, next as JsonObject, path);
  }
  return [{ op: 'set', path, value: next }];
}

function compareMaps(old: JsonObject, next: JsonObject, path: Path): readonly YamlEdit[] {
  const shared = Object.keys(old).filter((key) => Object.hasOwn(next, key));
  if (shared.length === 0) return [{ op: 'set', path, value: next }];
  return [
    ...shared.flatMap((key) => compare(old[key], next[key] ?? null, [...path, key])),
    ...Object.keys(next)
      .filter((key) => !Object.hasOwn(old, key))
      .map((key): YamlEdit => ({ op: 'set', path: [...path, key], value: next[key] ?? null })),
    ...Object.keys(old)
      .filter((key) => !Object.hasOwn(next, key))
      .map((key): YamlEdit => ({ op: 'remove', path: [...path, key] })),
  ];
}

function compareLists(old: readonly Json[], next: readonly Json[], path: Path): readonly YamlEdit[] {
  const shorter = Math.min(old.length, next.length);
  const same = (a: number, b: number): boolean => sameValue(old[a] ?? null, next[b] ?? null);
  let head = 0;
  while (head < shorter && same(head, head)) head++;
  let tail = 0;
  while (tail < shorter - head && same(old.length - 1 - tail, next.length - 1 - tail)) tail++;
  const paired = Math.min(old.length, next.length) - head - tail;
  const edits: YamlEdit[] = [];
  for (let at = head; at < head + paired; at++)
    edits.push(...compare(old[at], next[at] ?? null, [...path, at]));
  for (let at = old.length - tail - 1; at >= head + paired; at--) {
    if (old.length > next.length) edits.push({ op: 'remove', path: [...path, at] });
  }
  for (let at = head + paired; at < next.length - tail; at++) {
    edits.push({ op: 'insert', path, index: at, value: next[at] ?? null });
  }
  return edits;
}
