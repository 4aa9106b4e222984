import type { Schema } from '../../kinds/schema.ts';
import type { Json } from '../../yaml/json.ts';
import { badValue } from '../words/bad-value.ts';
import { fieldPath } from '../words/field-path.ts';
import { isSince } from '../../model/kubernetes-version.ts';
import { goFloat, isInt64 } from '../words/go-number.ts';
import { nativeRange, nativeText } from '../words/native.ts';
import { quote, shown } from '../words/quote.ts';
import { fitsInteger, hasFormat, supportedFormat } from './formats.ts';
import type { CompiledSchema } from './compiled-schema.ts';
import { quantityProblem } from './quantity.ts';
import { note, noteLine, type Run } from './run.ts';

/** Whether a text has more than `most` code points. Its length in UTF-16 decides nearly always. */
function isLonger(text: string, most: number): boolean {
  if (text.length <= most) return false;
  if (text.length > most * 2) return true;
  return countPoints(text) > most;
}

function countPoints(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) ?? 0;
    if (code > 0xffff) at++;
    count++;
  }
  return count;
}

const isShorter = (text: string, least: number): boolean =>
  text.length < least || (text.length < least * 2 && countPoints(text) < least);

/** Length, then pattern, then format: the first that does not fit is reported. No pattern is run on a text that is too long. */
export function checkText(run: Run, compiled: CompiledSchema, text: string): void {
  const { maxLength, minLength, pattern, format } = compiled.limits;
  if (format === 'quantity') {
    const words = quantityProblem(text);
    if (words !== null) note(run, 'format', `Invalid value: ${quote(text)}: ${words}`, { format });
    return;
  }
  if (run.dialect === 'native') {
    // In its own kinds an empty text is the same as none to the server.
    if (text === '' && minLength === undefined) return;
    const problem = nativeText(compiled, text);
    if (problem !== null) {
      const { kind, words, ...facts } = problem;
      note(run, kind, words, facts);
      return;
    }
  }
  if (maxLength !== undefined && isLonger(text, maxLength)) {
    const unit = maxLength === 1 && isSince('1.34', run.kubernetes) ? 'byte' : 'bytes';
    note(run, 'max-length', `Too long: may not be more than ${maxLength} ${unit}`, { limit: maxLength });
  } else if (minLength !== undefined && isShorter(text, minLength)) {
    const words = `should be at least ${minLength} chars long`;
    note(run, 'min-length', invalid(run, text, words), { limit: minLength });
  } else if (compiled.matches !== null && pattern !== undefined && !compiled.matches(text)) {
    note(run, 'pattern', invalid(run, text, `should match '${pattern}'`), { pattern });
  } else if (run.dialect === 'native') checkFormat(run, format, text);
  if (run.dialect === 'schema') checkFormat(run, supportedFormat(compiled.schema, run.kubernetes), text);
}

/** To the server a text that is not in its format is of another type, after which it evaluates no rules. */
function checkFormat(run: Run, format: string | undefined, text: string): void {
  if (format === undefined || hasFormat(format, text)) return;
  if (run.isKnown(run.path)) run.blocked = true;
  note(run, 'format', invalid(run, text, `must be of type ${format}: ${quote(text)}`), { format });
}

/** `Invalid value: <value>: <path> in body <words>`. */
const invalid = (run: Run, value: Json, words: string): string =>
  `Invalid value: ${shown(value)}: ${fieldPath(run.path)} in body ${words}`;

export function checkNumber(run: Run, { schema, limits }: CompiledSchema, value: number): void {
  const { minimum, maximum, multipleOf, exclusiveMinimum, exclusiveMaximum } = limits;
  if (run.dialect === 'schema') checkRange(run, schema, value);
  if (multipleOf !== undefined && value % multipleOf !== 0) {
    note(run, 'multiple-of', invalid(run, value, `should be a multiple of ${multipleOf}`), { multipleOf });
  }
  const low = minimum !== undefined && (exclusiveMinimum ? value <= minimum : value < minimum);
  const high = maximum !== undefined && (exclusiveMaximum ? value >= maximum : value > maximum);
  if (low || high) {
    const limit = (low ? minimum : maximum) ?? 0;
    const exact = (low ? exclusiveMinimum : exclusiveMaximum) ? '' : ' or equal to';
    const shownLimit = isInt64(value) ? String(limit) : goFloat(limit);
    const words =
      (run.dialect === 'native' && nativeRange(schema, value)) ||
      invalid(run, value, `should be ${low ? 'greater' : 'less'} than${exact} ${shownLimit}`);
    note(run, low ? 'minimum' : 'maximum', words, { limit });
  }
}

/** Whether Go can keep a number where an integer belongs; since 1.36 also in the bits of its format. */
function checkRange(run: Run, schema: Schema, value: number): void {
  if (schema.type !== 'integer' || !isSince('1.36', run.kubernetes)) return;
  const format = supportedFormat(schema, run.kubernetes);
  if (isInt64(value) && fitsInteger(format ?? 'int64', value)) return;
  const form = format === undefined ? '(default format)' : `with format ${format}`;
  const line = `<nil>: Invalid value: "": Checked value must be of type integer ${form} in ${fieldPath(run.path)}`;
  // What is no integer at all is of a wrong type.
  noteLine(run, 'format', { line, facts: { format: format ?? null, matters: isInt64(value) } });
}

export function checkEnum(
  run: Run,
  { schema }: CompiledSchema,
  { allowed, value, mistyped }: Readonly<{ allowed: ReadonlySet<Json>; value: Json; mistyped: boolean }>,
): void {
  if (allowed.has(value)) return;
  // Values that are no scalars are equal when their texts are.
  const text = JSON.stringify(value);
  const values = schema.enum ?? [];
  if (typeof value === 'object' && values.some((one) => JSON.stringify(one) === text)) return;
  const names = values.map((one) => (typeof one === 'string' ? one : JSON.stringify(one)));
  const supported = (run.dialect === 'native' ? names.toSorted() : names).map(quote).join(', ');
  const written = run.dialect === 'native' ? shown(value) : badValue(value, run.kubernetes);
  note(run, 'enum', `Unsupported value: ${written}: supported values: ${supported}`, {
    allowed: values,
    ...(mistyped && { matters: false }),
  });
}
