import { memo } from '../incremental/memo.ts';
import type { Place } from '../model/place.ts';
import { isObject } from '../yaml/is-object.ts';
import type { Json, JsonObject, Path } from '../yaml/json.ts';

export type { Place } from '../model/place.ts';

/**
 * A JSON value of which every node knows the text that it comes from. A node that a build computed (a name with its
 * prefix) stands at what was written for it; what a field of the kustomization sets stands at that field.
 */
export type Traced = TracedScalar | TracedMap | TracedSeq;

export type TracedScalar = Readonly<{ kind: 'scalar'; value: string | number | boolean | null; at: Place }>;
export type TracedMap = Readonly<{ kind: 'map'; entries: ReadonlyMap<string, Traced>; at: Place }>;
export type TracedSeq = Readonly<{ kind: 'seq'; items: readonly Traced[]; at: Place }>;

export const scalar = (value: TracedScalar['value'], at: Place): TracedScalar => ({
  kind: 'scalar',
  value,
  at,
});

export const emptyMap = (at: Place): TracedMap => ({ kind: 'map', entries: new Map(), at });

const below = (at: Place, step: string | number): Place =>
  at.inner === undefined
    ? { ...at, path: [...at.path, step] }
    : { ...at, inner: { ...at.inner, path: [...at.inner.path, step] } };

/** A value with its places: `at`, and the paths below it. */
export function trace(value: Json, at: Place): Traced {
  if (Array.isArray(value)) {
    const list = value as readonly Json[];
    return { kind: 'seq', items: list.map((item, index) => trace(item, below(at, index))), at };
  }
  if (isObject(value)) {
    const entries = new Map<string, Traced>();
    for (const key of Object.keys(value)) entries.set(key, trace(value[key] ?? null, below(at, key)));
    return { kind: 'map', entries, at };
  }
  return { kind: 'scalar', value: value as TracedScalar['value'], at };
}

/** The value without its places. The same node gives the same value. */
export const plain = (traced: Traced): Json => (traced.kind === 'scalar' ? traced.value : plainOf(traced));

const plainOf = memo((traced: TracedMap | TracedSeq): Json => {
  if (traced.kind === 'seq') return traced.items.map(plain);
  const object: Record<string, Json> = {};
  for (const [key, value] of traced.entries) {
    // `__proto__` is a key like any other.
    Object.defineProperty(object, key, {
      value: plain(value),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return object satisfies JsonObject;
});

/** The node at `path`; undefined where it ends earlier. */
export function nodeAt(traced: Traced | undefined, path: Path): Traced | undefined {
  let here = traced;
  for (const step of path) here = child(here, step);
  return here;
}

/** The place of the node at `path`; where that ends earlier, of the last node on the way. */
export function placeAt(traced: Traced, path: Path): Place {
  let here: Traced = traced;
  for (const step of path) {
    const next = child(here, step);
    if (next === undefined) break;
    here = next;
  }
  return here.at;
}

const child = (node: Traced | undefined, step: string | number): Traced | undefined => {
  if (node?.kind === 'map') return node.entries.get(String(step));
  return node?.kind === 'seq' && typeof step === 'number' ? node.items[step] : undefined;
};

/** The same map with an entry set, or removed where `value` is undefined. Where nothing changes it is the same node. */
export function withEntry(map: TracedMap, key: string, value: Traced | undefined): TracedMap {
  if (map.entries.get(key) === value) return map;
  const entries = new Map(map.entries);
  if (value === undefined) entries.delete(key);
  else entries.set(key, value);
  return { ...map, entries };
}

/** The same list with other items; the same node where they are the same. */
export const withItems = (seq: TracedSeq, items: readonly Traced[]): TracedSeq =>
  items.length === seq.items.length && items.every((item, index) => item === seq.items[index])
    ? seq
    : { ...seq, items };

/** Whether there is no value: nothing, or null. */
export const isNothing = (node: Traced | undefined): boolean =>
  node === undefined || (node.kind === 'scalar' && node.value === null);

/** Nothing, null, or an empty map or list. */
export const isEmpty = (node: Traced | undefined): boolean =>
  node === undefined ||
  (node.kind === 'scalar'
    ? node.value === null
    : node.kind === 'map'
      ? node.entries.size === 0
      : node.items.length === 0);

/** A scalar as text, as it is compared and joined; the empty text for everything else. */
export const textOf = (node: Traced | undefined): string =>
  node?.kind === 'scalar' && node.value !== null ? String(node.value) : '';
