import { useSyncExternalStore } from 'react';
import { useApp } from '../use-app.ts';

/** Below this width, in pixels, a lesson beside the canvas would leave it no room: it stands below then. */
const NARROW = '(width < 900px)';

function subscribe(changed: () => void): () => void {
  const query = window.matchMedia(NARROW);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

const isNarrow = (): boolean => window.matchMedia(NARROW).matches;

/** Where the open lesson stands: in the left pane, or in a sheet below all panes; null without one. */
export function useLessonPlace(): 'pane' | 'sheet' | null {
  const isOpen = useApp((state) => state.lesson !== null);
  const narrow = useSyncExternalStore(subscribe, isNarrow);
  return isOpen ? (narrow ? 'sheet' : 'pane') : null;
}
