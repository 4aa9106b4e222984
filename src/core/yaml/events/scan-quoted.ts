import { isLineBreak } from '../../text/lines.ts';
import { behindLineBreak, isMarkerAt } from './characters.ts';
import type { Cursor } from './cursor.ts';
import { readEscape } from './escape.ts';
import type { ScalarEvent } from './event.ts';
import { stop } from './failure.ts';
import { scalarEvent } from './scalar-event.ts';

const DOUBLE = 34;
const SINGLE = 39;
const BACKSLASH = 92;

/** Reads the quoted scalar at the cursor, which comes behind the closing quote. */
export function scanQuoted(cursor: Cursor): ScalarEvent {
  const { text } = cursor;
  const start = cursor.at;
  const quote = text.charCodeAt(start);
  let at = start + 1;
  let fast = true;
  for (;;) {
    const code = text.charCodeAt(at);
    if (Number.isNaN(code)) stop('quote-open', start);
    if (at === cursor.lineStart && isMarkerAt(text, at)) stop('marker-in-quote', start);
    if (code === quote) {
      if (quote === DOUBLE || text.charCodeAt(at + 1) !== SINGLE) break;
      at += 2;
      fast = false;
    } else if (isLineBreak(code)) {
      at = breakLine(cursor, at);
      fast = false;
    } else if (code === BACKSLASH && quote === DOUBLE) {
      fast = false;
      at = isLineBreak(text.charCodeAt(at + 1))
        ? breakLine(cursor, at + 1)
        : readEscape(text, at, cursor.lenient).end;
    } else at++;
  }
  cursor.at = at + 1;
  return scalarEvent(quote === DOUBLE ? 'double' : 'single', start + 1, at, fast);
}

function breakLine(cursor: Cursor, at: number): number {
  cursor.lineStart = behindLineBreak(cursor.text, at);
  cursor.line++;
  return cursor.lineStart;
}
