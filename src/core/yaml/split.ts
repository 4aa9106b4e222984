import { jsonBoundaries } from './json-boundaries.ts';

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Cuts a file into its documents. The concatenation of the slices is exactly the text; there is at least one.
 *
 * A line that begins with `---` is a boundary anywhere, inside scalars too, as it is for `kubectl`; nothing else is, not even
 * `...`. Comments and directives before a file's first `---` belong to it. A file of JSON objects one after the other,
 * as `kubectl` accepts it, is cut between them.
 */
export function splitDocuments(text: string): readonly string[] {
  const starts = documentStarts(text);
  if (starts.length === 1) return [text];
  return starts.map((start, index) => detached(text.slice(start, starts[index + 1])));
}

/** A slice keeps the whole text it was cut from alive. A copy lets the rest of the file be freed when it changes. */
export const detached = (slice: string): string => ` ${slice}`.slice(1);

function documentStarts(text: string): readonly number[] {
  const [first, ...more] = markers(text);
  const isFirst = first !== undefined && isPreface(text, first);
  const starts = first === undefined ? [] : isFirst ? more : [first, ...more];
  return [0, ...jsonBoundaries(text, starts[0] ?? text.length), ...starts];
}

/** Only blank lines, comments and directives: what may precede a document without being one. */
function isPreface(text: string, to: number): boolean {
  let at = text[0] === BYTE_ORDER_MARK ? 1 : 0;
  while (at < to) {
    if (text[at] !== '%') while (text[at] === ' ' || text[at] === '\t' || text[at] === '\r') at++;
    const char = text[at];
    if (at < to && char !== '#' && char !== '%' && char !== '\n') return false;
    while (at < to && text[at] !== '\n' && text[at] !== '\r') at++;
    at++;
  }
  return true;
}

/** Offsets of the lines that begin with a marker, in order. A byte order mark before one is the end of the line above. */
function markers(text: string): readonly number[] {
  const found: number[] = [];
  const start = text[0] === BYTE_ORDER_MARK ? 1 : 0;
  if (isMarker(text, start)) found.push(0);
  for (const needle of text.indexOf(BYTE_ORDER_MARK, 1) > 0
    ? ['\n---', `\n${BYTE_ORDER_MARK}---`]
    : ['\n---']) {
    const length = needle.length - 3;
    for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, at + 1))
      if (isMarker(text, at + length)) found.push(at + length);
  }
  return found.sort((a, b) => a - b);
}

const isMarker = (text: string, at: number): boolean =>
  text.startsWith('---', at) && /^[ \t\r\n\u0085\u2028\u2029#]?$/.test(text[at + 3] ?? '');
