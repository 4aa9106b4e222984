import { jsonBoundaries } from './json-boundaries.ts';

const LINE_FEED = 10;
const RETURN = 13;
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Cuts a file into its documents. The concatenation of the slices is exactly the text; there is at least one.
 *
 * A line that begins with `---`, `...` or a `%` directive is a boundary anywhere, inside scalars too, so one
 * broken document cannot swallow the next. Comments and directives before a file's first `---` belong to it. A file of
 * JSON objects one after the other, as `kubectl` accepts it, is cut between them.
 */
export function splitDocuments(text: string): readonly string[] {
  const starts = documentStarts(text);
  if (starts.length === 1) return [text];
  return starts.map((start, index) => detached(text.slice(start, starts[index + 1])));
}

/** A slice keeps the whole text it was cut from alive. A copy lets the rest of the file be freed when it changes. */
const detached = (slice: string): string => ` ${slice}`.slice(1);

function documentStarts(text: string): readonly number[] {
  const starts: number[] = [0];
  // Whether the document so far has only what may precede one.
  let begun = false;
  let afterEnd = false;
  for (const marker of markers(text)) {
    const start = starts.at(-1) ?? 0;
    const preface = !begun && isPreface(text, start, marker);
    const sign = text.charCodeAt(text[marker] === BYTE_ORDER_MARK ? marker + 1 : marker);
    if (sign === 46) {
      if (preface && afterEnd) starts.pop();
      const end = lineEnd(text, marker);
      if (end < text.length && starts.at(-1) !== end) starts.push(end);
      begun = false;
      afterEnd = true;
      continue;
    }
    if (!preface && marker > start) {
      starts.push(marker);
    }
    begun = sign === 45;
    afterEnd = false;
  }
  if (afterEnd && starts.length > 1 && isPreface(text, starts.at(-1) ?? 0, text.length)) starts.pop();
  return withJson(text, starts);
}

function withJson(text: string, starts: readonly number[]): readonly number[] {
  if (!/[}]\s*[{]/.test(text)) return starts;
  return starts.flatMap((start, index) => [
    start,
    ...jsonBoundaries(text, start, starts[index + 1] ?? text.length),
  ]);
}

/** Only blank lines, comments and directives: what may precede a document without being part of another. */
function isPreface(text: string, from: number, to: number): boolean {
  let at = text[from] === BYTE_ORDER_MARK ? from + 1 : from;
  while (at < to) {
    if (text[at] !== '%') while (text[at] === ' ' || text[at] === '\t') at++;
    const char = text[at];
    if (at < to && char !== '#' && char !== '%' && char !== '\n' && char !== '\r') return false;
    at = lineEnd(text, at);
  }
  return true;
}

function lineEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === LINE_FEED) return at + 1;
    if (code === RETURN) return text.charCodeAt(at + 1) === LINE_FEED ? at + 2 : at + 1;
  }
  return text.length;
}

/** Offsets of the lines that begin with a marker or a directive, in order. */
function markers(text: string): readonly number[] {
  const found: number[] = [];
  if (isMarker(text, 0)) found.push(0);
  const returns = /\r(?!\n)/.test(text) ? ['\r---', '\r...', '\r%', '\r\uFEFF'] : [];
  const marked = text.indexOf(BYTE_ORDER_MARK, 1) > 0 ? ['\n\uFEFF'] : [];
  const needles = ['\n---', '\n...', '\n%', ...marked, ...returns];
  for (const needle of needles) {
    for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, at + 1)) {
      if (isMarker(text, at + 1)) found.push(at + 1);
    }
  }
  return needles.length > 1 ? found.sort((a, b) => a - b) : found;
}

function isMarker(text: string, offset: number): boolean {
  const at = text[offset] === BYTE_ORDER_MARK ? offset + 1 : offset;
  if (text[at] === '%') return true;
  if (!text.startsWith('---', at) && !text.startsWith('...', at)) return false;
  const after = text[at + 3];
  return after === undefined || after === ' ' || after === '\t' || after === '\n' || after === '\r';
}
