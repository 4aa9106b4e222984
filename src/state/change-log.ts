import type { FileChange } from '../core/model/model.ts';
import type { FileEdit, TextEdit } from '../core/text/text-edit.ts';

/** How far back edits can be rebased. More than a few means that typing outruns planning. */
const KEPT = 64;

/** Keeps the latest changes of text, to rebase edits that were planned before them. */
export function createChangeLog() {
  const steps: { version: number; changes: readonly FileChange[] }[] = [];

  return {
    /** @param version the version of the text after these changes; each call's is one more than the last one's */
    record(version: number, changes: readonly FileChange[]) {
      steps.push({ version, changes });
      if (steps.length > KEPT) steps.shift();
    },

    /**
     * @param edits refer to the text at version `since`
     * @returns the same edits for the latest text, or null where they touch changed text, or `since` is too old
     */
    rebase(edits: readonly FileEdit[], since: number, now: number): readonly FileEdit[] | null {
      if (since === now) return edits;
      const first = steps[0];
      if (since > now || !first || first.version > since + 1) return null;
      let rebased: readonly FileEdit[] | null = edits;
      for (const { version, changes } of steps) {
        if (version > since) rebased = rebased && carriedOver(rebased, changes);
      }
      return rebased;
    },
  };
}

function carriedOver(edits: readonly FileEdit[], changes: readonly FileChange[]): readonly FileEdit[] | null {
  const carried: FileEdit[] = [];
  for (const edit of edits) {
    let moved: FileEdit | null = edit;
    for (const change of changes) {
      if (change.path !== edit.path || !moved) continue;
      moved = change.type === 'edit' ? movedBy(moved, change.edits) : null;
    }
    if (!moved) return null;
    carried.push(moved);
  }
  return carried;
}

/** The edit, moved by what was inserted and deleted before it; null when the two touch the same text. */
function movedBy(edit: FileEdit, others: readonly TextEdit[]): FileEdit | null {
  const { start, end } = edit.span;
  let by = 0;
  for (const { span, text } of others) {
    if (span.start >= end && !(span.start === start && span.end === start)) continue;
    if (span.end > start) return null;
    by += text.length - (span.end - span.start);
  }
  return by === 0 ? edit : { ...edit, span: { start: start + by, end: end + by } };
}
