import { analyze, type Analysis } from '../analysis.ts';
import { refuse } from '../commands/define-command.ts';
import { planCommand } from '../commands/registry.ts';
import type { UncheckedCall } from '../commands/command-call.ts';
import type { Caveat, CommandPlan, Refusal } from '../commands/command-plan.ts';
import { updateModel } from '../model/update-model.ts';
import type { WriteTo } from '../model/write-to.ts';
import { NO_LOCKS, type Locks } from '../roles/locks.ts';
import type { Topology } from '../topology/topology.ts';
import { birthFindings, caveatsOf, expectedFindings, newFindings } from './caveats.ts';
import { inOtherRoots } from './in-other-roots.ts';
import { lockedChanges } from './locked-changes.ts';
import { changesOf, createPlanEdits } from './plan-edits.ts';

type Accepted = Extract<CommandPlan, { ok: true }>;

/** Commands that were planned in a row, and the workspace after them. */
export type Trial = Readonly<{
  ok: true;
  calls: readonly UncheckedCall[];
  plans: readonly Accepted[];
  /** All of their edits, as edits of the text before them. */
  outcome: Pick<Accepted, 'edits' | 'deletes'>;
  before: Analysis;
  after: Analysis;
  /** Ids of new findings that are to be expected. */
  excused: ReadonlySet<string>;
}>;

/**
 * Plans commands in a row, each on the outcome of the one before, as one set of edits of the current text; then looks
 * at the analysis of the result, and adds its new findings as caveats, after those of the commands themselves. The first
 * refusal refuses all.
 *
 * @param writeTo where edits go of what the root in view makes of a base
 * @param locks what may not be changed: commands that would are refused, in the words of the lock
 */
export const planCalls = (
  analysis: Analysis,
  calls: readonly UncheckedCall[],
  writeTo: WriteTo = 'written',
  locks: Locks = NO_LOCKS,
): CommandPlan =>
  refusingErrors(() => {
    const trial = inRow(analysis, calls, writeTo);
    if (!trial.ok) return trial;
    const locked = lockedChanges(trial.before, trial.after, locks);
    return locked === null ? planOf(trial) : refuse(locked);
  });

/** Plans a command without a look at what it makes wrong: `planOf` is that of the outcome. Refused as by `planCalls`. */
export const tryCall = (analysis: Analysis, call: UncheckedCall): Trial | Refusal =>
  refusingErrors(() => inRow(analysis, [call], 'written'));

function refusingErrors<Outcome>(plan: () => Outcome): Outcome | Refusal {
  try {
    return plan();
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    return refuse(`The change could not be planned, and nothing was changed. Internal error: ${cause}`);
  }
}

function inRow(before: Analysis, calls: readonly UncheckedCall[], writeTo: WriteTo): Trial | Refusal {
  const edits = createPlanEdits(before.model);
  const plans: Accepted[] = [];
  const excused = new Set<string>();
  let here = before;
  for (const call of calls) {
    const plan = planCommand(topologyOf(here, writeTo), call);
    if (!plan.ok) return plan;
    edits.add(plan);
    plans.push(plan);
    const source = updateModel(here.source, changesOf(plan), here.source.reading);
    const next = analyze(source, here.settings, here);
    for (const id of birthFindings(here, next)) excused.add(id);
    for (const id of expectedFindings(next, call.id)) excused.add(id);
    here = next;
  }
  return { ok: true, calls, plans, outcome: edits.outcome(), before, after: here, excused };
}

/** The commands as one plan, with what they make wrong, here and in other roots, as caveats. */
export function planOf({ calls, plans, outcome, before, after, excused }: Trial): Accepted {
  const found = newFindings(before, after, excused);
  const elsewhere = inOtherRoots(before, after, calls, found);
  return {
    ok: true,
    title: titleOf(plans.map(({ title }) => title)),
    ...outcome,
    select: (plans.findLast(({ select }) => select.length > 0)?.select ?? []).filter((key) =>
      after.model.resources.has(key),
    ),
    caveats: [
      ...distinct(plans.flatMap(({ caveats }) => caveats)),
      ...caveatsOf(found, before),
      ...elsewhere,
    ],
    destinations: [
      ...new Map(plans.flatMap((plan) => plan.destinations ?? []).map((one) => [one.key, one])).values(),
    ],
    // What a field brings about in another root is not in sight, so it is asked about.
    fieldEdit: elsewhere.length === 0 && plans.every(({ fieldEdit }) => fieldEdit),
    keepsCursor: plans.every(({ keepsCursor }) => keepsCursor),
  };
}

/** What commands are given: the parts of an analysis that they may read, and what the user chose. */
const topologyOf = ({ model, options, graph, index, links }: Analysis, writeTo: WriteTo): Topology => ({
  model,
  options,
  graph,
  index,
  links,
  writeTo,
});

/** Several commands may say the same. */
const distinct = (caveats: readonly Caveat[]): readonly Caveat[] => [
  ...new Map(caveats.map((caveat) => [caveat.message, caveat])).values(),
];

function titleOf([first = 'Nothing', ...others]: readonly string[]): string {
  const [second] = others;
  if (second === undefined) return first;
  return others.length === 1 ? `${first}; ${second}` : `${first}, and ${others.length} more changes`;
}
