import { servedText } from '../../../core/model/served-words.ts';
import { matcherOf } from '../../../core/admission/structure/matcher.ts';
import type { Schema } from '../../../core/kinds/schema.ts';
import type { Json } from '../../../core/yaml/json.ts';
import { formTexts } from '../../../texts/en/form.ts';

/** What a typed text means for a field: a value, nothing (the field goes), or a reason why it cannot be. */
export type Typed = Readonly<
  { type: 'value'; value: Json } | { type: 'none' } | { type: 'error'; message: string }
>;

const isNumber = ({ type }: Schema) => type === 'integer' || type === 'number';

/** Why a number beyond the limits is refused. */
function beyondLimits({ minimum, maximum }: Schema): string {
  if (minimum !== undefined && maximum !== undefined) return formTexts.mustBeBetween({ minimum, maximum });
  return minimum === undefined
    ? formTexts.mustBeAtMost({ maximum: maximum ?? Infinity })
    : formTexts.mustBeAtLeast({ minimum });
}

function limitsOf({ minimum, maximum }: Schema): readonly string[] {
  if (minimum !== undefined && maximum !== undefined) return [formTexts.isBetween({ minimum, maximum })];
  if (minimum !== undefined) return [formTexts.isAtLeast({ minimum })];
  return maximum === undefined ? [] : [formTexts.isAtMost({ maximum })];
}

/** Reads what was typed into a field's box. Only what could never be valid is refused; the rest is left to the checks. */
export function readTyped(schema: Schema | undefined, text: string, required: boolean): Typed {
  const trimmed = text.trim();
  if (trimmed === '') {
    if (!required || schema?.type !== 'string') return { type: 'none' };
    return mayBeEmpty(schema)
      ? { type: 'value', value: '' }
      : { type: 'error', message: formTexts.needsValue() };
  }
  if (schema?.intOrString && /^-?\d+$/.test(trimmed)) return { type: 'value', value: Number(trimmed) };
  if (!schema || !isNumber(schema) || schema.intOrString) return { type: 'value', value: text };
  const number = Number(trimmed);
  const whole = schema.type === 'integer';
  if (Number.isNaN(number) || (whole && !Number.isInteger(number)))
    return { type: 'error', message: whole ? formTexts.mustBeWhole() : formTexts.mustBeNumber() };
  if (number < (schema.minimum ?? -Infinity) || number > (schema.maximum ?? Infinity))
    return { type: 'error', message: beyondLimits(schema) };
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
  if (required) words.push(formTexts.isRequired());
  if (schema.enum) words.push(formTexts.isChoice());
  else if (schema.intOrString) words.push(formTexts.isNumberOrName());
  else if (schema.type) words.push(schema.type === 'integer' ? formTexts.isWhole() : schema.type);
  if (isNumber(schema)) words.push(...limitsOf(schema));
  if (schema.maxLength !== undefined) words.push(formTexts.charactersAtMost({ count: schema.maxLength }));
  if (schema.maxItems !== undefined) words.push(formTexts.itemsAtMost({ count: schema.maxItems }));
  if (schema.default !== undefined)
    words.push(formTexts.hasDefault({ value: JSON.stringify(schema.default) }));
  if (schema.support) words.push(schema.supportNote ?? schema.support);
  if (schema.served) words.push(servedText(schema.served));
  return words;
}
