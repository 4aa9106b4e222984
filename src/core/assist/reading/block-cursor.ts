import type { BlockLevels } from './block-levels.ts';
import { inBlock, type Cursor } from './cursor.ts';

type KeyPlace = Readonly<{
  start: number;
  line: string;
  offset: number;
  column: number;
  dashes: readonly number[];
  margin: number;
}>;

/** A cursor at the place of a key. The dashes of its line have been read, its key has not. */
export function cursorInKeys(
  { start, line, offset, column, dashes, margin }: KeyPlace,
  levels: BlockLevels,
): Cursor | null {
  const at = offset - start;
  const word = line.slice(Math.min(column, at), at);
  const tail = /^(?:[^\s:#]|:(?=\S))*/.exec(line.slice(at))?.[0] ?? '';
  const rest = line.slice(at + tail.length);
  const finished = /^["']?\s*:(?:\s|$)/.test(rest) && word + tail !== '';
  const quote = word[0] === '"' || word[0] === "'" ? word[0] : '';
  return {
    slot: 'key',
    path: levels.pathAt(column),
    replace: { start: offset - word.length, end: offset + tail.length },
    prefix: word,
    finished,
    own: finished ? (word + tail).replace(/^["']|["']$/g, '') : null,
    ...inBlock,
    quote,
    column,
    margin,
    lead: dashes.length > 0 && line[at - 1] === '-' ? ' ' : '',
  };
}

type ValuePlace = Readonly<{
  start: number;
  offset: number;
  /** Where the value begins, and the end of the key's colon: columns. */
  at: number;
  colon: number;
  column: number;
  margin: number;
  written: string;
}>;

/** A cursor behind the colon of a key. */
export function cursorInValue(
  { start, offset, at, colon, column, margin, written }: ValuePlace,
  levels: BlockLevels,
): Cursor | null {
  const from = written === '' ? offset : Math.min(start + at, offset);
  const end = written === '' ? offset : start + at + written.length;
  // Nothing behind the value belongs to it: white space, a comment.
  if (offset > end) return null;
  const quote = written[0] === '"' || written[0] === "'" ? written[0] : '';
  return {
    slot: 'value',
    path: levels.path(),
    replace: { start: from, end },
    prefix: written.slice(0, Math.max(0, offset - start - at)),
    finished: false,
    ...inBlock,
    own: null,
    quote,
    column,
    margin,
    lead: offset === start + colon ? ' ' : '',
  };
}
