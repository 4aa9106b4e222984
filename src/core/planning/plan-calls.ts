import { analyze, type Analysis } from '../analysis.ts';
import { refuse } from '../commands/define-command.ts';
import { planCommand } from '../commands/registry.ts';
import type { UncheckedCall } from '../commands/command-call.ts';
import type { Caveat, CommandPlan } from '../commands/command-plan.ts';
import { updateModel } from '../model/update-model.ts';
import { birthFindings, caveatsOf, expectedFindings } from './caveats.ts';
import { changesOf, createPlanEdits } from './plan-edits.ts';

type Accepted = Extract<CommandPlan, { ok: true }>;

/**
 * Plans commands in a row, each on the outcome of the one before, as one set of edits of the current text; then looks
 * at the analysis of the result, and adds its new findings as caveats, after those of the commands themselves. The first
 * refusal refuses all.
 */
export function planCalls(analysis: Analysis, calls: readonly UncheckedCall[]): CommandPlan {
  try {
    return planInRow(analysis, calls);
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    return refuse(`The change could not be planned, and nothing was changed. Internal error: ${cause}`);
  }
}

function planInRow(analysis: Analysis, calls: readonly UncheckedCall[]): CommandPlan {
  const edits = createPlanEdits(analysis.model);
  const plans: Accepted[] = [];
  const excused = new Set<string>();
  let here = analysis;
  for (const call of calls) {
    const plan = planCommand(here, call);
    if (!plan.ok) return plan;
    edits.add(plan);
    plans.push(plan);
    const source = updateModel(here.source, changesOf(plan), here.source.reading);
    const next = analyze(source, here.settings, here);
    for (const id of birthFindings(here, next)) excused.add(id);
    for (const id of expectedFindings(next, call.id)) excused.add(id);
    here = next;
  }
  return {
    ok: true,
    title: titleOf(plans.map(({ title }) => title)),
    ...edits.outcome(),
    select: (plans.findLast(({ select }) => select.length > 0)?.select ?? []).filter((key) =>
      here.model.resources.has(key),
    ),
    caveats: [...distinct(plans.flatMap(({ caveats }) => caveats)), ...caveatsOf(analysis, here, excused)],
    fieldEdit: plans.every(({ fieldEdit }) => fieldEdit),
    keepsCursor: plans.every(({ keepsCursor }) => keepsCursor),
  };
}

/** Several commands may say the same. */
const distinct = (caveats: readonly Caveat[]): readonly Caveat[] => [
  ...new Map(caveats.map((caveat) => [caveat.message, caveat])).values(),
];

function titleOf([first = 'Nothing', ...others]: readonly string[]): string {
  const [second] = others;
  if (second === undefined) return first;
  return others.length === 1 ? `${first}; ${second}` : `${first}, and ${others.length} more changes`;
}
