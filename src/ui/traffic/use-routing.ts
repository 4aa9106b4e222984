import { useEffect, useState } from 'react';
import type { RoutingView } from '../../core/views/traffic/routing-view.ts';
import { useWorkspace } from '../use-app.ts';

/** Pause after an edit, in milliseconds: the table of a large workspace is not computed between two keystrokes. */
const PAUSE = 250;

/** The routing table of the current text; null until it is there. Computed only while it is shown. */
export function useRouting(): RoutingView | null {
  const { analyzer, store } = useWorkspace();
  const [view, setView] = useState<RoutingView | null>(null);
  useEffect(() => {
    let wanted = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = () =>
      void analyzer.routing().then(
        (answer) => wanted && setView(answer),
        (error: unknown) => console.error('The routing table could not be computed:', error),
      );
    ask();
    const stop = store.subscribe((state, before) => {
      if (state.version === before.version && state.options === before.options) return;
      clearTimeout(timer);
      timer = setTimeout(ask, PAUSE);
    });
    return () => {
      wanted = false;
      clearTimeout(timer);
      stop();
    };
  }, [analyzer, store]);
  return view;
}
