import { isLineBreak, isUnicodeBreak } from '../../text/lines.ts';

const TAB = 9;
const LINE_FEED = 10;
const RETURN = 13;
const SPACE = 32;
const NEXT_LINE = 0x85;
const LINE_SEPARATOR = 0x2028;
const PARAGRAPH_SEPARATOR = 0x2029;

/** Space or tab. */
export const isBlank = (code: number): boolean => code === SPACE || code === TAB;

/** Space, tab, line break or, as not-a-number, the end of the text. */
export const isBlankOrEnd = (code: number): boolean =>
  code <= SPACE
    ? isBlank(code) || isLineBreak(code)
    : !(code < NEXT_LINE) && (isUnicodeBreak(code) || Number.isNaN(code));

/** A line break or the end of the text. */
export const isBreakOrEnd = (code: number): boolean => isLineBreak(code) || Number.isNaN(code);

/** Behind the line break at `at`. Of two returns before a line feed, kubectl drops one. */
export function behindLineBreak(text: string, at: number): number {
  if (text.charCodeAt(at) !== RETURN) return at + 1;
  const next = text.charCodeAt(at + 1);
  if (next === LINE_FEED) return at + 2;
  return next === RETURN && text.charCodeAt(at + 2) === LINE_FEED ? at + 3 : at + 1;
}

/** What the line break at `at` is in a value: those of YAML 1.2 and U+0085 become one, the other two stay what they are. */
export function lineBreakText(text: string, at: number): string {
  const code = text.charCodeAt(at);
  return code === LINE_SEPARATOR || code === PARAGRAPH_SEPARATOR ? text.charAt(at) : '\n';
}

/** Whether `---` or `...` stands at `at`, as it does at the boundaries of documents. */
export const isMarkerAt = (text: string, at: number): boolean =>
  (text.startsWith('---', at) || text.startsWith('...', at)) && isBlankOrEnd(text.charCodeAt(at + 3));
