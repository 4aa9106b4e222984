import { isBreak, lineEnd } from '../text/lines.ts';
import { quoteEnd } from './quote-end.ts';
import { isSpace } from './trivia.ts';

/**
 * The text with every bracketed or quoted value joined into one line: line breaks, tabs and comments inside it become
 * spaces, so that all offsets stay. For a second attempt only: `kubectl` accepts brackets that are closed at the column of
 * their key, and js-yaml, which is stricter about indentation there, does not.
 */
export function joinFlowLines(text: string): string {
  const chars = text.split('');
  let at = 0;
  while (at < text.length) at = joinLine(text, at, chars);
  return chars.join('');
}

/** Processes one line, or more where a value continues, and returns where the next one begins. */
function joinLine(text: string, lineStart: number, chars: string[]): number {
  let at = lineStart;
  // Whether a value may begin here: at the start, and behind dash, colon, anchor and tag.
  let fresh = true;
  let column = 0;
  while (at < text.length && !isBreak(text.charCodeAt(at))) {
    const char = text[at] ?? '';
    const next = text.charCodeAt(at + 1);
    const spaceFollows = at + 1 >= text.length || isSpace(next);
    if (char === ' ' || char === '\t') {
      if (char === '\t' && at > lineStart && !fresh) chars[at] = ' ';
      if (fresh && char === '\t' && text[at - 1] !== '\n') chars[at] = ' ';
    } else if (char === '#' && (at === lineStart || isSpace(text.charCodeAt(at - 1)))) {
      at = lineEnd(text, at);
      continue;
    } else if (fresh && (char === '"' || char === "'")) {
      at = joinTo(text, at, closingQuote(text, at), chars, false);
      fresh = false;
      continue;
    } else if (fresh && (char === '{' || char === '[')) {
      at = joinTo(text, at, bracketEnd(text, at), chars, true);
      fresh = false;
      continue;
    } else if (fresh && (char === '|' || char === '>')) return behindBlock(text, at, column);
    else if ((char === '-' || char === '?') && spaceFollows && fresh) column = at - lineStart;
    else if (char === ':' && spaceFollows) fresh = true;
    else if (fresh && (char === '&' || char === '!')) {
      while (at + 1 < text.length && !isSpace(text.charCodeAt(at + 1))) at++;
    } else {
      if (fresh && at - lineStart > column && /^[\s-]*$/.test(text.slice(lineStart, at)))
        column = at - lineStart;
      fresh = false;
    }
    at++;
  }
  return text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : at + 1;
}

/** Behind a quoted value; the end of the text where it is never closed. */
const closingQuote = (text: string, from: number): number => {
  const end = quoteEnd(text, from);
  return end === -1 ? text.length : end;
};

/** Behind the lines of a block scalar: those that are indented further than the column of its key or dash. */
function behindBlock(text: string, from: number, column: number): number {
  let at = lineEnd(text, from);
  for (;;) {
    while (at < text.length && isBreak(text.charCodeAt(at))) at++;
    const start = at;
    while (text[at] === ' ') at++;
    if (at >= text.length) return at;
    if (!isBreak(text.charCodeAt(at)) && at - start <= column) return start;
    at = lineEnd(text, at);
  }
}

/** Behind the bracket that closes the one at `from`. */
function bracketEnd(text: string, from: number): number {
  let depth = 0;
  let before = '';
  for (let at = from; at < text.length; at++) {
    const char = text[at] ?? '';
    if (char === '{' || char === '[') depth++;
    else if (char === '}' || char === ']') {
      depth--;
      if (depth === 0) return at + 1;
    } else if ((char === '"' || char === "'") && '{[,:'.includes(before)) at = closingQuote(text, at) - 1;
    else if (char === '#' && isSpace(text.charCodeAt(at - 1))) at = lineEnd(text, at) - 1;
    if (!isSpace(char.charCodeAt(0))) before = char;
  }
  return text.length;
}

function joinTo(text: string, from: number, to: number, chars: string[], brackets: boolean): number {
  let before = '';
  for (let at = from; at < to; at++) {
    const char = text[at] ?? '';
    if (isBreak(char.charCodeAt(0)) || (brackets && char === '\t')) chars[at] = ' ';
    else if (brackets && at > from && (char === '"' || char === "'") && '{[,:'.includes(before)) {
      at = joinTo(text, at, closingQuote(text, at), chars, false) - 1;
    } else if (brackets && char === '#' && isSpace(text.charCodeAt(at - 1))) {
      while (at < to && !isBreak(text.charCodeAt(at))) chars[at++] = ' ';
      if (at < to) chars[at] = ' ';
    }
    if (!isSpace(char.charCodeAt(0))) before = char;
  }
  return to;
}
