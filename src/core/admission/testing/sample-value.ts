import type { Json, JsonObject } from '../../yaml/json.ts';
import { hasFormat } from '../structure/formats.ts';
import type { CompiledSchema } from '../structure/compiled-schema.ts';

/** Texts of which at least one fits each pattern and format of the built-in schemas. */
const TEXTS = [
  'a',
  '192.0.2.1',
  '2025-01-01T00:00:00Z',
  'YWJj',
  'a.b/c',
  '10s',
  'http://a',
  'spiffe://a/b',
  '/a',
  'HTTP',
  'Accepted',
  'IPAddress',
  '1',
];

/** Texts of which at least one fits no pattern. */
const MISFITS = ['\u0001', ' ', '!', '-', 'a b', '::', '\n'];

const fits = ({ schema, matches }: CompiledSchema, text: string): boolean =>
  text.length >= (schema.minLength ?? 0) &&
  text.length <= (schema.maxLength ?? Infinity) &&
  (matches === null || matches(text)) &&
  (schema.format === undefined || hasFormat(schema.format, text));

/** The smallest value that a schema takes: required fields only. `nth` makes items of one list differ. */
export function sampleValue(plan: CompiledSchema, nth = 0): Json {
  const { schema } = plan;
  if (schema.enum) return schema.enum[nth % schema.enum.length] ?? null;
  switch (plan.type) {
    case 'string':
      return sampleText(plan, nth);
    case 'integer':
    case 'number':
      return (schema.minimum ?? 1) + nth;
    case 'boolean':
      return true;
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, (_, index) =>
        plan.items ? sampleValue(plan.items, index) : 'a',
      );
    case 'object':
      return sampleObject(plan, nth);
    default:
      return 1;
  }
}

function sampleText(plan: CompiledSchema, nth: number): string {
  const text = TEXTS.find((one) => fits(plan, one));
  if (text === undefined) throw new Error(`No text fits ${plan.schema.pattern ?? plan.schema.format ?? ''}`);
  const other = `${text}${nth}`;
  return nth > 0 && fits(plan, other) ? other : text;
}

const sampleObject = (plan: CompiledSchema, nth: number): JsonObject =>
  Object.fromEntries(
    plan.required.flatMap((key) => {
      const field = plan.fields.get(key);
      return field ? [[key, sampleValue(field, nth)]] : [];
    }),
  );

/** A value that breaks one thing, with the code and place of what is due, and what is said beside it. */
export type Broken = Readonly<{
  code: string;
  value: Json;
  at?: readonly (string | number)[];
  also?: readonly string[];
}>;

/** Every way to break what a schema says of one node, one at a time. */
export function* brokenValues(plan: CompiledSchema): Generator<Broken> {
  const { schema } = plan;
  // A value of another type is none of those that are allowed either.
  const also = [...(schema.enum ? ['enum'] : []), ...(plan.combined ? ['combined'] : [])];
  if (plan.type !== 'any') yield { code: 'type', value: plan.type === 'boolean' ? 'true' : true, also };
  if (schema.enum) yield { code: 'enum', value: typeof schema.enum[0] === 'string' ? '~' : -99 };
  if (plan.type === 'string' && !schema.enum) yield* brokenTexts(plan);
  if (plan.type === 'integer' && !schema.enum) yield* brokenNumbers(plan);
  if (plan.type === 'array') yield* brokenLists(plan);
  if (plan.type === 'object') yield* brokenObjects(plan);
}

function* brokenTexts({ schema, matches }: CompiledSchema): Generator<Broken> {
  const { minLength = 0, maxLength } = schema;
  if (maxLength !== undefined) yield { code: 'max-length', value: 'a'.repeat(maxLength + 1) };
  if (minLength > 0) yield { code: 'min-length', value: '' };
  if (matches !== null) {
    const value = MISFITS.find((text) => text.length >= minLength && !matches(text));
    if (value === undefined) throw new Error(`Everything fits ${schema.pattern}`);
    yield { code: 'pattern', value };
  } else if (schema.format !== undefined) yield { code: 'format', value: '\u0001' };
}

function* brokenNumbers({ schema }: CompiledSchema): Generator<Broken> {
  const { minimum, maximum, format } = schema;
  if (minimum !== undefined) yield { code: 'minimum', value: minimum - 1 };
  if (maximum !== undefined) yield { code: 'maximum', value: maximum + 1 };
  else if (format === 'int32') yield { code: 'format', value: 2 ** 31 };
  // No fraction is in the range of an integer.
  yield { code: 'type', value: (minimum ?? 1) + 0.5, also: ['format'] };
}

function* brokenLists({ schema, items }: CompiledSchema): Generator<Broken> {
  if (!items) return;
  const { minItems = 0, maxItems, listType } = schema;
  const list = (length: number): readonly Json[] =>
    Array.from({ length }, (_, index) => sampleValue(items, index));
  if (minItems > 0) yield { code: 'min-items', value: list(minItems - 1) };
  if (maxItems !== undefined) yield { code: 'max-items', value: list(maxItems + 1) };
  const twice = (maxItems ?? 2) >= 2;
  if (twice && (listType === 'set' || (listType === 'map' && items.required.length > 0)))
    yield {
      code: 'duplicate',
      value: [...list(minItems), sampleValue(items, minItems), sampleValue(items, minItems)],
      at: [minItems + 1],
    };
}

function* brokenObjects(plan: CompiledSchema): Generator<Broken> {
  const whole = sampleObject(plan, 0);
  const { maxProperties } = plan.schema;
  for (const key of plan.required) {
    const { [key]: _, ...rest } = whole;
    yield { code: 'required', value: rest, at: [key] };
  }
  if (maxProperties !== undefined && plan.additional) {
    const { additional } = plan;
    const keys = Array.from({ length: maxProperties + 1 }, (_, index) => [
      `k${index}`,
      sampleValue(additional),
    ]);
    yield { code: 'max-properties', value: Object.fromEntries(keys) };
  }
}
