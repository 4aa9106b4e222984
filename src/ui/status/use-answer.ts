import { useEffect, useState } from 'react';
import type { Analyzer } from '../../analysis/protocol.ts';
import { useWorkspace } from '../use-app.ts';

/**
 * The analyzer's answer to a query about the current workspace: sent again after every analysis. While a newer
 * answer is pending the last one is returned; undefined until there is any.
 *
 * @param ask the same function while the query is the same
 */
export function useAnswer<T>(ask: (analyzer: Analyzer) => Promise<T>): T | undefined {
  const { analyzer, store } = useWorkspace();
  const [answer, setAnswer] = useState<T>();

  useEffect(() => {
    let last = 0;
    const inquire = () => {
      const number = ++last;
      ask(analyzer).then(
        (found) => {
          if (number === last) setAnswer(found);
        },
        (error: unknown) => console.error('The analyzer did not answer:', error),
      );
    };
    inquire();
    const stop = store.subscribe((state, before) => {
      const same = state.version === before.version && state.options === before.options;
      if (!same || state.statusSummaries !== before.statusSummaries) inquire();
    });
    return () => {
      last = -1;
      stop();
    };
  }, [analyzer, store, ask]);

  return answer;
}
