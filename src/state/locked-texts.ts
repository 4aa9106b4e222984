import { hasLocks } from '../core/roles/locks.ts';
import type { TextEdit } from '../core/text/text-edit.ts';
import type { AppState } from './app-store.ts';
import type { Documents } from './documents.ts';
import { lockOf } from './lock-of.ts';

/** The text of a locked document: where it stood in the last report, and why it is locked. */
export type LockedText = Readonly<{ id: number; start: number; end: number; why: string }>;

type Seen = Pick<AppState, 'locks' | 'outlines' | 'edges' | 'version'>;

/** The locked documents of a file, in order, by the last report. */
export function lockedTexts(state: Seen, path: string): readonly LockedText[] {
  const outline = state.outlines.get(path);
  if (!outline || !hasLocks(state.locks)) return [];
  const { ids, starts, keys } = outline;
  return ids.flatMap((id, index) => {
    const why = keys[index]?.map((key) => lockOf(state, key)).find((reason) => reason !== null) ?? null;
    return why === null ? [] : [{ id, start: starts[index] ?? 0, end: starts[index + 1] ?? 0, why }];
  });
}

/** Whether an edit is of a document, whose text is the last of its file or is followed by another. */
function isOf(document: Readonly<{ start: number; end: number }>, edit: TextEdit, length: number): boolean {
  const { start, end } = edit.span;
  const next = edit.text.startsWith('---');
  if (start === end) {
    // Behind the last document only a new one may begin.
    return (
      (start >= document.start && start < document.end) ||
      (start === length && document.end === length && !next)
    );
  }
  if (start < document.end && end > document.start) return true;
  // The line break in front of it, without which its marker would be none.
  return end === document.start && start < end && !edit.text.endsWith('\n');
}

/**
 * Why edits of a text may not be made, in sentences; null where they touch nothing that is locked.
 *
 * @param edits of the text as it is now
 */
export function whyTextLocked(
  state: Seen,
  documents: Pick<Documents, 'rebase'>,
  file: Readonly<{ path: string; length: number }>,
  edits: readonly TextEdit[],
): string | null {
  // Comments and new documents belong to no object.
  if (state.locks.whole !== undefined) return state.locks.whole;
  for (const { start, end, why } of lockedTexts(state, file.path)) {
    const place = { path: file.path, span: { start, end }, text: '' };
    // What was changed since, by undo or in another tab, is known again with the next report.
    const now = documents.rebase([place], state.version)?.[0]?.span;
    if (now && edits.some((edit) => isOf(now, edit, file.length))) return why;
  }
  return null;
}
