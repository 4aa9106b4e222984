import { remembered, type Memory } from './memory.ts';
import { ManyMap } from './many-map.ts';
import { Notes } from './notes.ts';
import { PersistentMap } from './persistent-map.ts';
import type { Question, Questionable } from './question.ts';

/** Declares a conclusion about all items (`createTrackedAll`). */
export type TrackedAll<Key extends Question, Item, Index, Snapshot> = <T>(
  /** A tracked conclusion (`tracked.ts`). */
  conclude: (item: Item, index: Index) => T | undefined,
  /** Which items it covers; the answer never changes for a key. */
  includes?: (item: Item) => boolean,
) => (index: Snapshot) => PersistentMap<Key, T>;

/** What the conclusions about items rest on. */
type Questions<Key extends Question> = Readonly<{
  /** What each item asked. */
  asked: Map<Key, Notes>;
  /** The items that asked a question, and the notes of inner conclusions with it: what many rest on is listed once. */
  dependents: ManyMap<Question, Key | Notes>;
  /** The items that rest on an inner conclusion. */
  resting: ManyMap<Notes, Key>;
}>;

/** The conclusions about all items of a snapshot, and which of them depend on which answer. */
type State<Key extends Question, Snapshot, T> = Questions<Key> & {
  index: Snapshot;
  values: PersistentMap<Key, T>;
};

/** Beyond this share of the items it is cheaper to ask all of them. */
const MAX_SHARE_RECOMPUTED = 0.5;

/**
 * Declares conclusions about all items of a snapshot: by key, in the order of the items. After an edit only those items
 * are evaluated that changed, or that depend on an answer which changed: an edit among thousands of objects costs what
 * depends on it. The same map as before while all its values are. Items of which `undefined` is concluded are not in it.
 */
export const createTrackedAll = <Key extends Question, Item extends object, Index, Snapshot extends Index>({
  items,
  keyOf,
  record,
  changesBetween,
  memoryOf,
}: Questionable<Key, Item, Index, Snapshot>): TrackedAll<Key, Item, Index, Snapshot> => {
  /** The values in the order of the items; the map of before where none of them differs. */
  const arranged = <T>(
    { values, index: before }: State<Key, Snapshot, T>,
    index: Snapshot,
    changed: ReadonlyMap<Key, T | undefined>,
    removed: ReadonlySet<Key>,
  ): PersistentMap<Key, T> => {
    const different: (readonly [Key, T | undefined])[] = [...changed].filter(
      ([key, value]) => values.get(key) !== value,
    );
    for (const key of removed) different.push([key, undefined]);
    const all = items(index);
    const sameOrder = all.hasOrderOf(items(before));
    if (sameOrder && different.length === 0) return values;
    // The order of the values may leave out what had none.
    const sameKeys = different.every(([key, value]) => value !== undefined && values.has(key));
    return values.with(different, sameOrder && sameKeys ? undefined : () => all.keys());
  };

  return <T>(
    conclude: (item: Item, index: Index) => T | undefined,
    includes: (item: Item) => boolean = () => true,
  ) => {
    const place = remembered((): { state: State<Key, Snapshot, T> | undefined } => ({ state: undefined }));

    /** Only the question for an item is its key. */
    const isItem =
      (index: Snapshot, { asked }: Questions<Key>) =>
      (question: Question): question is Key =>
        items(index).has(question as Key) || asked.has(question as Key);

    const ask = (questions: Questions<Key>, key: Key, item: Item, index: Snapshot): T | undefined => {
      const inner = record(index);
      const value = conclude(item, inner);
      removeQuestions(questions, key);
      addQuestions(questions, key, inner.notes);
      return value;
    };

    const start = (index: Snapshot): State<Key, Snapshot, T> => {
      const values = new Map<Key, T>();
      const fresh: State<Key, Snapshot, T> = {
        index,
        values: PersistentMap.empty(),
        asked: new Map(),
        dependents: new ManyMap(),
        resting: new ManyMap(),
      };
      for (const item of items(index).values()) {
        if (!includes(item)) continue;
        const key = keyOf(item);
        const value = ask(fresh, key, item, index);
        if (value !== undefined) values.set(key, value);
      }
      fresh.values = PersistentMap.of(values);
      return fresh;
    };

    const follow = (before: State<Key, Snapshot, T>, index: Snapshot, affected: ReadonlySet<Key>): void => {
      const changed = new Map<Key, T | undefined>();
      const removed = new Set<Key>();
      for (const key of affected) {
        const item = items(index).get(key);
        if (item && includes(item)) changed.set(key, ask(before, key, item, index));
        else if (before.asked.has(key)) {
          removeQuestions(before, key);
          removed.add(key);
        }
      }
      before.values = arranged(before, index, changed, removed);
      before.index = index;
    };

    const ofLast = remembered(() => new Map<Snapshot, PersistentMap<Key, T>>());

    /** For a memory that no other index follows: nothing will ask which questions were behind it. */
    const concludeOnce = (index: Snapshot, memory: Memory): PersistentMap<Key, T> => {
      const known = memory.get(ofLast);
      const before = known.get(index);
      if (before) return before;
      const all = items(index);
      const recording = record(index);
      const values = new Map<Key, T>();
      for (const item of all.values()) {
        const value = includes(item) ? conclude(item, recording) : undefined;
        if (value !== undefined) values.set(keyOf(item), value);
      }
      const found = PersistentMap.of(values);
      known.set(index, found);
      return found;
    };

    return (index) => {
      const memory = memoryOf(index);
      if (memory.isLast) return concludeOnce(index, memory);
      const kept = memory.get(place);
      const { state } = kept;
      if (state?.index === index) return state.values;
      const affected = state && affectedBy(state, changesBetween(state.index, index), isItem(index, state));
      if (state && affected && affected.size <= Math.max(8, items(index).size * MAX_SHARE_RECOMPUTED)) {
        // Half done it would be neither the old state nor the new one.
        kept.state = undefined;
        follow(state, index, affected);
        kept.state = state;
        return state.values;
      }
      kept.state = start(index);
      return kept.state.values;
    };
  };
};

/** The notes of all conclusions that one rests on. */
function innerNotes({ within }: Notes): ReadonlySet<Notes> {
  if (within.size === 0) return within;
  const found = new Set(within);
  // What is added while the set is walked is walked, too.
  for (const one of found) for (const inner of one.within) found.add(inner);
  return found;
}

function addQuestions<Key extends Question>(
  { asked, dependents, resting }: Questions<Key>,
  key: Key,
  notes: Notes,
): void {
  asked.set(key, notes);
  for (const question of notes.questions) dependents.add(question, key);
  for (const inner of innerNotes(notes)) {
    if (!resting.has(inner)) for (const question of inner.questions) dependents.add(question, inner);
    resting.add(inner, key);
  }
}

function removeQuestions<Key extends Question>(
  { asked, dependents, resting }: Questions<Key>,
  key: Key,
): void {
  const notes = asked.get(key);
  if (!notes) return;
  asked.delete(key);
  for (const question of notes.questions) dependents.delete(question, key);
  for (const inner of innerNotes(notes)) {
    resting.delete(inner, key);
    if (!resting.has(inner)) for (const question of inner.questions) dependents.delete(question, inner);
  }
}

/** The keys of items that changed, were added or removed, or depend on an answer that changed. */
function affectedBy<Key extends Question>(
  { dependents, resting }: Questions<Key>,
  changes: ReadonlySet<Question>,
  isItem: (question: Question) => question is Key,
): ReadonlySet<Key> {
  const affected = new Set<Key>();
  for (const question of changes) {
    if (isItem(question)) affected.add(question);
    for (const dependent of dependents.of(question)) {
      if (dependent instanceof Notes) for (const key of resting.of(dependent)) affected.add(key);
      else affected.add(dependent);
    }
  }
  return affected;
}
