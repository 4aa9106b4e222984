import type { Memory } from './memory.ts';
import type { PersistentMap } from './persistent-map.ts';

/** A question to a snapshot, as text. The key of an item is the question for that item. */
export type Question = string;

/** A snapshot that notes what it is asked. */
export type Recording<Snapshot> = Readonly<{ asked: Snapshot; notes: Set<Question> }>;

/**
 * Many items in one state of theirs, with questions that can be asked about them. Whoever notes the questions can tell
 * later whether the answers, and so what was concluded from them, still stand.
 */
export type Questionable<
  Key extends Question,
  Item extends object,
  Index,
  Snapshot extends Index,
> = Readonly<{
  items: (snapshot: Snapshot) => PersistentMap<Key, Item>;
  keyOf: (item: Item) => Key;
  /** Answers as the snapshot does, and notes what it is asked. */
  record: (snapshot: Snapshot) => Index & Recording<Snapshot>;
  isRecording: (index: Index | Snapshot) => index is Index & Recording<Snapshot>;
  /** The questions that two snapshots answer differently. */
  changesBetween: (before: Snapshot, after: Snapshot) => ReadonlySet<Question>;
  /** What is kept from one snapshot to the next. */
  memoryOf: (snapshot: Snapshot) => Memory;
}>;
