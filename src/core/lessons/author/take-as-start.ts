import type { Lesson } from '../format/lesson.ts';
import type { Pack, PackFile } from '../format/pack.ts';
import { readStates } from '../states/read-states.ts';
import { baseName } from '../states/state-folders.ts';
import type { YamlEdit } from '../../yaml/yaml-edit.ts';
import { changesBetween, refused, type DraftChange } from './draft-change.ts';
import { editFrontMatter } from './edit-yaml.ts';
import { stateOfWorkspace } from './workspace-states.ts';

/**
 * The files of a workspace as the beginning of a lesson. What the pack has already, such as shared manifests, is named in
 * the front matter and not written again; what differs from it stands in the lesson's own folder `start`.
 */
export function takeAsStart(pack: Pack, lesson: Lesson, workspace: readonly PackFile[]): DraftChange {
  const { state, leftOut } = stateOfWorkspace(workspace);
  if (state.size === 0) return refused('The workspace has no manifests that a lesson could begin with.');
  const now = readStates(pack, lesson).states.start;
  const isSame = now.size === state.size && [...state].every(([name, text]) => now.get(name) === text);
  if (isSame) return { ok: true, leftOut, writes: [], removes: [] };

  const listed = lesson.start.from === 'files' ? lesson.start.files.map(({ text }) => text) : [];
  const after = new Map(pack.files);
  const start: string[] = [];
  const open = new Map(state);
  for (const written of listed) {
    const name = baseName(written);
    const text = open.get(name);
    const path = resolved(pack, lesson, written);
    const isOwn = path !== null && isOnlyOf(pack, lesson, path);
    if (text === undefined) {
      if (isOwn) after.delete(path);
      continue;
    }
    open.delete(name);
    if (path !== null && pack.files.get(path) === text) start.push(written);
    else if (isOwn) {
      after.set(path, text);
      start.push(written);
    } else start.push(writeOwn(after, lesson, name, text));
  }
  for (const [name, text] of open)
    start.push(sharedWith(pack, name, text) ?? writeOwn(after, lesson, name, text));

  const edits: YamlEdit[] = [{ op: 'set', path: ['start'], value: start }];
  if (lesson.start.from === 'lesson') edits.unshift({ op: 'remove', path: ['from'] });
  const isListed = start.length === listed.length && start.every((path, index) => path === listed[index]);
  if (!isListed) {
    const edited = editFrontMatter(lesson.file, pack.files.get(lesson.file) ?? '', edits);
    if (!edited.ok) return refused(edited.reason);
    after.set(lesson.file, edited.text);
  }
  return { ok: true, leftOut, ...changesBetween(pack.files, after) };
}

const inLesson = ({ folder }: Lesson, path: string): string => (folder === '' ? path : `${folder}/${path}`);

/** The file that an entry of `start` means; null for none. */
const resolved = ({ files }: Pack, lesson: Lesson, written: string): string | null =>
  [inLesson(lesson, written), written].find((path) => files.has(path)) ?? null;

/** Whether a file is in the folder of a lesson, and no other lesson begins with it. */
const isOnlyOf = (pack: Pack, lesson: Lesson, path: string): boolean =>
  path.startsWith(inLesson(lesson, '')) &&
  !pack.lessons.some(
    (other) =>
      other.id !== lesson.id &&
      other.start.from === 'files' &&
      other.start.files.some(({ text }) => resolved(pack, other, text) === path),
  );

function writeOwn(files: Map<string, string>, lesson: Lesson, name: string, text: string): string {
  files.set(inLesson(lesson, `start/${name}`), text);
  return `start/${name}`;
}

/** A file of that name and text that belongs to no lesson. */
function sharedWith({ files, lessons }: Pack, name: string, text: string): string | undefined {
  const isOfLesson = (path: string) =>
    lessons.some(({ folder }) => folder === '' || path.startsWith(`${folder}/`));
  return [...files].find(
    ([path, written]) => baseName(path) === name && written === text && !isOfLesson(path),
  )?.[0];
}
