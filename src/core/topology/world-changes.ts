import { sameValue } from '../model/same-value.ts';
import type { IndexedWorld } from './world.ts';

/**
 * A question to a world, as text: a key asks for an object, `group/Kind` and `group/Kind/namespace` for lists,
 * `defines group/Kind` for the CustomResourceDefinition of a kind,
 * `holds namespace` for a namespace. (Keys have one slash more than the longest of the others.)
 */
export type Question = string;

/** The question for the choices of the user. */
export const OPTIONS: Question = 'options';

export const holdsQuestion = (namespace: string): Question => `holds ${namespace}`;

const known = new WeakMap<IndexedWorld, WeakMap<IndexedWorld, ReadonlySet<Question>>>();

/** The questions that two worlds answer differently. Worked out once for each pair of worlds. */
export function changesBetween(before: IndexedWorld, after: IndexedWorld): ReadonlySet<Question> {
  let pairs = known.get(after);
  if (!pairs) {
    pairs = new WeakMap();
    known.set(after, pairs);
  }
  let changes = pairs.get(before);
  if (!changes) {
    changes = compare(before, after);
    pairs.set(before, changes);
  }
  return changes;
}

function compare(before: IndexedWorld, after: IndexedWorld): ReadonlySet<Question> {
  const changes = new Set<Question>();
  if (!sameValue(before.options, after.options)) changes.add(OPTIONS);
  if (before.resources !== after.resources) {
    for (const key of after.resources.differences(before.resources)) changes.add(key);
    addDifferent(before.buckets, after.buckets, changes);
  }
  for (const namespace of before.held) if (!after.held.has(namespace)) changes.add(holdsQuestion(namespace));
  for (const namespace of after.held) if (!before.held.has(namespace)) changes.add(holdsQuestion(namespace));
  return changes;
}

/** The keys under which two maps hold different values. */
function addDifferent(
  before: ReadonlyMap<string, unknown>,
  after: ReadonlyMap<string, unknown>,
  into: Set<string>,
): void {
  let common = 0;
  for (const [key, value] of after) {
    const old = before.get(key);
    if (old !== undefined) common++;
    if (old !== value) into.add(key);
  }
  if (common === before.size) return;
  for (const key of before.keys()) if (!after.has(key)) into.add(key);
}
