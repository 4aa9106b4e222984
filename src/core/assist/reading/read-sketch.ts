import type { Cursor } from './cursor.ts';
import { createBlockLevels, type BlockLevels } from './block-levels.ts';
import { cursorInKeys, cursorInValue } from './block-cursor.ts';
import { readFlow } from './read-flow.ts';
import { scalarOf, unquote, type SketchNode } from './sketch-node.ts';

/** The structure of a document that may be incomplete. */
export type Sketch = Readonly<{
  root: SketchNode;
  /** Null where nothing can be completed: in comments, block texts and markers. */
  cursor: Cursor | null;
}>;

/** A key with its colon, at the beginning of what is left of a line. */
const KEY = /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s#'"{}[\]&*!|>%@`,][^#]*?)[ \t]*:(?=[ \t]|$)/;

/** The key at the beginning of a text, as written, and where its colon ends; null where there is none. */
function keyIn(rest: string): Readonly<{ written: string; end: number }> | null {
  const colon = rest.indexOf(':');
  if (colon < 0) return null;
  const next = rest[colon + 1];
  // Nearly all keys are single words, and files are long.
  if ((next === ' ' || next === undefined) && /^[A-Za-z][\w./-]*$/.test(rest.slice(0, colon)))
    return { written: rest.slice(0, colon), end: colon + 1 };
  const found = KEY.exec(rest);
  return found && { written: found[1] ?? '', end: found[0].length };
}

type State = {
  readonly text: string;
  readonly offset: number;
  readonly json: boolean;
  readonly levels: BlockLevels;
  /** Lines further in than this column are the text of a block scalar; -1 for none. */
  scalar: number;
  cursor: Cursor | null;
};

/**
 * Reads a document by its indentation and brackets, so that it works while the document is half typed and does not
 * parse: what is above and below the cursor, and the word at the cursor. One pass over the text.
 *
 * @param offset of the cursor, from the start of the document
 * @param json the file holds JSON, whatever its content so far
 */
export function readSketch(text: string, offset: number, json = false): Sketch {
  const levels = createBlockLevels();
  const state: State = { text, offset, json, levels, scalar: -1, cursor: null };
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at <= text.length) {
    const feed = text.indexOf('\n', at);
    const end = feed < 0 ? text.length : feed;
    const next = readLine(state, at, text[end - 1] === '\r' && end > at ? end - 1 : end);
    at = next > end ? lineStart(text, next) : end + 1;
  }
  return { root: levels.root(), cursor: state.cursor };
}

/** The line behind the one in which a collection in brackets ends. */
function lineStart(text: string, from: number): number {
  if (text[from - 1] === '\n') return from;
  const feed = text.indexOf('\n', from);
  return feed < 0 ? text.length + 1 : feed + 1;
}

/** Takes in a line; gives the offset up to which it was read, which lies beyond the line for collections in brackets. */
function readLine(state: State, start: number, end: number): number {
  const { text, offset } = state;
  const line = text.slice(start, end);
  const here = offset >= start && offset <= end;
  const indent = line.search(/[^ ]|$/);
  const blank = indent === line.length;
  if (state.scalar >= 0 && (blank ? !here || offset - start > state.scalar : indent > state.scalar))
    return end;
  if (!blank) state.scalar = -1;
  if (/^(?:---|\.\.\.|%)/.test(line) || line[indent] === '#') return end;
  if (here && isComment(line.slice(0, offset - start))) {
    readContent(state, start, line, indent);
    return end;
  }
  if (here) {
    const found = readAtCursor(state, start, line);
    if (found !== null) return found;
  }
  if (blank) return end;
  return Math.max(end, readContent(state, start, line, indent));
}

const isComment = (before: string): boolean =>
  /(?:^|\s)#/.test(before.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/g, (quoted) => '.'.repeat(quoted.length)));

/** The line of the cursor, where that is on a key; null where the line is to be read like any other. */
function readAtCursor(state: State, start: number, line: string): number | null {
  const { offset, levels } = state;
  const before = line.slice(0, offset - start);
  const { dashes, column, rest } = readDashes(before);
  const whole = readDashes(line);
  // In front of a dash or bracket nothing can be put; behind a colon there is a value.
  if (whole.dashes.length > dashes.length || keyIn(rest)) return null;
  if (/^[{[|>&*!]/.test(whole.rest)) return null;
  const indent = line.search(/[^ ]|$/);
  for (const dash of dashes) levels.item(dash);
  state.cursor = cursorInKeys(
    { start, line, offset, column, dashes, margin: Math.min(indent, column) },
    levels,
  );
  if (keyIn(whole.rest)) return Math.max(start + line.length, readEntry(state, start, line, whole, indent));
  return start + line.length;
}

/** Dashes at the beginning of a line with their columns, and what is behind them. */
function readDashes(line: string): { dashes: number[]; column: number; rest: string } {
  const dashes: number[] = [];
  let column = line.search(/[^ ]|$/);
  while (line[column] === '-' && /^(?:[ ]|$)/.test(line.slice(column + 1, column + 2))) {
    dashes.push(column);
    column++;
    while (line[column] === ' ') column++;
  }
  return { dashes, column, rest: line.slice(column) };
}

function readContent(state: State, start: number, line: string, indent: number): number {
  const parts = readDashes(line);
  for (const dash of parts.dashes) state.levels.item(dash);
  return readEntry(state, start, line, parts, indent);
}

/** The text behind the dashes of a line: a key with its value, a collection in brackets, a text. */
function readEntry(
  state: State,
  start: number,
  line: string,
  { dashes, column, rest }: ReturnType<typeof readDashes>,
  indent: number,
): number {
  const { levels } = state;
  const key = keyIn(rest);
  if (key) {
    levels.entry(column, unquote(key.written));
    const behind = column + key.end;
    const gap = line.slice(behind).search(/[^ \t]|$/);
    return readValue(state, start, line, { at: behind + gap, colon: behind, outer: column, indent, column });
  }
  const outer = dashes.at(-1) ?? -1;
  if (/^[{[]/.test(rest)) {
    if (dashes.length === 0 && !levels.pending(column)) return start + line.length;
    return flow(state, start + column, dashes.length === 0 ? levels.outerColumn(column) : outer);
  }
  if (dashes.length > 0) {
    if (/^[|>]/.test(rest)) state.scalar = outer;
    else if (rest !== '') levels.fill(scalarOf(withoutComment(rest)));
  }
  return start + line.length;
}

type ValuePlace = Readonly<{ at: number; colon: number; outer: number; indent: number; column: number }>;

function readValue(state: State, start: number, line: string, place: ValuePlace): number {
  const { levels, offset } = state;
  const value = line.slice(place.at);
  const here = offset >= start + place.colon && offset <= start + line.length;
  if (/^[{[]/.test(value)) {
    return flow(state, start + place.at, place.outer);
  }
  if (/^[|>]/.test(value)) {
    state.scalar = place.outer;
    return start + line.length;
  }
  const written = /^[&*!#]/.test(value) ? '' : withoutComment(value);
  levels.fill(scalarOf(written));
  if (here && !/^[&*!]/.test(value)) {
    const { at, colon, column, indent } = place;
    state.cursor = cursorInValue({ start, offset, at, colon, column, margin: indent, written }, levels);
  }
  return start + line.length;
}

function withoutComment(text: string): string {
  const quoted = /^(?:"(?:[^"\\]|\\.)*"?|'(?:[^']|'')*'?)/.exec(text);
  if (quoted) return quoted[0];
  return (/^.*?(?=\s+#|\s*$)/.exec(text)?.[0] ?? text).trimEnd();
}

function flow(state: State, start: number, column: number): number {
  const { text, offset, levels } = state;
  const json = state.json || (column < 0 && /^[{[]\s*"/.test(text.slice(start, start + 400)));
  const reading = readFlow({ text, start, offset, path: levels.path(), column, json });
  levels.fill(reading.node);
  if (reading.cursor !== 'outside') state.cursor = reading.cursor;
  return reading.end;
}
