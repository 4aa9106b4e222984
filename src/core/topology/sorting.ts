import { remembered, type Memory } from '../incremental/memory.ts';
import { sameItems } from '../incremental/same-items.ts';
import { sameValue } from '../incremental/same-value.ts';
import type { Resource } from '../model/resource.ts';

/**
 * How the objects of a bucket are found by something that they say: Pods by a label, objects by name. Each object is under some
 * entries with a value, which is plain data: while the values stay equal, no one who looked them up is concerned by an
 * edit of the object. So one key in a workload does not touch the Services that select others, nor its own where labels and
 * ports stay as they are.
 */
export type Sorting<T> = Readonly<{
  name: string;
  /** The entries of an object; the same list for the same object. */
  entriesOf: (resource: Resource) => readonly Entry<T>[];
}>;

export type Entry<T> = readonly [entry: string, value: T];

/** The values of a bucket by entry, in the order of its objects. */
type Sorted<T> = ReadonlyMap<string, readonly T[]>;

type Resources = readonly Resource[];

/** What was sorted of a workspace. `count` grows with each list that is sorted because of a question. */
const place = remembered(() => ({
  sorted: new Map<Sorting<unknown>, WeakMap<Resources, Sorted<unknown>>>(),
  count: 0,
}));

const none: Resources = [];

function sort<T>(sorting: Sorting<T>, resources: Resources): Sorted<T> {
  const sorted = new Map<string, T[]>();
  for (const resource of resources) {
    for (const [entry, value] of sorting.entriesOf(resource)) {
      const values = sorted.get(entry);
      if (values) values.push(value);
      else sorted.set(entry, [value]);
    }
  }
  return sorted;
}

/** Sorts the objects of a bucket; once for each list. */
function sortedBy<T>(sorting: Sorting<T>, resources: Resources, memory: Memory): Sorted<T> {
  const kept = memory.get(place);
  let lists = kept.sorted.get(sorting);
  if (!lists) {
    lists = new WeakMap();
    kept.sorted.set(sorting, lists);
  }
  let sorted = lists.get(resources);
  if (!sorted) {
    sorted = sort(sorting, resources);
    lists.set(resources, sorted);
    kept.count++;
  }
  // A sorting's lists hold only its own values.
  return sorted as Sorted<T>;
}

/** Of several entries the one with the fewest values, with these: all objects that are under each of them are among its. */
export function narrowest<T>(
  sorting: Sorting<T>,
  resources: Resources,
  entries: readonly [string, ...string[]],
  memory: Memory,
): Readonly<{ entry: string; values: readonly T[] }> {
  const sorted = sortedBy(sorting, resources, memory);
  const [first] = entries;
  let found = { entry: first, values: sorted.get(first) ?? [] };
  for (const entry of entries) {
    const values = sorted.get(entry) ?? [];
    if (values.length < found.values.length) found = { entry, values };
  }
  return found;
}

/** How many lists were sorted: changes that were worked out before others were asked for do not speak of those. */
export const sortedLists = (memory: Memory): number => memory.get(place).count;

/** The entries under which a bucket has other values than before, whatever it was sorted by so far. */
export function* changedEntries(
  before: Resources | undefined,
  after: Resources | undefined,
  memory: Memory,
): Generator<readonly [sorting: string, entry: string]> {
  for (const [sorting, lists] of memory.get(place).sorted) {
    const old = before ? lists.get(before) : sort(sorting, none);
    if (!old) continue;
    if (before && after && haveSameEntries(sorting, before, after)) {
      lists.set(after, old);
      continue;
    }
    const now = (after && lists.get(after)) ?? sort(sorting, after ?? none);
    if (after) lists.set(after, now);
    for (const [entry, values] of now)
      if (!haveSameValues(old.get(entry) ?? [], values)) yield [sorting.name, entry];
    for (const entry of old.keys()) if (!now.has(entry)) yield [sorting.name, entry];
  }
}

const haveSameEntries = (sorting: Sorting<unknown>, before: Resources, after: Resources): boolean =>
  before.length === after.length &&
  before.every((old, i) => {
    const now = after[i];
    return now === old || (now !== undefined && sameValue(sorting.entriesOf(old), sorting.entriesOf(now)));
  });

const haveSameValues = (before: readonly unknown[], after: readonly unknown[]): boolean =>
  sameItems(before, after) || sameValue(before, after);
