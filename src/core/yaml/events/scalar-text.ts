import { isLineBreak } from '../../text/lines.ts';
import { behindLineBreak, isBlank, isBlankOrEnd, lineBreakText } from './characters.ts';
import { readEscape } from './escape.ts';
import type { ScalarEvent } from './event.ts';

const BACKSLASH = 92;
const APOSTROPHE = 39;
const SPACE = 32;

/** The text that a scalar stands for. */
export function scalarText(text: string, scalar: ScalarEvent): string {
  if (scalar.valueStart === -1) return '';
  if (scalar.fast) return text.slice(scalar.valueStart, scalar.valueEnd);
  return scalar.style === 'literal' || scalar.style === 'folded'
    ? blockText(text, scalar)
    : lineText(text, scalar);
}

/** Plain or quoted text: lines are joined by spaces, and empty lines are line breaks. */
function lineText(text: string, { style, valueStart, valueEnd }: ScalarEvent): string {
  let result = '';
  let at = valueStart;
  while (at < valueEnd) {
    let from = at;
    // Whether a break is behind that does not count, as it was escaped.
    let broken = false;
    while (at < valueEnd && !isBlankOrEnd(text.charCodeAt(at))) {
      const code = text.charCodeAt(at);
      if (style === 'single' && code === APOSTROPHE) {
        result += text.slice(from, at + 1);
        at += 2;
        from = at;
      } else if (style === 'double' && code === BACKSLASH) {
        result += text.slice(from, at);
        if (isLineBreak(text.charCodeAt(at + 1))) {
          at = behindLineBreak(text, at + 1);
          broken = true;
          from = at;
          break;
        }
        const { value, end } = readEscape(text, at, true);
        result += value;
        at = end;
        from = at;
      } else at++;
    }
    result += text.slice(from, at);
    const blanks = at;
    let first = '';
    let more = '';
    for (;;) {
      if (at >= valueEnd) break;
      const code = text.charCodeAt(at);
      if (isLineBreak(code)) {
        if (broken) more += lineBreakText(text, at);
        else first = lineBreakText(text, at);
        broken = true;
        at = behindLineBreak(text, at);
      } else if (isBlank(code)) at++;
      else break;
    }
    if (!broken) result += text.slice(blanks, at);
    else if (first === '\n') result += more === '' ? ' ' : more;
    else result += first + more;
  }
  return result;
}

/** The lines of a block. The last one ends with a break though the text may not: kubectl adds one. */
function blockText(text: string, { style, valueStart, valueEnd, indent, chomping }: ScalarEvent): string {
  let result = '';
  let lineBreak = '';
  let emptyLines = '';
  let beganWithBlank = false;
  let at = valueStart;
  while (at < valueEnd) {
    const limit = indent === -1 ? valueEnd : Math.min(valueEnd, at + indent);
    while (at < limit && text.charCodeAt(at) === SPACE) at++;
    if (at >= valueEnd || isLineBreak(text.charCodeAt(at))) {
      emptyLines += at < valueEnd ? lineBreakText(text, at) : '\n';
      at = behindLineBreak(text, at);
      continue;
    }
    const beginsWithBlank = isBlank(text.charCodeAt(at));
    if (style === 'folded' && !beganWithBlank && !beginsWithBlank && lineBreak === '\n') {
      if (emptyLines === '') result += ' ';
    } else result += lineBreak;
    result += emptyLines;
    emptyLines = '';
    beganWithBlank = beginsWithBlank;
    const start = at;
    while (at < valueEnd && !isLineBreak(text.charCodeAt(at))) at++;
    result += text.slice(start, at);
    lineBreak = at < valueEnd ? lineBreakText(text, at) : '\n';
    at = behindLineBreak(text, at);
  }
  if (valueEnd === text.length && /[\u0085\u2028\u2029]$/.test(text)) emptyLines += '\n';
  if (chomping !== 'strip') result += lineBreak;
  return chomping === 'keep' ? result + emptyLines : result;
}
