import { isSpace, skipTrivia } from './trivia.ts';

const QUOTE = 34;
const APOSTROPHE = 39;
const HASH = 35;
const BACKSLASH = 92;

/**
 * Where, in the text before a file's first marker, something follows a JSON object: kubectl reads a text that begins with `{` as
 * JSON first, one object after the other, and what is left as YAML.
 */
export function jsonBoundaries(text: string, to: number): readonly number[] {
  const found: number[] = [];
  // The usual file of JSON is one object: it ends with its brace, and in it a comma stands before every brace that opens.
  if (/\}\s*$/.test(text.slice(Math.max(0, to - 100), to)) && !/\}\s*\{/.test(text)) return found;
  let at = skipSpace(text, text.charCodeAt(0) === 0xfeff ? 1 : 0, to);
  while (text[at] === '{') {
    const end = closing(text, at, to);
    const next = skipTrivia(text, end, to);
    if (next >= to || !isJson(text.slice(at, end))) break;
    found.push(lineStart(text, end, next));
    at = next;
  }
  return found;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function skipSpace(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** White space between two objects belongs to the first one, up to the line on which the second begins. */
function lineStart(text: string, end: number, next: number): number {
  for (let at = next; at > end; at--) if (text[at - 1] === '\n' || text[at - 1] === '\r') return at;
  return next;
}

/** The offset behind the bracket that closes the one at `from`; `to` where it stays open. */
function closing(text: string, from: number, to: number): number {
  let depth = 0;
  let before = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) continue;
    if (code === 123 || code === 91) depth++;
    else if (code === 125 || code === 93) {
      depth--;
      if (depth === 0) return at + 1;
    } else if ((code === QUOTE || code === APOSTROPHE) && opensToken(before))
      at = stringEnd(text, at, to, code);
    else if (code === HASH && isSpace(text.charCodeAt(at - 1))) {
      while (at < to && text[at] !== '\n' && text[at] !== '\r') at++;
    }
    before = code;
  }
  return to;
}

/** A quote opens a string only behind `{ [ , :`: inside plain text it is a letter like any other. */
const opensToken = (before: number): boolean =>
  before === 123 || before === 91 || before === 44 || before === 58;

function stringEnd(text: string, from: number, to: number, quote: number): number {
  for (let at = from + 1; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH && quote === QUOTE) at++;
    else if (code === quote) return at;
  }
  return to;
}
