import type { Json, JsonObject } from './json.ts';
import { writeScalar } from './write-scalar.ts';

/** How collections on one line are written. */
export type FlowStyle = Readonly<{
  json: boolean;
  /** `{ a: 1 }` instead of `{a: 1}`. */
  padded: boolean;
  /** The separator between a key and its value. */
  colon: string;
  /** The separator between two entries. */
  comma: string;
  /** Whether text is put in quotes even where it need not be. */
  quotes: 'auto' | 'single' | 'double';
}>;

export const defaultFlow: FlowStyle = { json: false, padded: true, colon: ': ', comma: ', ', quotes: 'auto' };

/** Any value on one line. */
export function writeFlow(value: Json, style: FlowStyle): string {
  if (typeof value !== 'object' || value === null)
    return writeScalar(value, { flow: true, json: style.json, quotes: style.quotes });
  if (Array.isArray(value))
    return `[${(value as readonly Json[]).map((item) => writeFlow(item, style)).join(style.comma)}]`;
  const entries = Object.entries(value as JsonObject).map(
    ([key, item]) => `${writeFlowKey(key, style)}${style.colon}${writeFlow(item, style)}`,
  );
  if (entries.length === 0) return '{}';
  const pad = style.padded ? ' ' : '';
  return `{${pad}${entries.join(style.comma)}${pad}}`;
}

/** The key of a mapping on one line. Without a space behind the colon, only a quoted key ends where it should. */
export function writeFlowKey(key: string, style: FlowStyle): string {
  const quotes = style.colon === ':' ? 'double' : style.quotes;
  return writeScalar(key, { flow: true, json: style.json, quotes });
}
