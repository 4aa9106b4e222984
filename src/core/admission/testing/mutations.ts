import { pathText } from '../../model/access.ts';
import type { Json, Path } from '../../yaml/json.ts';
import type { CompiledSchema } from '../structure/compiled-schema.ts';
import { sampleValue } from './sample-value.ts';

/** A value that is put at a place, and what the API server of 1.37 says of it there, word for word. */
export type Mutation = Readonly<{
  name: string;
  value: Json;
  /** Lines of the server, in any order; none where it takes the object. */
  says: readonly string[];
  /** Whether the server evaluates no rules after that. */
  blocks: boolean;
  /** Fields that it drops. */
  unknown?: readonly string[];
}>;

/** Values of each type, with the name of the type; what a format of numbers calls them; and how lists of allowed values show them. */
const TYPED: readonly (readonly [value: Json, type: string, format: string, shown: string])[] = [
  ['7', 'string', '', '"7"'],
  [true, 'boolean', '', 'true'],
  [7, 'integer', 'int64', '7'],
  [7.5, 'number', 'float64', '7.5'],
  [1e20, 'number', 'float64', '1e+20'],
  [9.3e18, 'number', 'float64', '9.3e+18'],
  [[], 'array', '', '[]'],
  [{}, 'object', '', '{}'],
];

/** Signs that are not shown as they are, and how they are shown. */
const SIGNS: readonly (readonly [sign: string, shown: string])[] = [
  ['\u0007', String.raw`\a`],
  ['\u0000', String.raw`\x00`],
  ['\n', String.raw`\n`],
  ['\u007f', String.raw`\x7f`],
  ['\u0085', String.raw`\u0085`],
  ['\u00a0', String.raw`\u00a0`],
  ['\u200b', String.raw`\u200b`],
  ['\u2028', String.raw`\u2028`],
  ['\ufeff', String.raw`\ufeff`],
  ['\u{e0001}', String.raw`\U000e0001`],
  ['"', String.raw`\"`],
  ['\\', String.raw`\\`],
  ['é', 'é'],
  ['😀', '😀'],
];

/** Everything that is done to a value at a place. `inList` says that the place is an item of a list. */
export function* mutationsOf(compiled: CompiledSchema, path: Path): Generator<Mutation> {
  const at = pathText(path);
  yield* types(compiled, at, path);
  yield* nulls(compiled, at, path);
  if (compiled.allowed) return;
  if (compiled.type === 'string') yield* texts(compiled, at);
  if (compiled.type === 'integer') yield* numbers(compiled, at);
  if (compiled.type === 'array') yield* lists(compiled, at);
}

const supported = ({ schema }: CompiledSchema): string =>
  (schema.enum ?? []).map((value) => JSON.stringify(String(value))).join(', ');

/** Whether the place is an item of a list with keys. */
const isItem = (path: Path): boolean => typeof path.at(-1) === 'number';

function* types(compiled: CompiledSchema, at: string, path: Path): Generator<Mutation> {
  const { type, schema, allowed } = compiled;
  for (const [value, got, format, shown] of TYPED) {
    if (got === type || type === 'any' || (isItem(path) && type === 'object')) continue;
    const isInteger = type === 'integer';
    const says: string[] = [];
    const named = isInteger && got !== 'string' && got !== 'array' && schema.format !== undefined;
    says.push(
      named
        ? `${at}: Invalid value: "${format}": ${at} in body must be of type ${schema.format}: "${format}"`
        : `${at}: Invalid value: "${got}": ${at} in body must be of type ${type}: "${got}"`,
    );
    if (isInteger && got === 'number') {
      const form = schema.format === undefined ? '(default format)' : `with format ${schema.format}`;
      says.push(`<nil>: Invalid value: "": Checked value must be of type integer ${form} in ${at}`);
      const number = value as number;
      // The limit is shown as a number of the same kind: with an exponent from a million on.
      const limit = (one: number): string => (one === 1_000_000 ? '1e+06' : String(one));
      const { minimum = -Infinity, maximum = Infinity } = schema;
      if (number < minimum)
        says.push(
          `${at}: Invalid value: ${shown}: ${at} in body should be greater than or equal to ${limit(minimum)}`,
        );
      if (number > maximum)
        says.push(
          `${at}: Invalid value: ${shown}: ${at} in body should be less than or equal to ${limit(maximum)}`,
        );
    }
    if (allowed) says.push(`${at}: Unsupported value: ${shown}: supported values: ${supported(compiled)}`);
    yield { name: `${JSON.stringify(value)} for ${type}`, value, says, blocks: true };
  }
  if (type !== 'string' || allowed) return;
  yield {
    name: 'an object for a text, whose fields are not there',
    value: { inner: { deep: 1 } },
    says: [`${at}: Invalid value: "object": ${at} in body must be of type string: "object"`],
    blocks: true,
    unknown: [`${at}.inner`],
  };
  yield {
    name: 'a list of objects for a text, whose fields are not there',
    value: [[{ inner: 1 }]],
    says: [`${at}: Invalid value: "array": ${at} in body must be of type string: "array"`],
    blocks: true,
    unknown: [`${at}[0][0].inner`],
  };
}

function* nulls(compiled: CompiledSchema, at: string, path: Path): Generator<Mutation> {
  // A field that is null is as good as absent, which is written out for fields that are required.
  if (!isItem(path)) return;
  const { type, allowed } = compiled;
  const says = [`${at}: Invalid value: "null": ${at} in body must be of type ${type}: "null"`];
  if (allowed) says.push(`${at}: Unsupported value: null: supported values: ${supported(compiled)}`);
  yield { name: 'a null in a list', value: null, says, blocks: true };
}

function* texts({ schema, matches }: CompiledSchema, at: string): Generator<Mutation> {
  const { minLength = 0, maxLength, pattern } = schema;
  if (maxLength !== undefined) {
    const unit = maxLength === 1 ? 'byte' : 'bytes';
    const says = [`${at}: Too long: may not be more than ${maxLength} ${unit}`];
    yield { name: 'one sign too many', value: 'a'.repeat(maxLength + 1), says, blocks: true };
    // What counts are code points.
    yield { name: 'one emoji too many', value: '😀'.repeat(maxLength + 1), says, blocks: true };
  }
  if (minLength > 0) {
    const words = `${at} in body should be at least ${minLength} chars long`;
    yield { name: 'an empty text', value: '', says: [`${at}: Invalid value: "": ${words}`], blocks: false };
  }
  if (!matches || pattern === undefined) return;
  for (const [sign, shown] of SIGNS) {
    const value = `${sign} ${sign}`;
    if (matches(value) || value.length < minLength || value.length > (maxLength ?? 99)) continue;
    const words = `${at} in body should match '${pattern}'`;
    const says = [`${at}: Invalid value: "${shown} ${shown}": ${words}`];
    yield { name: `the sign ${shown}`, value, says, blocks: false };
  }
}

function* numbers({ schema }: CompiledSchema, at: string): Generator<Mutation> {
  const { minimum, maximum, format } = schema;
  const below = minimum === undefined ? [] : [minimum - 1];
  const above = maximum === undefined ? [] : [maximum + 1];
  for (const value of [...below, ...above, 2147483648, -2147483649, 10_000_000_000]) {
    const says: string[] = [];
    if (format === 'int32' && (value > 2147483647 || value < -2147483648))
      says.push(`<nil>: Invalid value: "": Checked value must be of type integer with format int32 in ${at}`);
    if (minimum !== undefined && value < minimum)
      says.push(
        `${at}: Invalid value: ${value}: ${at} in body should be greater than or equal to ${minimum}`,
      );
    if (maximum !== undefined && value > maximum)
      says.push(`${at}: Invalid value: ${value}: ${at} in body should be less than or equal to ${maximum}`);
    yield { name: `the number ${value}`, value, says, blocks: false };
  }
}

function* lists({ schema, items }: CompiledSchema, at: string): Generator<Mutation> {
  if (!items) return;
  const { minItems = 0, maxItems = Infinity, listType, listMapKeys = [] } = schema;
  const list = (length: number): readonly Json[] =>
    Array.from({ length }, (_, index) => sampleValue(items, index));
  if (maxItems < 100) {
    const words = `must have at most ${maxItems} ${maxItems === 1 ? 'item' : 'items'}`;
    const says = [`${at}: Too many: ${maxItems + 1}: ${words}`];
    yield { name: 'one item too many', value: list(maxItems + 1), says, blocks: true };
  }
  if (minItems > 0) {
    const words = `${at} in body should have at least ${minItems} items`;
    yield { name: 'no items', value: [], says: [`${at}: Invalid value: 0: ${words}`], blocks: false };
  }
  if (maxItems < 3) return;
  const one = sampleValue(items);
  if (listType === 'set') {
    const says = [`${at}[1]: Duplicate value: ${JSON.stringify(one)}`];
    yield { name: 'three equal items of a set', value: [one, one, one], says, blocks: false };
  }
  if (listType !== 'map') return;
  const keys = Object.entries(one as Readonly<Record<string, Json>>)
    .filter(([key]) => listMapKeys.includes(key))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  yield {
    name: 'three items with equal keys',
    value: [one, one, one],
    says: [`${at}[1]: Duplicate value: ${JSON.stringify(Object.fromEntries(keys))}`],
    blocks: false,
  };
  const required = (index: number): readonly string[] =>
    items.required.map((key) => `${at}[${index}].${key}: Required value`);
  yield {
    name: 'two empty items',
    value: [{}, {}],
    says: [...required(0), ...required(1), `${at}[1]: Duplicate value: {}`],
    blocks: items.required.length > 0,
  };
  yield {
    name: 'an item that is no object',
    value: [one, 'x<y', one],
    says: [
      `${at}[1]: Invalid value: "string": ${at}[1] in body must be of type object: "string"`,
      `${at}[1]: Invalid value: "x<y": must be an object for an array of list-type map`,
    ],
    blocks: true,
  };
}
