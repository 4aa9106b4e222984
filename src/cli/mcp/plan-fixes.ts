import type { Analysis } from '../../core/analysis.ts';
import type { CommandPlan } from '../../core/commands/command-plan.ts';
import { fileText, updateModel } from '../../core/model/update-model.ts';
import { changesOf } from '../../core/planning/plan-edits.ts';
import { planCalls } from '../../core/planning/plan-calls.ts';
import { unifiedDiff } from '../../core/text/unified-diff.ts';
import { openWorkspace } from '../input/workspace.ts';
import type { FileChange } from '../input/write-changes.ts';
import { mergeFindings, type MergedFinding } from '../../core/planning/merge-findings.ts';
import type { Answer, ToolContext } from './define-tool.ts';

/** A finding as an agent names it: by what `validate` says of it. */
export type FindingPlace = Readonly<{ path: string; code: string; file: string; line: number }>;

/** A fix with what it changes. */
export type PlannedFix = Readonly<{
  title: string;
  /** The changes of files, for `writeChanges`. */
  changes: readonly FileChange[];
  /** As `patch` and `git apply` take it. */
  diff: string;
  /** What would be wrong afterwards and is not now. */
  caveats: readonly string[];
}>;

type Refused = Extract<Answer, { ok: false }>;

/** The fixes of a finding, planned; a reason for each that is refused. */
export async function planFixes(
  place: FindingPlace,
  context: ToolContext,
): Promise<Readonly<{ ok: true; fixes: readonly (PlannedFix | Refused)[] }> | Refused> {
  const located = context.root.locate(place.path);
  if (!located.ok) return located;
  const terminal = context.terminal();
  const workspace = await openWorkspace({ inputs: [located.path], values: context.values }, terminal);
  if (!workspace) return { ok: false, reason: terminal.written().notes.join('\n') };
  const { findings } = mergeFindings(workspace);
  const found = findings.filter(
    ({ finding, start }) =>
      finding.code === place.code && finding.at.file === place.file && start.line === place.line,
  );
  if (found.length === 0)
    return {
      ok: false,
      reason: `There is no finding ${place.code} at ${place.file}:${place.line} now; validate has what there is.`,
    };
  return { ok: true, fixes: found.flatMap(plannedFixes) };
}

const plannedFixes = ({ finding, analysis }: MergedFinding): readonly (PlannedFix | Refused)[] =>
  finding.fixes.map(({ title, call }) => {
    const plan = planCalls(analysis, [call]);
    if (!plan.ok) return { ok: false, reason: `${title}: ${plan.reason}` };
    const changes = changesFor(analysis, plan);
    return {
      title,
      changes,
      diff: changes.map(diffOf).join(''),
      caveats: plan.caveats.map(({ message }) => message),
    };
  });

function changesFor({ source }: Analysis, plan: Extract<CommandPlan, { ok: true }>): readonly FileChange[] {
  const after = updateModel(source, changesOf(plan), source.reading);
  const paths = new Set([...plan.edits.map(({ path }) => path), ...plan.deletes]);
  return [...paths].map((path) => {
    const [old, next] = [source.files.get(path), after.files.get(path)];
    return { path, before: old ? fileText(old) : null, after: next ? fileText(next) : null };
  });
}

const diffOf = ({ path, before, after }: FileChange): string => unifiedDiff(path, before ?? '', after ?? '');
