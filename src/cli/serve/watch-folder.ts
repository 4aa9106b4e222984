import { watch, type FSWatcher } from 'node:fs';

/** How long nothing may happen before it is said that something has: a checkout writes a thousand files. */
const QUIET = 150;

/** The longest that is waited for that. */
const AT_MOST = 2_000;

/** How often the folder is looked through where no event says so: file systems of networks and containers report none. */
const POLL = 2_000;

/** The most folders that are watched: systems have limits, which other programs share. */
const MAX_WATCHED = 2_000;

export type FolderWatch = Readonly<{
  /** Watches these folders, and no others. */
  watchAll: (folders: readonly string[]) => void;
  stop: () => void;
}>;

/**
 * Calls back when something may have changed in folders: soon after the system says so, and in any case now and then.
 *
 * @param look looks through the folders; where that takes long it is done less often
 */
export function watchFolder(look: () => void): FolderWatch {
  const watchers = new Map<string, FSWatcher>();
  let quiet: ReturnType<typeof setTimeout> | undefined;
  let first = 0;
  let stopped = false;
  let poll: ReturnType<typeof setTimeout> | undefined;

  const lookNow = () => {
    clearTimeout(quiet);
    quiet = undefined;
    first = 0;
    const began = performance.now();
    look();
    if (stopped) return;
    clearTimeout(poll);
    poll = setTimeout(lookNow, Math.max(POLL, 50 * (performance.now() - began)));
    poll.unref();
  };
  const soon = () => {
    const now = Date.now();
    first ||= now;
    clearTimeout(quiet);
    quiet = setTimeout(lookNow, Math.max(0, Math.min(QUIET, first + AT_MOST - now)));
  };
  const forget = (folder: string) => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };
  poll = setTimeout(lookNow, POLL);
  poll.unref();

  return {
    watchAll(folders) {
      const wanted = new Set(folders.slice(0, MAX_WATCHED));
      for (const folder of watchers.keys()) if (!wanted.has(folder)) forget(folder);
      for (const folder of wanted) {
        if (watchers.has(folder)) continue;
        try {
          const watcher = watch(folder, { persistent: false }, soon);
          // A folder that is deleted; and where the limit of the system is reached, the folder is still looked through.
          watcher.on('error', () => forget(folder));
          watchers.set(folder, watcher);
        } catch (cause) {
          if (!(cause instanceof Error && 'code' in cause)) throw cause;
        }
      }
    },
    stop() {
      stopped = true;
      clearTimeout(quiet);
      clearTimeout(poll);
      for (const folder of watchers.keys()) forget(folder);
    },
  };
}
