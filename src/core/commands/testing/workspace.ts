import { scopeOf } from '../../kinds/registry.ts';
import { defaultOptions } from '../../model/options.ts';
import type { ArgsOf, CommandId, UncheckedCall } from '../command-call.ts';
import type { CommandPlan } from '../command-plan.ts';
import { fileText, loadModel } from '../../model/update-model.ts';
import { applyEdits } from '../../text/apply-edits.ts';
import type { FileEdit, TextEdit } from '../../text/text-edit.ts';
import { analyze, type Analysis } from '../../analysis.ts';
import type { Topology } from '../../topology/topology.ts';
import { planCommand } from '../registry.ts';

/** Files by path. */
export type Files = Readonly<Record<string, string>>;

/** The workspace of these files, or of one file `a.yaml`, with everything that follows from it. */
export function workspace(files: Files | string): Analysis {
  const listed = typeof files === 'string' ? { 'a.yaml': files } : files;
  const texts = Object.entries(listed).map(([path, text]) => ({ path, text }));
  const reading = { scopeOf, defaultNamespace: defaultOptions.defaultNamespace };
  return analyze(loadModel(texts, reading), defaultOptions);
}

/** The files of a workspace. */
export const filesOf = ({ model }: Topology): Files =>
  Object.fromEntries([...model.files].map(([path, file]) => [path, fileText(file)]));

/** The files after the edits of a plan. */
export function applyPlan(files: Files, edits: readonly FileEdit[]): Files {
  const after: Record<string, string> = { ...files };
  for (const path of new Set(edits.map((edit) => edit.path))) {
    after[path] = applyEdits(
      files[path] ?? '',
      edits.filter((edit) => edit.path === path),
    );
  }
  return after;
}

/** What a call plans. */
export const planOf = <Id extends CommandId>(topology: Topology, id: Id, args: ArgsOf<Id>): CommandPlan =>
  planCommand(topology, { id, args });

/** The workspace after a command; throws with the reason when it is refused. */
export function run<Id extends CommandId>(files: Files | string, id: Id, args: ArgsOf<Id>) {
  const before = workspace(files);
  const plan = planOf(before, id, args);
  if (!plan.ok) throw new Error(`${id} was refused: ${plan.reason}`);
  const after = applyPlan(filesOf(before), plan.edits);
  return { plan, files: after, text: after['a.yaml'] ?? '', topology: workspace(after) };
}

/** Why a command is refused; throws when it is not. */
export const refusal = <Id extends CommandId>(files: Files | string, id: Id, args: ArgsOf<Id>) =>
  refusalOf(files, { id, args });

/** Why a call from outside is refused; throws when it is not. */
export function refusalOf(files: Files | string, call: UncheckedCall) {
  const plan = planCommand(workspace(files), call);
  if (plan.ok) throw new Error(`${call.id} was planned: ${plan.title}`);
  return plan;
}

/** The edits that take the outcome of `edits` back to `files`. */
export function inverse(files: Files, edits: readonly FileEdit[]): readonly FileEdit[] {
  const shifts = new Map<string, number>();
  return edits.map(({ path, span, text }) => {
    const start = span.start + (shifts.get(path) ?? 0);
    shifts.set(path, (shifts.get(path) ?? 0) + text.length - (span.end - span.start));
    const undo: TextEdit = {
      span: { start, end: start + text.length },
      text: (files[path] ?? '').slice(span.start, span.end),
    };
    return { path, ...undo };
  });
}

/** The lines that are only in one of two texts: `- ` those of the first, `+ ` those of the second. */
export function changedLines(before: string, after: string): readonly string[] {
  const [a, b] = [before.split('\n'), after.split('\n')];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  return [
    ...a.slice(head, a.length - tail).map((line) => `- ${line}`),
    ...b.slice(head, b.length - tail).map((line) => `+ ${line}`),
  ];
}
