import type { TextEdit } from '../core/text/text-edit.ts';

const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;

/** Whether `offset` lies between the two halves of one character beyond the 16-bit range (an emoji, say). */
const splits = (text: string, offset: number) =>
  isHigh(text.charCodeAt(offset - 1)) && isLow(text.charCodeAt(offset));

/**
 * The same edit of the same text, widened where it begins or ends inside a surrogate pair: Yjs puts U+FFFD in the
 * place of a pair that it has to split.
 */
export function withWholeCharacters<E extends TextEdit>(text: string, edit: E): E {
  const { start, end } = edit.span;
  const before = splits(text, start) ? 1 : 0;
  const after = splits(text, end) ? 1 : 0;
  if (before + after === 0) return edit;
  return {
    ...edit,
    span: { start: start - before, end: end + after },
    text: text.slice(start - before, start) + edit.text + text.slice(end, end + after),
  };
}
