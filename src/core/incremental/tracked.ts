import { remembered, type Memory } from './memory.ts';
import { memo } from './memo.ts';
import type { Notes } from './notes.ts';
import type { Question, Questionable } from './question.ts';

type Entry<T, Snapshot> = { index: Snapshot; readonly notes: Notes; readonly value: T };

/** Declares a conclusion about one item (`createTracked`). */
export type Tracked<Item, Index, Snapshot> = <T>(
  conclude: (item: Item, index: Index) => T,
) => (item: Item, index: Snapshot | Index) => T;

/** What was found for conclusions that others rest on, by the changes: many rest on one. */
const foundFor: (changes: ReadonlySet<Question>) => WeakMap<Notes, boolean> = memo(() => new WeakMap());

/** Whether some question has another answer now. */
function touches({ questions, within }: Notes, changes: ReadonlySet<Question>): boolean {
  const [few, many] = changes.size < questions.size ? [changes, questions] : [questions, changes];
  for (const question of few) if (many.has(question)) return true;
  if (within.size === 0) return false;
  const found = foundFor(changes);
  for (const inner of within) {
    const isTouched = found.get(inner) ?? touches(inner, changes);
    found.set(inner, isTouched);
    if (isTouched) return true;
  }
  return false;
}

/**
 * Declares conclusions about one item that may depend on others. A conclusion is computed again only when the item
 * changed, or when one of the questions it depends on has another answer; otherwise it is the same value as before.
 * That is what makes an edit among thousands of objects cheap without a list of what depends on what. Conclusions may
 * depend on conclusions: what the inner one asked counts for the outer one as well.
 */
export const createTracked =
  <Key extends Question, Item extends object, Index, Snapshot extends Index>({
    record,
    isRecording,
    changesBetween,
    memoryOf,
  }: Questionable<Key, Item, Index, Snapshot>): Tracked<Item, Index, Snapshot> =>
  <T>(conclude: (item: Item, index: Index) => T) => {
    const place = remembered(() => new WeakMap<Item, Entry<T, Snapshot>>());
    const ofLast = remembered(() => new Map<Snapshot, Map<Item, T>>());

    /** For a memory that no other index follows. Two indexes of one workspace may share it, and answer differently. */
    const concludeOnce = (item: Item, asked: Snapshot, memory: Memory): T => {
      const bySnapshot = memory.get(ofLast);
      let known = bySnapshot.get(asked);
      if (!known) {
        known = new Map();
        bySnapshot.set(asked, known);
      }
      const before = known.get(item);
      if (before !== undefined || known.has(item)) return before as T;
      const value = conclude(item, record(asked));
      known.set(item, value);
      return value;
    };

    return (item, index) => {
      const outer = isRecording(index) ? index : null;
      // Every index that does not record is a snapshot.
      const asked = outer ? outer.asked : (index as Snapshot);
      const memory = memoryOf(asked);
      if (memory.isLast) return concludeOnce(item, asked, memory);
      const known = memory.get(place);
      let entry = known.get(item);
      if (entry && entry.index !== asked) {
        if (touches(entry.notes, changesBetween(entry.index, asked))) entry = undefined;
        else entry.index = asked;
      }
      if (!entry) {
        const inner = record(asked);
        entry = { index: asked, value: conclude(item, inner), notes: inner.notes };
        known.set(item, entry);
      }
      outer?.notes.restOn(entry.notes);
      return entry.value;
    };
  };
