import type { Analyzer } from '../../analysis/protocol.ts';
import type { AppStore } from '../app-store.ts';

/** The request on screen is sent again after every edit, so that its trace is always that of the text as it is. */
export function followTrace(analyzer: Analyzer, store: AppStore): () => void {
  let asked = 0;
  return store.subscribe(async (state, before) => {
    if (state.version === before.version && state.options === before.options) return;
    const { traced } = state;
    if (!traced?.ok) return;
    const question = ++asked;
    const again = await analyzer.trace(traced.draft);
    // What the user sent meanwhile stays.
    if (question === asked && store.getState().traced === traced) store.getState().receiveTrace(again);
  });
}
