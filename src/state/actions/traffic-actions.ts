import type { Actions } from '../workspace.ts';
import type { ActionContext } from './action-context.ts';
import { noticesTexts } from '../../texts/en/notices.ts';

/** Sending requests through the workspace. */
export function createTrafficActions({
  store,
  analyzer,
}: ActionContext): Pick<Actions, 'send' | 'clearTrace' | 'askWhyNot'> {
  let asked = 0;

  const send: Actions['send'] = async (change = {}) => {
    const { setDraft, receiveTrace, showBottom, showTraceView, announce } = store.getState();
    setDraft(change);
    const question = ++asked;
    const { draft } = store.getState();
    const traced = { ...(await analyzer.trace(draft)), draft };
    if (question !== asked) return;
    // A request that cannot be sent has its message in the request bar; there is no path to show.
    receiveTrace(traced, performance.now());
    announce(traced.ok ? noticesTexts.sent({ outcome: traced.outcome.summary }) : traced.message);
    if (!traced.ok) return;
    showTraceView('trace');
    showBottom('trace');
  };

  return {
    send,
    clearTrace() {
      asked += 1;
      store.getState().receiveTrace(null);
    },
    async askWhyNot(route) {
      const { traced, askWhyNot, showBottom, showTraceView, toast } = store.getState();
      if (!traced?.ok) {
        const suggested = (await analyzer.suggestRequests()).find((one) => one.route === route);
        if (!suggested) {
          toast({ tone: 'info', message: noticesTexts.sendFirst() });
          return;
        }
        await send(suggested.draft);
      }
      askWhyNot(route);
      showTraceView('trace');
      showBottom('trace');
    },
  };
}
