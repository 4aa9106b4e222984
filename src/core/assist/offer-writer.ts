import type { Json } from '../yaml/json.ts';
import { writeScalar } from '../yaml/write-scalar.ts';
import type { CompletionContext } from './completion-context.ts';
import type { Template } from '../yaml/value-template.ts';
import {
  createNumbers,
  entryLines,
  itemLines,
  plainInSnippet,
  templateLines,
  type Writing,
} from './write-template.ts';

/** How a value has to be written where the cursor is, as the text of a snippet. */
export type OfferWriter = Readonly<{
  /** A key and its value; `listed` puts it into a new item of a list. */
  entry: (key: string, value: Template, listed: boolean) => string;
  /** The name of a key whose colon is there already. */
  keyOnly: (key: string) => string;
  /** A value at the place of a value. */
  value: (value: Json) => string;
  /** A value with placeholders, unchanged; `listed` puts it into a new item of a list. */
  block: (value: Template, listed: boolean) => string;
  /** The content of a mapping, where its brackets are there already. */
  fields: (value: Template) => string;
  /** A value, and behind it other keys of the same mapping. */
  valueAndEntries: (value: Json, entries: readonly (readonly [string, Template])[]) => string;
}>;

const DASHES = /^( *)[^\s#-][^\n#]*:[ \t]*\r?\n(?:[ \t]*\r?\n)*( *)- /m;

/** How far the document indents its dashes; two columns where it has none. */
function dashesOf(text: string): number {
  const found = DASHES.exec(text);
  const by = found ? (found[2]?.length ?? 0) - (found[1]?.length ?? 0) : 2;
  return by === 0 ? 0 : 2;
}

export function offerWriter({ cursor, text }: CompletionContext): OfferWriter {
  const { style, column, margin, lead, commaAfter } = cursor;
  const writing: Writing = { style, dashes: style === 'block' ? dashesOf(text) : 2 };
  const writer = () => ({ writing, number: createNumbers() });
  const inset = ' '.repeat(Math.max(0, column - margin));
  const finish = (lines: readonly string[]): string =>
    lead + lines.join(`\n${inset}`) + (commaAfter ? ', ' : '');
  const scalar = (value: Json): string => {
    if (typeof value === 'object' && value !== null) return JSON.stringify(value);
    const quotes = cursor.quote === "'" ? 'single' : cursor.quote === '"' ? 'double' : 'auto';
    return writeScalar(value, {
      flow: style !== 'block',
      json: style === 'json',
      quotes: typeof value === 'string' ? quotes : 'auto',
    });
  };
  return {
    entry: (key, value, listed) => {
      const how = writer();
      return finish(listed ? itemLines({ [key]: value }, how) : entryLines(key, value, how));
    },
    keyOnly: (key) => plainInSnippet(scalar(key)),
    value: (value) => finish([plainInSnippet(scalar(value))]),
    block: (value, listed) => {
      const how = writer();
      return finish(listed ? itemLines(value, how) : templateLines(value, how));
    },
    fields: (value) => {
      const how = writer();
      if (style === 'block' || typeof value !== 'object') return finish(templateLines(value, how));
      const parts = Object.entries(value as Readonly<Record<string, Template>>).map(([key, field]) =>
        entryLines(key, field, how).join('\n'),
      );
      return finish(parts.join(style === 'json' ? ',\n' : ', ').split('\n'));
    },
    valueAndEntries: (value, entries) => {
      const how = writer();
      const lines = entries.flatMap(([key, template]) => entryLines(key, template, how));
      const first = plainInSnippet(scalar(value));
      return style === 'block' ? finish([first, ...lines]) : finish([[first, ...lines].join(', ')]);
    },
  };
}
