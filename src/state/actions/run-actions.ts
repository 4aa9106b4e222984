import type { CommandCall } from '../../core/commands/command-call.ts';
import type { CommandPlan } from '../../core/commands/command-plan.ts';
import type { FileEdit } from '../../core/text/text-edit.ts';
import type { Actions, RunOptions } from '../workspace.ts';
import type { ActionContext } from './action-context.ts';
import type { HistoryActions } from './history-actions.ts';

type Accepted = Extract<CommandPlan, { ok: true }>;

/** How often to plan again when the text changes meanwhile, before the plan is rebased over the changes. */
const ATTEMPTS = 3;

/** Commands, carried out as one undo step. */
export function createRunActions(
  context: ActionContext,
  { toastDone }: HistoryActions,
): Pick<Actions, 'run' | 'preview' | 'previewSafeFixes' | 'edit'> {
  const { store, documents, analyzer, feed } = context;

  const planned = async (calls: readonly CommandCall[]): Promise<CommandPlan> => {
    for (let attempt = 1; ; attempt += 1) {
      const { version, plan } = await analyzer.plan(calls);
      if (!plan.ok || version === documents.version) return plan;
      if (attempt < ATTEMPTS) continue;
      const edits = documents.rebase(plan.edits, version);
      return edits ? { ...plan, edits } : busy;
    }
  };

  const carryOut = async (plan: Accepted, options: RunOptions) => {
    const { selected, select, toast, announce, revealSpan } = store.getState();
    const changes = plan.edits.length > 0 || plan.deletes.length > 0;
    if (changes) documents.edit(plan.title, plan.edits, plan.deletes, options.places);
    const fresh = plan.select.find((key) => !selected.has(key));
    if (plan.select.length > 0) select(plan.select, 'panel');

    if (!changes) toast({ tone: 'info', message: `${plan.title}: nothing to change.` });
    else if (plan.fieldEdit) announce(plan.title);
    else toastDone(plan.title);

    if (!changes || fresh === undefined || plan.keepsCursor) return changes;
    await feed.settled();
    const spot = await analyzer.reveal(fresh, []);
    if (spot) revealSpan(spot.file, spot.span.start, spot.span.end);
    return changes;
  };

  return {
    async run(calls, options = {}) {
      const plan = await planned(calls);
      const asks = plan.ok ? plan.caveats.length > 0 && !options.confirmed && !plan.fieldEdit : true;
      if (plan.ok && !asks) return carryOut(plan, options);
      store.getState().openDialog({ type: 'plan', calls, plan });
      return false;
    },

    async preview(calls) {
      return (await analyzer.plan(calls)).plan;
    },

    async previewSafeFixes() {
      const { openDialog, toast } = store.getState();
      const found = await analyzer.safeFixes();
      if (found) openDialog({ type: 'plan', calls: found.calls, plan: found.plan });
      else toast({ tone: 'info', message: 'No fix has one safe answer: choose from those of each problem.' });
    },

    edit(title: string, edits: readonly FileEdit[]) {
      documents.edit(title, edits);
      toastDone(title);
    },
  };
}

const busy: CommandPlan = {
  ok: false,
  reason: 'The text that this would change is being edited right now. Try again in a moment.',
  remedies: [],
};
