import type { Json } from '../core/yaml/json.ts';
import { servedText } from '../core/model/served-words.ts';
import type { Schema } from '../core/kinds/schema.ts';

/** A field as a line of a reference page. */
export type FieldRow = Readonly<{
  path: string;
  required: boolean;
  type: string;
  default: string;
  limits: string;
  meaning: string;
}>;

/**
 * The fields of an object, in the order of its schema, with paths such as `spec.rules[].name`.
 * `apiVersion`, `kind` and `metadata` are the same everywhere and left out.
 */
export function fieldRows(schema: Schema): readonly FieldRow[] {
  const own = Object.entries(schema.properties ?? {}).filter(([key]) => !COMMON.has(key));
  return own.flatMap(([key, field]) => rowsOf(key, field, (schema.required ?? []).includes(key)));
}

const COMMON: ReadonlySet<string> = new Set(['apiVersion', 'kind', 'metadata']);

function rowsOf(path: string, schema: Schema, required: boolean): readonly FieldRow[] {
  const row = {
    path,
    required,
    type: typeOf(schema),
    default: schema.default === undefined ? '' : code(schema.default),
    limits: limitsOf(schema),
    meaning: meaningOf(schema),
  };
  return [row, ...inside(path, schema)];
}

function inside(path: string, schema: Schema): readonly FieldRow[] {
  const inner = schema.items ?? schema;
  const at = schema.items ? `${path}[]` : path;
  return Object.entries(inner.properties ?? {}).flatMap(([key, field]) =>
    rowsOf(`${at}.${key}`, field, (inner.required ?? []).includes(key)),
  );
}

function typeOf(schema: Schema): string {
  if (schema.intOrString) return 'integer or string';
  if (schema.items) return `${typeOf(schema.items)}[]`;
  if (schema.additionalProperties) return `map of ${typeOf(schema.additionalProperties)}`;
  return schema.type ?? 'any';
}

function limitsOf(schema: Schema): string {
  const values = schema.enum ?? schema.items?.enum;
  const parts = [
    values?.map(code).join(', '),
    range(schema.minLength, schema.maxLength, 'characters'),
    range(schema.minItems, schema.maxItems, 'items'),
    range(schema.minProperties, schema.maxProperties, 'keys'),
    range(schema.minimum, schema.maximum, ''),
  ];
  return parts.filter(Boolean).join('; ');
}

function range(low: number | undefined, high: number | undefined, unit: string): string {
  if (low === undefined && high === undefined) return '';
  const text =
    high === undefined
      ? `≥ ${low}`
      : low === undefined
        ? `≤ ${high}`
        : low === high
          ? `${low}`
          : `${low}–${high}`;
  return unit === '' ? text : `${text} ${text === '1' ? unit.replace(/s$/, '') : unit}`;
}

function meaningOf(schema: Schema): string {
  const notes = [
    ...(schema.served ? [`served ${servedText(schema.served)}`] : []),
    ...(schema.supportNote ? [schema.supportNote] : schema.support ? [schema.support] : []),
  ];
  return [schema.description ?? '', ...(notes.length === 0 ? [] : [`*${notes.join('; ')}*`])]
    .join(' ')
    .trim();
}

const code = (value: Json): string =>
  `\`${typeof value === 'string' ? value || '""' : JSON.stringify(value)}\``;
