import { isLineBreak } from '../../text/lines.ts';
import { behindLineBreak, isBlank, isBlankOrEnd, isMarkerAt } from './characters.ts';
import type { Cursor } from './cursor.ts';
import type { ScalarEvent } from './event.ts';
import { stop } from './failure.ts';
import { scalarEvent } from './scalar-event.ts';

const COLON = 58;
const HASH = 35;
const QUESTION_MARK = 63;
const TAB = 9;

/** Reads a plain scalar, over as many lines as it has. The cursor comes to the next thing behind it. */
export function scanPlain(cursor: Cursor): ScalarEvent {
  const { text, flow } = cursor;
  const start = cursor.at;
  let at = start;
  let end = start;
  let fast = true;
  // Whether the last thing read is a line break, with the blanks around it.
  let broken = false;
  for (;;) {
    if (at === cursor.lineStart && isMarkerAt(text, at)) break;
    if (text.charCodeAt(at) === HASH) break;
    const from = at;
    at = behindWord(cursor, at);
    if (at > from) {
      if (broken) fast = false;
      end = at;
      broken = false;
    }
    const here = at;
    for (;;) {
      const code = text.charCodeAt(at);
      if (isBlank(code)) {
        if (code === TAB && broken && at - cursor.lineStart <= cursor.indent && !cursor.lenient)
          stop('tab-in-text', at);
        at++;
      } else if (isLineBreak(code)) {
        at = behindLineBreak(text, at);
        cursor.lineStart = at;
        cursor.line++;
        broken = true;
      } else break;
    }
    if (at === here) break;
    if (flow === 0 && at - cursor.lineStart <= cursor.indent) break;
  }
  cursor.at = at;
  if (broken) cursor.keyAllowed = true;
  return scalarEvent('plain', start, end, fast);
}

/** Behind the letters up to a blank, or to a sign that ends plain text. */
function behindWord({ text, flow, lenient }: Cursor, from: number): number {
  let at = from;
  for (;;) {
    const code = text.charCodeAt(at);
    if (isBlankOrEnd(code)) return at;
    if (code === COLON && isBlankOrEnd(text.charCodeAt(at + 1))) return at;
    if (flow > 0 && (isFlowSign(code) || (code === QUESTION_MARK && !lenient))) return at;
    at++;
  }
}

/** One of `,[]{}`. */
export const isFlowSign = (code: number): boolean =>
  code === 44 || code === 91 || code === 93 || code === 123 || code === 125;
