import type { AppStore } from '../app-store.ts';
import { startSucceeded } from './starts.ts';

/** How long the page has to answer once everything is on the screen, in milliseconds. */
const PAUSE = 500;

/** Notes that the start has succeeded, once the first results of the checks are drawn. */
export function reportStart(store: AppStore, local: Storage | null) {
  const isThere = () => store.getState().checks !== 'loading';
  const done = () => setTimeout(() => startSucceeded(local), PAUSE);
  if (isThere()) return void done();
  const off = store.subscribe(() => {
    if (!isThere()) return;
    off();
    done();
  });
}
