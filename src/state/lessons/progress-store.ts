import type { LessonName } from './lesson-link.ts';

/** The colons keep it from being taken for the database of a workspace. */
const DATABASE = 'gatehouse:lessons:progress';
const ENTRIES = 'lessons';

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
  const memory = new Map<string, unknown>();
  /** What this tab knows to be stored, as JSON. */
  const known = new Map<string, string | undefined>();
  const opening = factory === null ? Promise.resolve(null) : openDatabase(factory);

  const run = async <T>(
    mode: IDBTransactionMode,
    make: (entries: IDBObjectStore) => Promise<T>,
  ): Promise<T | null> => {
    const database = await opening;
    if (!database) return null;
    try {
      return await make(database.transaction(ENTRIES, mode).objectStore(ENTRIES));
    } catch (error) {
      console.warn('The progress of lessons is kept in memory only:', error);
      return null;
    }
  };

  return {
    isKept: async () => (await opening) !== null,

    async read(name) {
      const key = progressKey(name);
      if (memory.has(key)) return memory.get(key);
      const stored = await run('readonly', (entries) => resultOf<unknown>(entries.get(key)));
      known.set(key, JSON.stringify(stored));
      return stored;
    },

    async all() {
      const keys = (await run('readonly', (entries) => resultOf(entries.getAllKeys()))) ?? [];
      const values = (await run('readonly', (entries) => resultOf<unknown[]>(entries.getAll()))) ?? [];
      return new Map<string, unknown>([
        ...keys.map((key, index) => [String(key), values[index]] as const),
        ...memory,
      ]);
    },

    async write(name, value) {
      const key = progressKey(name);
      memory.set(key, value);
      const stored = await run('readwrite', async (entries) => {
        const before = await resultOf<unknown>(entries.get(key));
        const isOurs = before === undefined || JSON.stringify(before) === known.get(key);
        known.set(key, JSON.stringify(value));
        await resultOf(entries.put(value, key));
        return { others: isOurs ? undefined : before };
      });
      // What was written since is not stored yet.
      if (stored !== null && memory.get(key) === value) memory.delete(key);
      return stored?.others;
    },

    async remove(name) {
      const key = progressKey(name);
      memory.delete(key);
      known.delete(key);
      await run('readwrite', (entries) => resultOf(entries.delete(key)));
    },
  };
}

/** Null where the browser does not let the page store anything. */
function openDatabase(factory: IDBFactory): Promise<IDBDatabase | null> {
  return new Promise((resolve) => {
    try {
      const request = factory.open(DATABASE, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(ENTRIES);
      request.onerror = () => resolve(null);
      request.onsuccess = () => {
        // Another tab that deletes the site's data must not wait for this one.
        request.result.onversionchange = () => request.result.close();
        resolve(request.result);
      };
    } catch (error) {
      console.warn('The browser does not store the progress of lessons:', error);
      resolve(null);
    }
  });
}

const resultOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('A request to the database failed.'));
  });
