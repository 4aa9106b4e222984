import { isLineBreak } from '../../text/lines.ts';
import { behindLineBreak, isBlank, isBreakOrEnd } from './characters.ts';
import type { Cursor } from './cursor.ts';
import type { Chomping, ScalarEvent } from './event.ts';
import { stop } from './failure.ts';
import { scalarEvent } from './scalar-event.ts';

const TAB = 9;
const SPACE = 32;
const HASH = 35;
const PLUS = 43;
const MINUS = 45;
const ZERO = 48;
const NINE = 57;

type Header = Readonly<{ chomping: Chomping; increment: number }>;

/** Reads the block scalar (`|`, `>`) at the cursor, which comes to the first thing that is no part of it. */
export function scanBlock(cursor: Cursor): ScalarEvent {
  const { text } = cursor;
  const style = text[cursor.at] === '|' ? 'literal' : 'folded';
  const { chomping, increment } = readHeader(cursor);
  const start = cursor.at;
  let indent = increment === 0 ? 0 : Math.max(cursor.indent, 0) + increment;
  indent = skipEmptyLines(cursor, indent);
  let hasLines = false;
  while (cursor.at - cursor.lineStart === indent && cursor.at < text.length) {
    hasLines = true;
    let at = cursor.at;
    while (!isBreakOrEnd(text.charCodeAt(at))) at++;
    cursor.at = at;
    if (at < text.length) breakLine(cursor);
    skipEmptyLines(cursor, indent);
  }
  // Spaces that end the text are a line of their own: kubectl ends every text with a line break.
  const end = cursor.at < text.length ? cursor.lineStart : text.length;
  return scalarEvent(style, start, end, false, chomping, hasLines ? indent : -1);
}

/** Reads `|`, `+` or `-`, a digit, and what else is on the line; the cursor comes to the line below. */
function readHeader(cursor: Cursor): Header {
  const { text } = cursor;
  const start = cursor.at;
  let chomping: Chomping = 'clip';
  let increment = 0;
  let at = start + 1;
  const readChomping = (): boolean => {
    const code = text.charCodeAt(at);
    if (code !== PLUS && code !== MINUS) return false;
    chomping = code === PLUS ? 'keep' : 'strip';
    at++;
    return true;
  };
  const readIncrement = (): void => {
    const code = text.charCodeAt(at);
    if (!(code >= ZERO && code <= NINE)) return;
    if (code === ZERO) stop('block-indentation', at);
    increment = code - ZERO;
    at++;
  };
  if (readChomping()) readIncrement();
  else {
    readIncrement();
    readChomping();
  }
  while (isBlank(text.charCodeAt(at))) at++;
  if (text.charCodeAt(at) === HASH) while (!isBreakOrEnd(text.charCodeAt(at))) at++;
  if (!isBreakOrEnd(text.charCodeAt(at))) stop('block-header', at);
  cursor.at = at;
  if (at < text.length) breakLine(cursor);
  return { chomping, increment };
}

/**
 * Skips lines without text and the indentation of the next one with text.
 *
 * @param given the indentation; 0 to find it: that of the first line with text, or of a longer one before it that has only spaces
 */
function skipEmptyLines(cursor: Cursor, given: number): number {
  const { text } = cursor;
  let widest = 0;
  for (;;) {
    let at = cursor.at;
    const limit = given === 0 ? text.length : cursor.lineStart + given;
    while (at < limit && text.charCodeAt(at) === SPACE) at++;
    cursor.at = at;
    const column = at - cursor.lineStart;
    widest = Math.max(widest, column);
    const code = text.charCodeAt(at);
    if (code === TAB && (given === 0 || column < given) && !cursor.lenient) stop('tab-in-block', at);
    if (!isLineBreak(code)) break;
    breakLine(cursor);
  }
  return given === 0 ? Math.max(widest, cursor.indent + 1, 1) : given;
}

function breakLine(cursor: Cursor): void {
  cursor.at = behindLineBreak(cursor.text, cursor.at);
  cursor.lineStart = cursor.at;
  cursor.line++;
}
