import type { FileEdit } from '../../core/text/text-edit.ts';
import type { Texts } from '../../core/lessons/learner/learner-record.ts';
import type { TextFile } from '../workspace.ts';

/** What makes the files of a workspace others: an edit for each that differs, and the files that go. */
export type ChangeOfFiles = Readonly<{ edits: readonly FileEdit[]; deletes: readonly string[] }>;

/** The texts of files by path. */
export const textsOf = (files: readonly TextFile[]): Texts =>
  Object.fromEntries(files.map(({ path, text }) => [path, text]));

/**
 * What makes the files as wanted. Of each only what is between the common beginning and end is replaced, so the cursor stays
 * where the text around it does.
 */
export function editsTo(wanted: Texts, now: readonly TextFile[]): ChangeOfFiles {
  const before = new Map(now.map(({ path, text }) => [path, text]));
  const edits = Object.entries(wanted).flatMap(([path, text]) => {
    const old = before.get(path);
    return old === text ? [] : [editBetween(path, old ?? '', text)];
  });
  return { edits, deletes: [...before.keys()].filter((path) => !Object.hasOwn(wanted, path)) };
}

/** Whether there is nothing to change. */
export const isUnchanged = ({ edits, deletes }: ChangeOfFiles): boolean =>
  edits.length === 0 && deletes.length === 0;

function editBetween(path: string, before: string, after: string): FileEdit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let tail = 0;
  while (tail < shorter - start && before[before.length - 1 - tail] === after[after.length - 1 - tail])
    tail += 1;
  return {
    path,
    span: { start, end: before.length - tail },
    text: after.slice(start, after.length - tail),
  };
}
