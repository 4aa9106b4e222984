import { base64Bytes, toBase64 } from '../../core/text/base64.ts';
import type { StepPart } from '../history.ts';
import { keysOf } from './registry.ts';

/** The keys of what is written down of a workspace begin so. */
export const tailPrefix = (workspace: string): string => `gatehouse:tail:${workspace}:`;

/** So many characters may wait at once. What is more is on its way into the database only. */
const MOST_CHARACTERS = 512 * 1024;

/** A change that was written down. */
export type TailEntry = Readonly<{
  /** The tab that it was made in. */
  tab: string;
  update: Uint8Array;
  /** What it was of an undo step of that tab; null where it was none. */
  part: StepPart | null;
}>;

export type TailJournal = ReturnType<typeof createTailJournal>;

/**
 * The changes of a workspace that are on their way into its database. They are written down at once, because a database
 * may not get to it any more when the page is closed, or its process ends, in the moment after a key.
 * @param storage null where the browser refuses it: then nothing is written down
 */
export function createTailJournal(storage: Storage | null, workspace: string, tab: string) {
  const own = tailPrefix(workspace);
  const tabIn = (key: string): string => key.slice(own.length).split(':')[0] ?? '';
  const entriesAt = (from: Storage, keys: readonly string[]): readonly TailEntry[] =>
    keys.flatMap((key) => readEntry(tabIn(key), from.getItem(key) ?? '') ?? []);
  const pending = new Map<string, number>();
  let characters = 0;
  let count = Date.now();

  return {
    /** Writes a change down; returns what `done` is called with, or null where there is no room for it. */
    add(update: Uint8Array, part: StepPart | null = null): string | null {
      if (!storage || update.length > MOST_CHARACTERS) return null;
      const text = toBase64(update) + (part ? ` ${part.begins ?? ''}` : '');
      if (characters + text.length > MOST_CHARACTERS) return null;
      const key = `${own}${tab}:${count++}`;
      try {
        storage.setItem(key, text);
      } catch (error) {
        // The database is what counts; a full storage only takes this second place away.
        console.warn('A change was not written down beside the database:', error);
        return null;
      }
      pending.set(key, text.length);
      characters += text.length;
      return key;
    },

    /** The change is in the database. */
    done(key: string) {
      characters -= pending.get(key) ?? 0;
      pending.delete(key);
      storage?.removeItem(key);
    },

    /** All that is written down of this workspace, which stays there. */
    peek: (): readonly TailEntry[] => (storage ? entriesAt(storage, keysOf(storage, own).toSorted()) : []),

    /**
     * All that is written down of this workspace is handed to `apply`, and then no longer kept. Other open tabs store
     * what they have written down themselves; it is no step of this one.
     */
    take(apply: (entries: readonly TailEntry[]) => void, others: ReadonlySet<string> | null = null) {
      if (!storage) return;
      const keys = keysOf(storage, own)
        .filter((key) => !pending.has(key) && !others?.has(tabIn(key)))
        .toSorted();
      const entries = entriesAt(storage, keys);
      if (entries.length > 0) apply(entries);
      for (const key of keys) storage.removeItem(key);
    },
  };
}

/** An entry as `add` writes it: base64 knows no blanks, so what follows one is the title of the step that began. */
function readEntry(tab: string, text: string): TailEntry | null {
  const [, data = '', title] = /^([^ ]*)(?: (.*))?$/s.exec(text) ?? [];
  const update = base64Bytes(data);
  return update ? { tab, update, part: title === undefined ? null : { begins: title || null } } : null;
}
