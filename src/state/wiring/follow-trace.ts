import type { Analyzer } from '../../analysis/protocol.ts';
import type { Traced } from '../../core/views/traffic/trace-draft.ts';
import type { AppState, AppStore } from '../app-store.ts';

/** Whether any segment of the trace path is still in the workspace; another workspace has nothing of it. */
const isElsewhere = ({ traced, nodes }: AppState, before: AppState): boolean =>
  traced?.ok === true &&
  traced.tracePath.nodes.some((key) => before.nodes.has(key)) &&
  !traced.tracePath.nodes.some((key) => nodes.has(key));

/**
 * The request on screen is sent again after every edit, so that its trace is always that of the current text; and where more is
 * shown of the way in from outside, which it then passes.
 */
export function followTrace(analyzer: Analyzer, store: AppStore): () => void {
  let asked = 0;
  const sendAgain = async (traced: Traced) => {
    const question = ++asked;
    try {
      const again = { ...(await analyzer.trace(traced.draft)), draft: traced.draft };
      // A request sent meanwhile stays.
      if (question === asked && store.getState().traced === traced) store.getState().receiveTrace(again);
    } catch (error) {
      // The analyzer reports its own failure, and the next edit tries again.
      console.warn('The request on screen could not be sent again:', error);
    }
  };
  return store.subscribe((state, before) => {
    const isSame =
      state.version === before.version && state.options === before.options && state.show === before.show;
    if (isSame) return;
    const { traced } = state;
    if (!traced) return;
    if (isElsewhere(state, before)) state.receiveTrace(null);
    else void sendAgain(traced);
  });
}
