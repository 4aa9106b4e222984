import { behindBreak, isBreak, lineEnd } from '../text/lines.ts';
import { quoteEnd } from './quote-end.ts';
import { isSpace } from './trivia.ts';

/** Where a line begins, and what of the lines above it reaches into it. */
type Line = Readonly<{
  start: number;
  /** The column of the key or dash whose value may begin in this line; -1 at the top of a document. */
  parent: number;
}>;

/**
 * The text with every bracketed or quoted value joined into one line: line breaks, tabs and comments inside it become
 * spaces, so that all offsets stay. For a second attempt only: `kubectl` accepts brackets that are closed at the column of
 * their key, and js-yaml, which is stricter about indentation there, does not. The escape `\'`, which only go-yaml has,
 * becomes two letters; so does a colon that ends plain text in brackets, as in `{ a: x:}`, which is a part of it for
 * go-yaml.
 */
export function joinFlowLines(text: string): string {
  const chars = text.split('');
  let line: Line = { start: 0, parent: -1 };
  while (line.start < text.length) line = joinLine(text, line, chars);
  return chars.join('');
}

/** Processes one line, or more where a value continues, and returns the next one. */
function joinLine(text: string, { start: lineStart, parent }: Line, chars: string[]): Line {
  let at = behindMarker(text, lineStart);
  // Whether a value may begin here: at the start, and behind dash, colon, anchor and tag.
  let fresh = true;
  // Whether the last value is plain text, which the lines below may continue.
  let plain = false;
  // The column of the key or dash to which the value belongs, and of what becomes a key if a colon follows.
  let column = parent;
  let first = -1;
  while (at < text.length && !isBreak(text.charCodeAt(at))) {
    const char = text[at] ?? '';
    const next = text.charCodeAt(at + 1);
    const spaceFollows = at + 1 >= text.length || isSpace(next);
    if (char === ' ' || char === '\t') {
      if (char === '\t' && at > lineStart && !fresh) chars[at] = ' ';
      if (fresh && char === '\t' && text[at - 1] !== '\n') chars[at] = ' ';
      at++;
      continue;
    }
    if (char === '#' && (at === lineStart || isSpace(text.charCodeAt(at - 1)))) {
      at = lineEnd(text, at);
      plain = false;
      continue;
    }
    if ((char === '-' || char === '?') && spaceFollows && fresh) {
      column = at - lineStart;
      at++;
      continue;
    }
    if (char === ':' && spaceFollows) {
      if (first !== -1) column = first;
      first = -1;
      fresh = true;
      plain = false;
      at++;
      continue;
    }
    if (!fresh) {
      at++;
      continue;
    }
    if (char === '|' || char === '>') return { start: behindBlock(text, at, column), parent: -1 };
    if (first === -1) first = at - lineStart;
    if (char === '&' || char === '!') {
      while (at < text.length && !isSpace(text.charCodeAt(at))) at++;
      continue;
    }
    fresh = false;
    if (char === '"' || char === "'") at = joinTo(text, at, closingQuote(text, at), chars, false);
    else if (char === '{' || char === '[') at = joinTo(text, at, bracketEnd(text, at), chars, true);
    else {
      plain = true;
      at++;
    }
  }
  const next = behindBreak(text, at);
  return plain
    ? { start: behindPlain(text, next, column), parent: -1 }
    : { start: next, parent: fresh ? column : -1 };
}

/** Behind the `---` at the start of a line. */
const behindMarker = (text: string, at: number): number =>
  text.startsWith('---', at) && isSpace(text.charCodeAt(at + 3)) ? at + 3 : at;

/** Behind the lines that continue plain text: those that are indented further than `column`, up to a comment. */
function behindPlain(text: string, from: number, column: number): number {
  let start = from;
  while (start < text.length) {
    let at = start;
    while (isSpace(text.charCodeAt(at)) && at < text.length) {
      if (isBreak(text.charCodeAt(at))) start = at + 1;
      at++;
    }
    if (at >= text.length || at - start <= column || text[at] === '#' || startsDocument(text, start)) break;
    const end = lineEnd(text, at);
    start = behindBreak(text, end);
    if (/\s#/.test(text.slice(at, end))) break;
  }
  return start;
}

const startsDocument = (text: string, at: number): boolean =>
  (text.startsWith('---', at) || text.startsWith('...', at)) &&
  (at + 3 >= text.length || isSpace(text.charCodeAt(at + 3)));

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

/** Whether a colon in brackets stands behind plain text and in front of what ends it. */
const endsPlain = (text: string, at: number): boolean =>
  ',]}'.includes(text[at + 1] ?? ' ') && !/[\s"'{}[\],]/.test(text[at - 1] ?? ' ');

function joinTo(text: string, from: number, to: number, chars: string[], brackets: boolean): number {
  let before = '';
  for (let at = from; at < to; at++) {
    const char = text[at] ?? '';
    if (isBreak(char.charCodeAt(0)) || (brackets && char === '\t')) chars[at] = ' ';
    else if (brackets && char === ':' && endsPlain(text, at)) chars[at] = 'x';
    else if (!brackets && char === '\\' && text[from] === '"' && !isBreak(text.charCodeAt(at + 1))) {
      if (text[at + 1] === "'") chars[at] = "'";
      at++;
    } else if (brackets && at > from && (char === '"' || char === "'") && '{[,:'.includes(before)) {
      at = joinTo(text, at, closingQuote(text, at), chars, false) - 1;
    } else if (brackets && char === '#' && isSpace(text.charCodeAt(at - 1))) {
      while (at < to && !isBreak(text.charCodeAt(at))) chars[at++] = ' ';
      if (at < to) chars[at] = ' ';
    }
    if (!isSpace(char.charCodeAt(0))) before = char;
  }
  return to;
}
