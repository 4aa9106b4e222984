import type { Json, JsonObject } from './json.ts';
import { isBlockText, writeScalar } from './write-scalar.ts';

/** How blocks are laid out. */
export type BlockStyle = Readonly<{
  /** Columns by which a mapping is indented under its key. */
  indent: number;
  /** Columns by which the dashes of a list are indented under its key; 0 puts them right below it. */
  dashes: number;
  /** The text between a dash and its value. */
  gap: string;
}>;

export const defaultBlock: BlockStyle = { indent: 2, dashes: 2, gap: ' ' };

/**
 * A value as block text: the text on the line of its key or dash (empty for what begins on the next line), and the
 * lines below it, indented relative to the column of that key or dash.
 */
export type BlockText = Readonly<{ head: string; body: readonly string[] }>;

const indented = (lines: readonly string[], by: number): readonly string[] =>
  lines.map((line) => (line === '' ? '' : ' '.repeat(by) + line));

/** The lines of a mapping or list that is not empty, from column 0. */
export function blockLines(value: Json, style: BlockStyle): readonly string[] {
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap((item) => itemLines(item, style));
  return Object.entries(value as JsonObject).flatMap(([key, item]) => entryLines(key, item, style));
}

/** `key: value`, from column 0. */
export function entryLines(key: string, value: Json, style: BlockStyle): readonly string[] {
  const { head, body } = valueText(value, style);
  return [`${writeKey(key)}:${head === '' ? '' : ` ${head}`}`, ...body];
}

/** `- value`, from column 0; a collection begins on the line of its dash. */
export function itemLines(value: Json, style: BlockStyle): readonly string[] {
  const { head, body } = itemText(value, style);
  return [`-${style.gap}${head}`, ...body];
}

/** The text behind a dash, and below it. */
export function itemText(value: Json, style: BlockStyle): BlockText {
  if (!isFilled(value)) return scalarText(value, style);
  const lines = blockLines(value, style);
  return { head: lines[0] ?? '', body: indented(lines.slice(1), 1 + style.gap.length) };
}

/** The text behind the colon of a key, and below it. */
export function valueText(value: Json, style: BlockStyle): BlockText {
  if (!isFilled(value)) return scalarText(value, style);
  return {
    head: '',
    body: indented(blockLines(value, style), Array.isArray(value) ? style.dashes : style.indent),
  };
}

function scalarText(value: Json, style: BlockStyle): BlockText {
  if (isBlockText(value)) {
    const lines = value.endsWith('\n') ? value.slice(0, -1) : value;
    return { head: value.endsWith('\n') ? '|' : '|-', body: indented(lines.split('\n'), style.indent) };
  }
  if (Array.isArray(value)) return { head: '[]', body: [] };
  if (typeof value === 'object' && value !== null) return { head: '{}', body: [] };
  return { head: writeScalar(value, { flow: false, json: false, quotes: 'auto' }), body: [] };
}

export const writeKey = (key: string): string =>
  writeScalar(key, { flow: false, json: false, quotes: 'auto' });

/** Whether a value is a collection with something in it. */
export function isFilled(value: Json): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Array.isArray(value) ? value.length > 0 : Object.keys(value).length > 0;
}
