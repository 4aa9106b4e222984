import { useEffect, useState } from 'react';
import type { RoutingView } from '../../core/views/traffic/routing-view.ts';
import { useWorkspace } from '../use-app.ts';

/** Pause after an edit, in milliseconds: the table of a large workspace is not worked out between two keys. */
const PAUSE = 250;

/** The routing table of the text as it is; null until it is there. It is worked out only while somebody looks at it. */
export function useRouting(): RoutingView | null {
  const { analyzer, store } = useWorkspace();
  const [view, setView] = useState<RoutingView | null>(null);
  useEffect(() => {
    let wanted = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = () =>
      void analyzer.routing().then(
        (answer) => wanted && setView(answer),
        (error: unknown) => console.error('The routing table could not be worked out:', error),
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
