type Waiting = Readonly<{ run: () => void; cancel: () => void }>;

/** The locks of a browser, in memory: exclusive ones, which can be waited for. */
export function createTestLocks(): Pick<LockManager, 'query'> & {
  request: (
    name: string,
    options: Readonly<{ signal?: AbortSignal; ifAvailable?: boolean }>,
    held: (lock: Pick<Lock, 'name'> | null) => Promise<unknown> | undefined,
  ) => Promise<unknown>;
} {
  const held = new Set<string>();
  const queues = new Map<string, Waiting[]>();

  const release = (name: string) => {
    held.delete(name);
    queues.get(name)?.shift()?.run();
  };
  return {
    query: async () => ({
      held: [...held].map((name) => ({ name, mode: 'exclusive' as const })),
      pending: [],
    }),
    request: (name, { signal, ifAvailable = false }, callback) =>
      new Promise((resolve, reject) => {
        const run = () => {
          held.add(name);
          void Promise.resolve(callback({ name })).then((value) => {
            release(name);
            resolve(value);
          }, reject);
        };
        if (!held.has(name)) return run();
        if (ifAvailable) return resolve(callback(null));
        const waiting = { run, cancel: () => reject(new DOMException('aborted', 'AbortError')) };
        queues.set(name, [...(queues.get(name) ?? []), waiting]);
        signal?.addEventListener('abort', () => {
          queues.set(
            name,
            (queues.get(name) ?? []).filter((other) => other !== waiting),
          );
          waiting.cancel();
        });
      }),
  };
}
