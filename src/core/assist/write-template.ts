import type { Json } from '../yaml/json.ts';
import { writeScalar } from '../yaml/write-scalar.ts';
import { isHole, type Hole, type Template } from '../yaml/value-template.ts';

/** The style of the text around. */
export type Writing = Readonly<{
  style: 'block' | 'flow' | 'json';
  /** Columns by which the dashes of a list are indented under their key. */
  dashes: number;
}>;

/** What is typed around a value when it is written. */
type Writer = Readonly<{
  writing: Writing;
  /** Numbers the placeholders, in the order in which they are written. */
  number: (hole: Hole) => number;
}>;

/** Signs with a meaning in the text of a snippet. */
export const plainInSnippet = (text: string): string => text.replace(/[\\$}]/g, '\\$&');

/** Numbers for placeholders; those of one name share theirs. */
export function createNumbers(): Writer['number'] {
  const named = new Map<string, number>();
  let last = 0;
  return ({ name }) => {
    const known = name === null ? undefined : named.get(name);
    const number = known ?? ++last;
    if (name !== null) named.set(name, number);
    return number;
  };
}

/**
 * A value as the text of a snippet (`$1`, `${2:preset}`, `${3|a,b|}`), in lines: the first stands where the value
 * begins, the others are indented relative to its column.
 */
export function templateLines(template: Template, writer: Writer): readonly string[] {
  if (isHole(template)) return [writeHole(template, writer)];
  if (typeof template !== 'object') return [plainInSnippet(scalar(template, writer))];
  if (writer.writing.style === 'json') return jsonLines(template, writer);
  if (writer.writing.style === 'flow' || isEmpty(template)) return [flowText(template, writer)];
  return Array.isArray(template)
    ? (template as readonly Template[]).flatMap((item) => itemLines(item, writer))
    : Object.entries(template).flatMap(([key, value]) => entryLines(key, value, writer));
}

/** `key: value`; further lines are indented below it. */
export function entryLines(key: string, value: Template, writer: Writer): readonly string[] {
  const name = plainInSnippet(scalar(key, writer));
  const lines = templateLines(value, writer);
  const open = typeof value === 'object' && isHole(value) ? value.inside : null;
  if (open !== null && writer.writing.style === 'block')
    return [`${name}:`, ' '.repeat(open === 'list' ? writer.writing.dashes : 2) + (lines[0] ?? '')];
  if (isScalar(value) || writer.writing.style !== 'block' || isEmpty(value))
    return [`${name}: ${lines[0] ?? ''}`, ...lines.slice(1)];
  return [`${name}:`, ...indented(lines, Array.isArray(value) ? writer.writing.dashes : 2)];
}

/** `- value`. */
export function itemLines(value: Template, writer: Writer): readonly string[] {
  const [first = '', ...others] = templateLines(value, writer);
  return [`- ${first}`, ...indented(others, 2)];
}

const isScalar = (value: Template): boolean => typeof value !== 'object' || isHole(value);
const isEmpty = (value: Template): boolean =>
  typeof value === 'object' &&
  (Array.isArray(value) ? value.length === 0 : !isHole(value) && Object.keys(value).length === 0);

const indented = (lines: readonly string[], by: number): readonly string[] =>
  lines.map((line) => ' '.repeat(by) + line);

const scalar = (value: string | number | boolean, { writing: { style } }: Writer): string =>
  writeScalar(value, { flow: style !== 'block', json: style === 'json', quotes: 'auto' });

function writeHole(hole: Hole, writer: Writer): string {
  const number = writer.number(hole);
  const block = writer.writing.style === 'block';
  if (hole.inside === 'map') return block ? `$${number}` : `{ $${number} \\}`;
  if (hole.inside === 'list') return block ? `- $${number}` : `[$${number}]`;
  const write = (value: Json): string =>
    typeof value === 'object' ? JSON.stringify(value) : scalar(value, writer);
  if (hole.choices.length > 1) {
    const first = hole.choices.includes(hole.preset) ? [hole.preset] : [];
    const all = [...first, ...hole.choices.filter((choice) => !first.includes(choice))];
    return `\${${number}|${all.map((choice) => write(choice).replace(/[\\,|]/g, '\\$&')).join(',')}|}`;
  }
  if (hole.preset === '') return writer.writing.style === 'json' ? `"$${number}"` : `$${number}`;
  const written = write(hole.preset);
  const quoted = /^"(.*)"$/s.exec(written);
  // The quotes stay where only what is inside them is filled in.
  if (quoted) return `"\${${number}:${plainInSnippet(quoted[1] ?? '')}}"`;
  return `\${${number}:${plainInSnippet(written)}}`;
}

function flowText(template: object, writer: Writer): string {
  if (Array.isArray(template)) {
    const items = (template as readonly Template[]).map((item) => templateLines(item, writer).join(' '));
    return `[${items.join(', ')}]`;
  }
  const entries = Object.entries(template as Readonly<Record<string, Template>>).map(([key, value]) =>
    entryLines(key, value, writer).join(' '),
  );
  return entries.length === 0 ? '{\\}' : `{ ${entries.join(', ')} \\}`;
}

function jsonLines(template: object, writer: Writer): readonly string[] {
  const parts = Array.isArray(template)
    ? (template as readonly Template[]).map((item) => templateLines(item, writer))
    : Object.entries(template as Readonly<Record<string, Template>>).map(([key, value]) =>
        entryLines(key, value, writer),
      );
  const [open, close] = Array.isArray(template) ? ['[', ']'] : ['{', '\\}'];
  if (parts.length === 0) return [open + close];
  const body = parts.flatMap((lines, index) =>
    index === parts.length - 1 ? lines : [...lines.slice(0, -1), `${lines.at(-1)},`],
  );
  return [open, ...indented(body, 2), close];
}
