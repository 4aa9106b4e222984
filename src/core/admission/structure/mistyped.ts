import type { Schema } from '../../kinds/schema.ts';
import { isObject } from '../../yaml/is-object.ts';
import type { Json } from '../../yaml/json.ts';
import { isInt64 } from '../words/go-number.ts';
import { fieldPath } from '../words/field-path.ts';
import { quote, typeName } from '../words/quote.ts';
import type { CompiledSchema } from './compiled-schema.ts';
import { supportedFormat } from './formats.ts';
import { note, type Run } from './run.ts';

/**
 * Notes a value of another type than its schema has. Where the schema has a format, the server names that instead of
 * the type, and calls a number by the format that Go gives it, anything else by nothing.
 */
export function noteMistyped(
  run: Run,
  { schema }: CompiledSchema,
  value: Json,
  wanted: string = schema.type ?? 'any',
): void {
  const got = typeName(value);
  const format = run.dialect === 'schema' ? supportedFormat(schema, run.kubernetes) : undefined;
  const isSequence = typeof value === 'string' || Array.isArray(value);
  // A list where a text with a format belongs is let through.
  if (format !== undefined && isSequence && isText(schema)) return;
  const byFormat = format !== undefined && !isSequence && value !== null;
  const words = byFormat ? `${format}: ${quote(formatOf(value))}` : `${wanted}: ${quote(got)}`;
  const shown = quote(byFormat ? formatOf(value) : got);
  note(run, 'type', `Invalid value: ${shown}: ${fieldPath(run.path)} in body must be of type ${words}`, {
    wanted,
    got,
  });
}

const isText = ({ type }: Schema): boolean => type !== 'integer' && type !== 'number';

function formatOf(value: Json): string {
  if (typeof value !== 'number') return '';
  return isInt64(value) ? 'int64' : 'float64';
}

/** A value of a wrong type as it is kept: nothing inside it belongs to the schema, so all its fields are dropped. */
export function emptied(run: Run, value: Json): Json {
  const { path } = run;
  if (isObject(value)) {
    for (const key of Object.keys(value)) {
      const place = [...path, key];
      if (run.isKnown(place, 'key')) run.unknown.push(place);
    }
    return {};
  }
  if (!Array.isArray(value)) return value;
  return (value as readonly Json[]).map((item, index) => {
    path.push(index);
    const own = emptied(run, item);
    path.pop();
    return own;
  });
}
