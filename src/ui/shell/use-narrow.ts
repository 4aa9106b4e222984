import { useSyncExternalStore } from 'react';

/** Below this width, in pixels, a window has room for one pane: a phone, or a page at 200 % and more. */
const NARROW = '(width < 700px)';

function subscribe(changed: () => void): () => void {
  const query = window.matchMedia(NARROW);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

/** Whether the window has room for one pane only. */
export const useNarrow = (): boolean =>
  useSyncExternalStore(subscribe, () => window.matchMedia(NARROW).matches);
