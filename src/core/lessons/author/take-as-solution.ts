import { isId } from '../format/entry.ts';
import type { Lesson } from '../format/lesson.ts';
import type { Pack, PackFile } from '../format/pack.ts';
import { stateBefore } from '../states/lesson-states.ts';
import { isManifest, lastWithGoals, readStates } from '../states/read-states.ts';
import { baseName, filesBelow, foldersBelow } from '../states/state-folders.ts';
import { changesBetween, refused, type DraftChange } from './draft-change.ts';
import { stateOfWorkspace } from './workspace-states.ts';

/**
 * The files of a workspace as the state after a step: written as what differs from the state before it, so that what
 * earlier steps and the start change goes on to reach this one. An empty file removes one of the state before.
 *
 * @param step index of the step
 */
export function takeAsSolution(
  pack: Pack,
  lesson: Lesson,
  step: number,
  workspace: readonly PackFile[],
): DraftChange {
  const { state, leftOut } = stateOfWorkspace(workspace);
  if (state.size === 0) return refused('The workspace has no manifests that could be a solution.');
  if (!lesson.steps[step]) return refused(`The lesson has no step ${step + 1}.`);
  const before = stateBefore(readStates(pack, lesson).states, step);
  const after = new Map(pack.files);
  const folder = folderFor(after, lesson, step);
  for (const { path } of filesIn(after, folder)) after.delete(`${folder}/${path}`);
  for (const [name, text] of state) if (before.get(name) !== text) after.set(`${folder}/${name}`, text);
  for (const name of before.keys()) if (!state.has(name)) after.set(`${folder}/${name}`, '');
  return { ok: true, leftOut, ...changesBetween(pack.files, after) };
}

/** The manifests that make the change of a step: those right in `solution`, or all below the folder of a step. */
const filesIn = (files: ReadonlyMap<string, string>, folder: string) =>
  filesBelow(files, folder).filter(
    ({ path }) => isManifest(path) && (baseName(folder) !== 'solution' || !path.includes('/')),
  );

/**
 * Where the change of a step is written: its own folder, if there are folders; right in `solution`, if this is the step
 * that such files belong to. Else files that are right in there get a folder of their own first.
 */
function folderFor(files: Map<string, string>, lesson: Lesson, step: number): string {
  const solution = lesson.folder === '' ? 'solution' : `${lesson.folder}/solution`;
  const folders = foldersBelow(files, solution);
  const own = folders.find((name) => Number(/^(\d+)(?:-|$)/.exec(name)?.[1]) === step + 1);
  if (own !== undefined) return `${solution}/${own}`;
  const last = lastWithGoals(lesson);
  if (folders.length === 0 && step === last) return solution;
  for (const { path, text } of filesIn(files, solution)) {
    files.delete(`${solution}/${path}`);
    files.set(`${solution}/${nameOfStep(lesson, last)}/${path}`, text);
  }
  return `${solution}/${nameOfStep(lesson, step)}`;
}

function nameOfStep({ steps }: Lesson, step: number): string {
  const id = steps[step]?.id ?? '';
  return isId(id) ? `${step + 1}-${id}` : String(step + 1);
}
