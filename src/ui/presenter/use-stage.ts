import { useEffect } from 'react';
import { presenterTexts } from '../../texts/en/presenter.ts';
import { useWorkspace } from '../use-app.ts';

/** How long panes take to close before the canvas has its size, in milliseconds. */
const SETTLED = 200;

/**
 * Makes the window a stage for as long as this is shown: big type, and no panes but the lesson. At the end it is as it
 * was before.
 */
export function useStage(): void {
  const { store } = useWorkspace();
  useEffect(() => {
    const { panels, togglePanel, lesson, setFlyout, announce, askCanvas } = store.getState();
    const root = document.documentElement;
    root.dataset['presenting'] = '';
    setFlyout(null);
    if (lesson) store.getState().showLeft('lesson');
    togglePanel('left', lesson !== null);
    togglePanel('right', false);
    togglePanel('bottom', false);
    store.getState().showCanvas();
    announce(presenterTexts.began({ keys: 'Shift+F5' }));
    // Keys are for the presentation, and not for what began it.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    const begun = store.getState().presentation?.revealed;
    const timer = setTimeout(() => {
      // Who has gone on already looks at what was revealed.
      if (store.getState().presentation?.revealed === begun) askCanvas('fit');
    }, SETTLED);
    return () => {
      clearTimeout(timer);
      delete root.dataset['presenting'];
      for (const panel of ['left', 'right', 'bottom'] as const) togglePanel(panel, panels[panel]);
      const { showCanvas } = store.getState();
      showCanvas();
      announce(presenterTexts.ended());
      setTimeout(() => askCanvas('fit'), SETTLED);
    };
  }, [store]);
}
