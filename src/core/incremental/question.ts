import type { Memory } from './memory.ts';
import type { Notes } from './notes.ts';
import type { PersistentMap } from './persistent-map.ts';

/** A question to a snapshot, as text. The key of an item is the question for that item. */
export type Question = string;

/** A snapshot that records its questions. */
export type Recording<Snapshot> = Readonly<{ asked: Snapshot; notes: Notes }>;

/**
 * Many items in one state, with questions about them. A caller that records the questions can check
 * later whether the answers, and so the conclusions from them, are still valid.
 */
export type Questionable<
  Key extends Question,
  Item extends object,
  Index,
  Snapshot extends Index,
> = Readonly<{
  items: (snapshot: Snapshot) => PersistentMap<Key, Item>;
  keyOf: (item: Item) => Key;
  /** Answers like the snapshot, and records the questions. */
  record: (snapshot: Snapshot) => Index & Recording<Snapshot>;
  isRecording: (index: Index | Snapshot) => index is Index & Recording<Snapshot>;
  /** The questions that two snapshots answer differently. */
  changesBetween: (before: Snapshot, after: Snapshot) => ReadonlySet<Question>;
  /** The values kept from one snapshot to the next. */
  memoryOf: (snapshot: Snapshot) => Memory;
}>;
