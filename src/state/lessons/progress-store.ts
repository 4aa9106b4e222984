import { createEntryStore } from './entry-store.ts';
import type { LessonName } from './lesson-link.ts';

/** The colons keep it from being taken for the database of a workspace. */
const DATABASE = 'gatehouse:lessons:progress';

/** What is kept of each lesson, by `pack/lesson`. */
export type ProgressStore = Readonly<{
  /** False where the browser refuses to store anything: then entries live as long as the page. */
  isKept: () => Promise<boolean>;
  read: (name: LessonName) => Promise<unknown>;
  all: () => Promise<ReadonlyMap<string, unknown>>;
  /**
   * Settles when it is stored, or cannot be; then the entry is kept in memory.
   * @returns what another tab has stored since this one last read or wrote the entry, and is overwritten now; else undefined
   */
  write: (name: LessonName, value: unknown) => Promise<unknown>;
  remove: (name: LessonName) => Promise<void>;
}>;

export const progressKey = ({ pack, lesson }: LessonName): string => `${pack}/${lesson}`;

/** The name in a key; null for one that is none. */
export function readProgressKey(key: string): LessonName | null {
  const [, pack, lesson] = /^([a-z0-9-]+)\/([a-z0-9-]+)$/.exec(key) ?? [];
  return pack === undefined || lesson === undefined ? null : { pack, lesson };
}

/**
 * What the browser keeps of lessons, in a database of its own: it outlives the workspaces of the lessons.
 * @param factory null for memory alone, as in tests
 */
export function createProgressStore(
  factory: IDBFactory | null = globalThis.indexedDB ?? null,
): ProgressStore {
  const entries = createEntryStore(DATABASE, factory);
  return {
    isKept: entries.isKept,
    all: entries.all,
    read: (name) => entries.read(progressKey(name)),
    write: (name, value) => entries.write(progressKey(name), value),
    remove: (name) => entries.remove(progressKey(name)),
  };
}
