import { remembered } from './memory.ts';
import type { Question, Questionable } from './question.ts';

type Entry<T, Snapshot> = { index: Snapshot; readonly questions: ReadonlySet<Question>; readonly value: T };

/** Declares a conclusion about one item (`createTracked`). */
export type Tracked<Item, Index, Snapshot> = <T>(
  conclude: (item: Item, index: Index) => T,
) => (item: Item, index: Snapshot | Index) => T;

function touches(questions: ReadonlySet<Question>, changes: ReadonlySet<Question>): boolean {
  const [few, many] = changes.size < questions.size ? [changes, questions] : [questions, changes];
  for (const question of few) if (many.has(question)) return true;
  return false;
}

/**
 * Declares conclusions about one item that may depend on others. A conclusion is computed again only when the item
 * changed, or when one of the questions it depends on has another answer; otherwise it is the same value as before.
 * That is what makes an edit among thousands of objects cheap without a list of what depends on what. Conclusions may
 * depend on conclusions: the questions of the inner one become questions of the outer one.
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
    return (item, index) => {
      const outer = isRecording(index) ? index : null;
      // Every index that does not record is a snapshot.
      const asked = outer ? outer.asked : (index as Snapshot);
      const known = memoryOf(asked).get(place);
      let entry = known.get(item);
      if (entry && entry.index !== asked) {
        if (touches(entry.questions, changesBetween(entry.index, asked))) entry = undefined;
        else entry.index = asked;
      }
      if (!entry) {
        const inner = record(asked);
        entry = { index: asked, value: conclude(item, inner), questions: inner.notes };
        known.set(item, entry);
      }
      if (outer) for (const question of entry.questions) outer.notes.add(question);
      return entry.value;
    };
  };
