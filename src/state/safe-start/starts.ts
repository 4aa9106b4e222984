import { keysOf } from '../workspaces/registry.ts';

/** How the keys of starts begin in the storage. `beforePaint` leaves an entry for each. */
export const START_PREFIX = 'gatehouse:start:';

/** So many starts have to fail before it is doubted that the next one succeeds. */
export const ENOUGH = 2;

/** The page is on the screen and answers: starts before it, that were not successful, count no more. */
export function startSucceeded(local: Storage | null) {
  if (local) for (const key of keysOf(local, START_PREFIX)) local.removeItem(key);
}

/** How many pages have gone away, or were ended, before they were there. A page that is still open has its lock. */
export async function failedStarts(local: Storage): Promise<number> {
  const { held = [], pending = [] } = await navigator.locks.query();
  const open = new Set([...held, ...pending].map(({ name }) => name));
  return keysOf(local, START_PREFIX).filter((key) => !open.has(key)).length;
}
