import type { TextEdit } from '../../core/text/text-edit.ts';
import { toEditorOffset, toTextOffset, type LineEnds } from './line-ends.ts';

/** One step of a Yjs delta over a text. */
export type DeltaStep = Readonly<{
  retain?: number | undefined;
  insert?: unknown;
  delete?: number | undefined;
}>;

/** One replacement in the editor's text, as its change events describe it. */
export type EditorChange = Readonly<{ rangeOffset: number; rangeLength: number; text: string }>;

/** A delta as edits of the text before it, ascending. An insertion and a deletion at one place are one replacement. */
export function editsOfDelta(delta: readonly DeltaStep[]): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let at = 0;
  for (const step of delta) {
    if (step.retain !== undefined) {
      at += step.retain;
      continue;
    }
    const removed = step.delete ?? 0;
    const text = typeof step.insert === 'string' ? step.insert : '';
    const last = edits.at(-1);
    if (last && last.span.end === at) {
      edits[edits.length - 1] = {
        span: { start: last.span.start, end: at + removed },
        text: last.text + text,
      };
    } else {
      edits.push({ span: { start: at, end: at + removed }, text });
    }
    at += removed;
  }
  return edits;
}

/** What was typed, as edits of the file's text, ascending; new lines get the file's kind of line end. */
export function editsOfTyping(ends: LineEnds, changes: readonly EditorChange[]): readonly TextEdit[] {
  return changes
    .map(({ rangeOffset, rangeLength, text }) => ({
      span: { start: toTextOffset(ends, rangeOffset), end: toTextOffset(ends, rangeOffset + rangeLength) },
      text: ends.newline === '\n' ? text : text.replace(/\r?\n/g, ends.newline),
    }))
    .toSorted((a, b) => a.span.start - b.span.start);
}

/** Edits of the file's text as replacements in the editor, ascending. They must not split a CRLF. */
export function changesOfEdits(ends: LineEnds, edits: readonly TextEdit[]): readonly EditorChange[] {
  return edits.map(({ span, text }) => {
    const rangeOffset = toEditorOffset(ends, span.start);
    return {
      rangeOffset,
      rangeLength: toEditorOffset(ends, span.end) - rangeOffset,
      text: text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text,
    };
  });
}

/** The one replacement that turns `before` into `after`: what lies between their common beginning and end. */
export function differenceOf(before: string, after: string): EditorChange | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < shorter - start && before[before.length - 1 - tail] === after[after.length - 1 - tail])
    tail++;
  return {
    rangeOffset: start,
    rangeLength: before.length - start - tail,
    text: after.slice(start, after.length - tail),
  };
}
