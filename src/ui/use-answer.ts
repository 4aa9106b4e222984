import { useEffect, useState } from 'react';
import type { Analyzer } from '../analysis/protocol.ts';
import { sameValue } from '../core/incremental/same-value.ts';
import { useWorkspace } from './use-app.ts';

/**
 * The analyzer's answer to a query about the current workspace: sent again after every analysis. While a newer
 * answer is pending the last one is returned; undefined until there is any. An answer that is equal to the last keeps
 * its identity: most keystrokes are somewhere else.
 *
 * @param ask the same function while the query is the same
 * @param pause milliseconds to wait after an analysis, for answers that take long to compute
 */
export function useAnswer<T>(ask: (analyzer: Analyzer) => Promise<T>, pause = 0): T | undefined {
  const { analyzer, store } = useWorkspace();
  const [answer, setAnswer] = useState<T>();

  useEffect(() => {
    let last = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const inquire = () => {
      const number = ++last;
      ask(analyzer).then(
        (found) => {
          if (number === last) setAnswer((before) => (sameValue(before, found) ? before : found));
        },
        (error: unknown) => console.error('The analyzer did not answer:', error),
      );
    };
    inquire();
    const stop = store.subscribe((state, before) => {
      const same = state.version === before.version && state.options === before.options;
      if (same && state.statusSummaries === before.statusSummaries) return;
      clearTimeout(timer);
      if (pause === 0) inquire();
      else timer = setTimeout(inquire, pause);
    });
    return () => {
      last = -1;
      clearTimeout(timer);
      stop();
    };
  }, [analyzer, store, ask, pause]);

  return answer;
}
