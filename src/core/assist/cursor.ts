import type { Span } from '../text/span.ts';
import type { Path } from '../yaml/json.ts';

/** Where in the structure of a block-style document a cursor is, told from indentation alone. */
export type Cursor = Readonly<{
  /** `key`: a key may stand here, `path` leads to its mapping. `value`: `path` leads to the value itself. */
  slot: 'key' | 'value';
  path: Path;
  /** What is already written there, from the start of the document. */
  replace: Span;
  /** `replace` up to the cursor. */
  prefix: string;
  /** What follows a value on its line is already there: a colon behind a key. */
  finished: boolean;
}>;

type Level = { column: number; step: string | number };

/** Indentation, dashes, and what is on a line behind them. */
const LINE = /^([ ]*)((?:-(?:[ ]+|$))*)(.*)$/;
const KEY = /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s#'"{}[\]&*!|>%@`,][^#]*?)[ \t]*:(?=[ \t]|$)/;
const BLOCK_SCALAR = /:?[ \t]*[|>][+\-\d]*[ \t]*(?:#.*)?$/;

/**
 * Reads the lines up to `offset` by their indentation, so that it works while a document is half typed and does not
 * parse. Null inside block scalars, comments and flow collections.
 */
export function cursorAt(text: string, offset: number): Cursor | null {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const levels: Level[] = [];
  let scalar = -1;
  for (const line of text.slice(0, start).split('\n').slice(0, -1)) {
    const content = line.replace(/\r$/, '');
    const indent = content.search(/[^ ]/);
    if (scalar >= 0 && (indent < 0 || indent > scalar)) continue;
    scalar = -1;
    if (indent < 0 || content[indent] === '#' || /^(?:---|\.\.\.|%)/.test(content)) continue;
    const column = enter(levels, content);
    if (BLOCK_SCALAR.test(content)) scalar = column;
  }
  const end = text.slice(start).search(/\r?\n|$/) + start;
  const line = text.slice(start, end);
  const indent = line.search(/[^ ]|$/);
  if (scalar >= 0 && indent > scalar) return null;
  return onLine(levels, line, start, offset - start);
}

function onLine(levels: Level[], line: string, start: number, at: number): Cursor | null {
  const before = line.slice(0, at);
  if (/(?:^|\s)#/.test(before) || /^(?:---|\.\.\.|%)/.test(line)) return null;
  const [, indent = '', dashes = '', rest = ''] = LINE.exec(before) ?? [];
  const column = indent.length + dashes.length;
  const key = KEY.exec(rest);
  if (!key) {
    enterDashes(levels, indent.length, dashes);
    leave(levels, column);
    const path = levels.map(({ step }) => step);
    const word = rest.trimStart();
    if (/^[{["'|>&*!]/.test(word)) return null;
    const tail = /^[^\s:#]*/.exec(line.slice(at))?.[0] ?? '';
    const from = start + at - word.length;
    return {
      slot: 'key',
      path,
      replace: { start: from, end: start + at + tail.length },
      prefix: word,
      finished: line.slice(at + tail.length).startsWith(':'),
    };
  }
  enter(levels, before);
  const value = rest.slice(key[0].length).trimStart();
  if (/^[{[|>&*!]/.test(value)) return null;
  const tail = /^[^#]*?(?=\s*(?:#|$))/.exec(line.slice(at))?.[0] ?? '';
  return {
    slot: 'value',
    path: levels.map(({ step }) => step),
    replace: { start: start + at - value.length, end: start + at + tail.length },
    prefix: value,
    finished: false,
  };
}

/** Takes a line's dashes and key into the path; gives the column of what it holds. */
function enter(levels: Level[], line: string): number {
  const [, indent = '', dashes = '', rest = ''] = LINE.exec(line) ?? [];
  enterDashes(levels, indent.length, dashes);
  const column = indent.length + dashes.length;
  const key = KEY.exec(rest)?.[1];
  if (key === undefined) return dashes === '' ? column - 1 : indent.length;
  leave(levels, column);
  levels.push({ column, step: unquote(key) });
  return column;
}

function enterDashes(levels: Level[], indent: number, dashes: string): void {
  for (const { index } of dashes.matchAll(/-/g)) {
    const column = indent + index;
    while ((levels.at(-1)?.column ?? -1) > column) levels.pop();
    const top = levels.at(-1);
    if (top && top.column === column && typeof top.step === 'number') top.step++;
    else levels.push({ column, step: 0 });
  }
}

/** Goes up to the mapping whose keys stand at `column`. */
function leave(levels: Level[], column: number): void {
  while ((levels.at(-1)?.column ?? -1) >= column) levels.pop();
}

const unquote = (key: string): string => (/^["']/.test(key) ? key.slice(1, -1) : key);
