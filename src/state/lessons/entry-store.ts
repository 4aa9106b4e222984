const ENTRIES = 'lessons';

/** Values by key, in a database of the browser of their own. */
export type EntryStore = Readonly<{
  /** False where the browser refuses to store anything: then entries live as long as the page. */
  isKept: () => Promise<boolean>;
  read: (key: string) => Promise<unknown>;
  all: () => Promise<ReadonlyMap<string, unknown>>;
  /**
   * Settles when it is stored, or cannot be; then the entry is kept in memory.
   * @returns what another tab has stored since this one last read or wrote the entry, and is overwritten now; else undefined
   */
  write: (key: string, value: unknown) => Promise<unknown>;
  remove: (key: string) => Promise<void>;
}>;

/**
 * @param name of the database
 * @param factory null for memory alone, as in tests
 */
export function createEntryStore(
  name: string,
  factory: IDBFactory | null = globalThis.indexedDB ?? null,
): EntryStore {
  const memory = new Map<string, unknown>();
  /** What this tab knows to be stored, as JSON. */
  const known = new Map<string, string | undefined>();
  const opening = factory === null ? Promise.resolve(null) : openDatabase(name, factory);

  const run = async <T>(
    mode: IDBTransactionMode,
    make: (entries: IDBObjectStore) => Promise<T>,
  ): Promise<T | null> => {
    const database = await opening;
    if (!database) return null;
    try {
      return await make(database.transaction(ENTRIES, mode).objectStore(ENTRIES));
    } catch (error) {
      console.warn('What belongs to lessons is kept in memory only:', error);
      return null;
    }
  };

  return {
    isKept: async () => (await opening) !== null,

    async read(key) {
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

    async write(key, value) {
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

    async remove(key) {
      memory.delete(key);
      known.delete(key);
      await run('readwrite', (entries) => resultOf(entries.delete(key)));
    },
  };
}

/** Null where the browser does not let the page store anything. */
function openDatabase(name: string, factory: IDBFactory): Promise<IDBDatabase | null> {
  return new Promise((resolve) => {
    try {
      const request = factory.open(name, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(ENTRIES);
      request.onerror = () => resolve(null);
      request.onsuccess = () => {
        // Another tab that deletes the site's data must not wait for this one.
        request.result.onversionchange = () => request.result.close();
        resolve(request.result);
      };
    } catch (error) {
      console.warn('The browser stores nothing of lessons:', error);
      resolve(null);
    }
  });
}

const resultOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('A request to the database failed.'));
  });
