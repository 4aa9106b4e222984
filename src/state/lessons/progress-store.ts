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
  /** Settles when it is stored, or cannot be; then the entry is kept in memory. */
  write: (name: LessonName, value: unknown) => Promise<void>;
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
  const opening = factory === null ? Promise.resolve(null) : openDatabase(factory);

  const run = async <T>(
    mode: IDBTransactionMode,
    make: (entries: IDBObjectStore) => IDBRequest<T>,
  ): Promise<T | null> => {
    const database = await opening;
    if (!database) return null;
    try {
      return await resultOf(make(database.transaction(ENTRIES, mode).objectStore(ENTRIES)));
    } catch (error) {
      console.warn('The progress of lessons is kept in memory only:', error);
      return null;
    }
  };

  return {
    isKept: async () => (await opening) !== null,

    async read(name) {
      const key = progressKey(name);
      return memory.has(key) ? memory.get(key) : await run('readonly', (entries) => entries.get(key));
    },

    async all() {
      const keys = (await run('readonly', (entries) => entries.getAllKeys())) ?? [];
      const values = (await run('readonly', (entries) => entries.getAll() as IDBRequest<unknown[]>)) ?? [];
      return new Map<string, unknown>([
        ...keys.map((key, index) => [String(key), values[index]] as const),
        ...memory,
      ]);
    },

    async write(name, value) {
      const key = progressKey(name);
      memory.set(key, value);
      const stored = await run('readwrite', (entries) => entries.put(value, key));
      // What was written since is not stored yet.
      if (stored !== null && memory.get(key) === value) memory.delete(key);
    },

    async remove(name) {
      const key = progressKey(name);
      memory.delete(key);
      await run('readwrite', (entries) => entries.delete(key));
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
