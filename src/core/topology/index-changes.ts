import { differences } from '../incremental/differences.ts';
import { inOneOnly } from '../incremental/in-one-only.ts';
import { remembered } from '../incremental/memory.ts';
import type { Question } from '../incremental/question.ts';
import { sameItems } from '../incremental/same-items.ts';
import { sameValue } from '../incremental/same-value.ts';
import { besideKind, type IndexSnapshot } from './resource-index.ts';
import { changedEntries, sortedLists } from './sorting.ts';

/*
 * The questions to an index: a key asks for an object, `group/Kind` and `group/Kind/namespace` for lists,
 * `has` with these for whether the manifests hold any, `later group/Kind` for those that are named later, `defines group/Kind` for
 * the CustomResourceDefinition of a kind, `holds namespace` for a namespace, `mixes` for whether objects name several,
 * `beside group/Kind/name` for an object of another root, `beside all group/Kind` for the names of all of them, `copies key` for
 * the documents of one object, `sorted by sorting bucket entry` for what a sorting says of a bucket, and the names of other
 * buckets for themselves: no key begins with their words.
 */

/** The question for the choices of the user. */
export const OPTIONS: Question = 'options';

/** The question whether objects name several namespaces. */
export const MIXES: Question = 'mixes';

export const hasQuestion = (bucket: string): Question => `has ${bucket}`;

export const holdsQuestion = (namespace: string): Question => `holds ${namespace}`;

export const besideQuestion = (name: string): Question => `beside ${name}`;

export const besideKindQuestion = (kind: string): Question => `beside all ${kind}`;

export const copiesQuestion = (key: string): Question => `copies ${key}`;

export const sortedQuestion = (sorting: string, bucket: string, entry: string): Question =>
  `sorted by ${sorting} ${bucket} ${entry}`;

/** The changes between pairs of indexes, by the later one. */
const known = remembered(() => ({
  pairs: new WeakMap<IndexSnapshot, WeakMap<IndexSnapshot, ReadonlySet<Question>>>(),
  /** The pair that was asked for last: thousands of conclusions in a row ask for the same. */
  latest: undefined as
    | Readonly<{ before: IndexSnapshot; after: IndexSnapshot; changes: ReadonlySet<Question> }>
    | undefined,
  /** How many lists were sorted when these were worked out. */
  lists: 0,
}));

/** The questions that two indexes answer differently. Worked out once for each pair of indexes. */
export function changesBetween(before: IndexSnapshot, after: IndexSnapshot): ReadonlySet<Question> {
  const memory = after.memory.get(known);
  const lists = sortedLists(after.memory);
  if (memory.lists !== lists) {
    memory.lists = lists;
    memory.pairs = new WeakMap();
    memory.latest = undefined;
  }
  const { latest, pairs } = memory;
  if (latest?.before === before && latest.after === after) return latest.changes;
  let earlier = pairs.get(after);
  if (!earlier) {
    earlier = new WeakMap();
    pairs.set(after, earlier);
  }
  let changes = earlier.get(before);
  if (!changes) {
    changes = compare(before, after);
    earlier.set(before, changes);
  }
  memory.latest = { before, after, changes };
  return changes;
}

function compare(before: IndexSnapshot, after: IndexSnapshot): ReadonlySet<Question> {
  const changes = new Set<Question>();
  if (!sameValue(before.options, after.options)) changes.add(OPTIONS);
  if (before.mixesNamespaces() !== after.mixesNamespaces()) changes.add(MIXES);
  if (before.resources !== after.resources) {
    for (const key of after.resources.differences(before.resources)) changes.add(key);
    for (const [bucket, old, now] of differences(before.buckets, after.buckets)) {
      changes.add(bucket);
      for (const [sorting, entry] of changedEntries(old, now, after.memory))
        changes.add(sortedQuestion(sorting, bucket, entry));
    }
  }
  if (before.written !== after.written)
    for (const [bucket, old, now] of differences(before.written, after.written))
      if (!old || !now) changes.add(hasQuestion(bucket));
  for (const [key, old = [], copies = []] of differences(before.duplicates, after.duplicates))
    if (!sameItems(old, copies)) changes.add(copiesQuestion(key));
  for (const namespace of inOneOnly(before.held, after.held)) changes.add(holdsQuestion(namespace));
  for (const name of inOneOnly(before.beside, after.beside)) {
    changes.add(besideQuestion(name));
    changes.add(besideKindQuestion(besideKind(name)));
  }
  return changes;
}
