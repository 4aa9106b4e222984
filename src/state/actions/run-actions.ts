import type { CommandCall } from '../../core/commands/command-call.ts';
import type { CommandPlan } from '../../core/commands/command-plan.ts';
import { changeDone } from '../../core/text/change-words.ts';
import type { FileEdit } from '../../core/text/text-edit.ts';
import type { Actions, RunOptions } from '../workspace.ts';
import type { ActionContext } from './action-context.ts';
import type { HistoryActions } from './history-actions.ts';
import { noticesTexts } from '../../texts/en/notices.ts';

type Accepted = Extract<CommandPlan, { ok: true }>;

/** How often to plan again when the text changes meanwhile, before the plan is rebased over the changes. */
const ATTEMPTS = 3;

/** Commands, carried out as one undo step. */
export function createRunActions(
  context: ActionContext,
  { toastDone }: HistoryActions,
): Pick<Actions, 'run' | 'preview' | 'previewSafeFixes' | 'edit'> {
  const { store, documents, analyzer, feed } = context;

  /** The pair of a call stays the same while the call is: what is applied is what was shown. */
  const completed = new WeakMap<CommandCall, Promise<CommandCall>>();
  const complete = (call: CommandCall): Promise<CommandCall> | CommandCall => {
    if (call.id !== 'create-throwaway-certificate' || call.args.pair) return call;
    const known = completed.get(call) ?? withPair(call);
    completed.set(call, known);
    return known;
  };
  const plan = async (calls: readonly CommandCall[]) => {
    const whole = await Promise.all(calls.map(complete));
    const { writeTo, locks } = store.getState();
    return analyzer.plan(whole, writeTo, locks);
  };

  const planned = async (calls: readonly CommandCall[]): Promise<CommandPlan> => {
    for (let attempt = 1; ; attempt += 1) {
      const { version, plan: found } = await plan(calls);
      if (!found.ok || version === documents.version) return found;
      if (attempt < ATTEMPTS) continue;
      const edits = documents.rebase(found.edits, version);
      return edits ? { ...found, edits } : { ok: false, reason: noticesTexts.beingEdited(), remedies: [] };
    }
  };

  const carryOut = async (plan: Accepted, options: RunOptions) => {
    const { selected, select, toast, announce, revealSpan } = store.getState();
    const changes = plan.edits.length > 0 || plan.deletes.length > 0;
    if (changes) documents.edit(plan.title, plan.edits, plan.deletes, options.places);
    const fresh = plan.select.find((key) => !selected.has(key));
    if (plan.select.length > 0) select(plan.select, 'panel');

    if (!changes) toast({ tone: 'info', message: noticesTexts.nothingToChange({ title: plan.title }) });
    else if (plan.fieldEdit) announce(changeDone(plan.title));
    else toastDone(plan.title);

    if (!changes || fresh === undefined || plan.keepsCursor) return changes;
    await feed.settled();
    const spot = await analyzer.reveal(fresh, []);
    if (spot) revealSpan(spot.file, spot.span.start, spot.span.end);
    return changes;
  };

  return {
    async run(calls, options = {}) {
      const found = await planned(calls);
      const asks = found.ok ? found.caveats.length > 0 && !options.confirmed && !found.fieldEdit : true;
      if (found.ok && !asks) return carryOut(found, options);
      store.getState().openDialog({ type: 'plan', calls, plan: found });
      return false;
    },

    async preview(calls) {
      return (await plan(calls)).plan;
    },

    async previewSafeFixes() {
      const { openDialog, toast, locks } = store.getState();
      const found = await analyzer.safeFixes(locks);
      if (found) openDialog({ type: 'plan', calls: found.calls, plan: found.plan });
      else toast({ tone: 'info', message: noticesTexts.noSafeFix() });
    },

    edit(title: string, edits: readonly FileEdit[], done?: string) {
      documents.edit(title, edits);
      toastDone(title, done);
    },
  };
}

type ThrowawayCall = Extract<CommandCall, { id: 'create-throwaway-certificate' }>;

/** The call with a certificate and a key, which are made here. */
async function withPair({ id, args }: ThrowawayCall): Promise<CommandCall> {
  const { makePair } = await import('../make-pair.ts');
  return { id, args: { ...args, pair: await makePair(args.hostnames) } };
}
