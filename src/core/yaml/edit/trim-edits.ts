import type { TextEdit } from '../../text/text-edit.ts';
import { inTextOrder } from '../../text/apply-edits.ts';

/** The same edits without what they replace by itself: common beginnings and ends are left alone, empty edits dropped. */
export function trimEdits(text: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  return inTextOrder(edits)
    .map((edit) => trim(text, edit))
    .filter(({ span, text: added }) => span.end > span.start || added !== '');
}

function trim(text: string, { span, text: added }: TextEdit): TextEdit {
  const old = text.slice(span.start, span.end);
  const limit = Math.min(old.length, added.length);
  let head = 0;
  while (head < limit && old[head] === added[head]) head++;
  if (splits(old, head) || splits(added, head)) head--;
  let tail = 0;
  while (tail < limit - head && old.at(-1 - tail) === added.at(-1 - tail)) tail++;
  if (splits(old, old.length - tail) || splits(added, added.length - tail)) tail--;
  return {
    span: { start: span.start + head, end: span.end - tail },
    text: added.slice(head, added.length - tail),
  };
}

/** Whether a cut would part what is one character, or one line break. */
function splits(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  const before = text.charCodeAt(at - 1);
  return (before >= 0xd800 && before < 0xdc00) || (before === 13 && text.charCodeAt(at) === 10);
}
