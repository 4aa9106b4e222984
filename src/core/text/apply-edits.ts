import type { TextEdit } from './text-edit.ts';

/** The edits in the order of the text. Insertions at one place keep their order and come before a replacement that begins there. */
export function inTextOrder(edits: readonly TextEdit[]): readonly TextEdit[] {
  return edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/**
 * The text after `edits`, all of which refer to the text as it is given, in any order.
 * @throws RangeError when two edits overlap or one leaves the text: a plan that is wrong must not be carried out.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { span, text: replacement } of inTextOrder(edits)) {
    if (span.start < at || span.end < span.start || span.end > text.length) {
      throw new RangeError(
        `edit ${span.start}–${span.end} overlaps another or leaves the text of ${text.length} characters`,
      );
    }
    pieces.push(text.slice(at, span.start), replacement);
    at = span.end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}
