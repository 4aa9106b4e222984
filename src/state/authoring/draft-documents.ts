import type { PackFile } from '../../core/lessons/format/pack.ts';
import type { Documents } from '../documents.ts';
import { editsTo, isUnchanged, textsOf } from '../lessons/edits-to.ts';

/** The workspace of a pack that is edited: on no list of them, as those of lessons. */
export const draftWorkspace = (pack: string): string => `author:${pack}`;

/** The files of a draft, by path. */
export const filesOf = (documents: Documents): readonly PackFile[] =>
  documents.paths().map((path) => ({ path, text: documents.read(path) }));

/** Makes the files others, as one step to undo; whether anything was to change. */
export function change(documents: Documents, title: string, wanted: readonly PackFile[]): boolean {
  const difference = editsTo(textsOf(wanted), filesOf(documents));
  if (isUnchanged(difference)) return false;
  documents.edit(title, difference.edits, difference.deletes);
  return true;
}
