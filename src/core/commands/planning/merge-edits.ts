import type { FileEdit } from '../../text/text-edit.ts';

/**
 * Edits in the order of files and places, those that touch joined into one, so that it does not matter in which
 * order they are carried out. Edits that overlap are a mistake of the planner: throws.
 */
export function mergeEdits(edits: readonly FileEdit[]): readonly FileEdit[] {
  const merged: FileEdit[] = [];
  const sorted = edits.toSorted((a, b) =>
    a.path < b.path ? -1 : a.path > b.path ? 1 : a.span.start - b.span.start || a.span.end - b.span.end,
  );
  for (const edit of sorted) {
    const last = merged.at(-1);
    if (last?.path !== edit.path || last.span.end < edit.span.start) {
      merged.push(edit);
      continue;
    }
    if (last.span.end > edit.span.start) throw new Error(`Planned edits overlap in ${edit.path}`);
    merged[merged.length - 1] = {
      path: edit.path,
      span: { start: last.span.start, end: edit.span.end },
      text: last.text + edit.text,
    };
  }
  return merged;
}
