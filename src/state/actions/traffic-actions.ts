import type { Actions } from '../workspace.ts';
import type { ActionContext } from './action-context.ts';

/** Sending requests through the workspace. */
export function createTrafficActions({
  store,
  analyzer,
  feed,
}: ActionContext): Pick<Actions, 'send' | 'forgetTrace'> {
  let asked = 0;
  return {
    async send(change = {}) {
      const { setDraft, receiveTrace, showBottom, announce } = store.getState();
      setDraft(change);
      feed.flush();
      const question = ++asked;
      const traced = await analyzer.trace(store.getState().draft);
      if (question !== asked) return;
      receiveTrace(traced, true);
      showBottom('trace');
      announce(traced.ok ? 'The request was sent; the trace tells its way.' : traced.message);
    },
    forgetTrace() {
      asked += 1;
      store.getState().receiveTrace(null);
    },
  };
}
