import { useEffect } from 'react';
import { useWorkspace } from '../use-app.ts';

/** Below this width, in pixels, two side panes would leave the canvas no room. */
const NARROW = '(width < 1080px)';

/**
 * In a narrow window one side pane is open at most: opening the other closes it. A wide one gets back what was closed. A lesson
 * stays beside the text.
 */
export function useOneSide(): void {
  const { store } = useWorkspace();
  useEffect(() => {
    const narrow = window.matchMedia(NARROW);
    let closed: 'left' | 'right' | null = null;
    const close = (side: 'left' | 'right') => {
      closed = side;
      store.getState().togglePanel(side, false);
    };
    // A lesson has its room beside the text that it is about, down to where it stands below.
    const both = () => {
      const { panels, lesson } = store.getState();
      return panels.left && panels.right && lesson === null;
    };
    const onWidth = () => {
      if (narrow.matches && both()) close('left');
      else if (!narrow.matches && closed !== null) {
        store.getState().togglePanel(closed, true);
        closed = null;
      }
    };
    onWidth();
    narrow.addEventListener('change', onWidth);
    const unsubscribe = store.subscribe(({ panels }, before) => {
      if (!narrow.matches || panels === before.panels || !both()) return;
      close(before.panels.left ? 'left' : 'right');
    });
    return () => {
      narrow.removeEventListener('change', onWidth);
      unsubscribe();
    };
  }, [store]);
}
