import { servedText } from '../../../core/model/served-words.ts';
import { matcherOf } from '../../../core/admission/structure/matcher.ts';
import type { Schema } from '../../../core/kinds/schema.ts';
import type { Json } from '../../../core/yaml/json.ts';

/** What a typed text means for a field: a value, nothing (the field goes), or a reason why it cannot be. */
export type Typed = Readonly<
  { type: 'value'; value: Json } | { type: 'none' } | { type: 'error'; message: string }
>;

const isNumber = ({ type }: Schema) => type === 'integer' || type === 'number';

function limits({ minimum, maximum }: Schema): string {
  if (minimum !== undefined && maximum !== undefined) return `between ${minimum} and ${maximum}`;
  if (minimum !== undefined) return `${minimum} or more`;
  if (maximum !== undefined) return `${maximum} or less`;
  return 'a number';
}

/** Reads what was typed into a field's box. Only what could never be valid is refused; the rest is left to the checks. */
export function readTyped(schema: Schema | undefined, text: string, required: boolean): Typed {
  const trimmed = text.trim();
  if (trimmed === '') {
    if (!required || schema?.type !== 'string') return { type: 'none' };
    return mayBeEmpty(schema)
      ? { type: 'value', value: '' }
      : { type: 'error', message: 'This needs a value. To do without it, remove it.' };
  }
  if (schema?.intOrString && /^-?\d+$/.test(trimmed)) return { type: 'value', value: Number(trimmed) };
  if (!schema || !isNumber(schema) || schema.intOrString) return { type: 'value', value: text };
  const number = Number(trimmed);
  const whole = schema.type === 'integer';
  if (Number.isNaN(number) || (whole && !Number.isInteger(number)))
    return { type: 'error', message: `This must be ${whole ? 'a whole number' : 'a number'}.` };
  if (number < (schema.minimum ?? -Infinity) || number > (schema.maximum ?? Infinity))
    return { type: 'error', message: `This must be ${limits(schema)}.` };
  return { type: 'value', value: number };
}

const mayBeEmpty = ({ minLength = 0, pattern }: Schema): boolean =>
  minLength === 0 && (pattern === undefined || matcherOf(pattern)(''));

/** The schema of a field that no schema knows, from its value: a number stays a number while it is edited. */
export function schemaOfValue(value: Json | undefined): Schema | undefined {
  if (typeof value === 'number') return { type: 'number' };
  if (typeof value === 'boolean') return { type: 'boolean' };
  return undefined;
}

/** The rules of a field in a few words, for the line that explains it. */
export function constraintsOf(schema: Schema, required: boolean): readonly string[] {
  const words: string[] = [];
  if (required) words.push('required');
  if (schema.enum) words.push('choice');
  else if (schema.intOrString) words.push('number or name');
  else if (schema.type) words.push(schema.type === 'integer' ? 'whole number' : schema.type);
  if (isNumber(schema) && (schema.minimum !== undefined || schema.maximum !== undefined))
    words.push(limits(schema));
  if (schema.maxLength !== undefined) words.push(`at most ${schema.maxLength} characters`);
  if (schema.maxItems !== undefined) words.push(`at most ${schema.maxItems} items`);
  if (schema.default !== undefined) words.push(`default ${JSON.stringify(schema.default)}`);
  if (schema.support) words.push(schema.supportNote ?? schema.support);
  if (schema.served) words.push(servedText(schema.served));
  return words;
}
