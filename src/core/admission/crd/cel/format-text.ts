import { Duration } from '@marcbachmann/cel-js/evaluator';
import { failure } from './failure.ts';

const VERB = /%(?:\.(\d{1,2}))?([%sdfebxXo])/g;

/** `'%s has %d'.format([a, b])`, as the library of texts of CEL has it. */
export function formatText(template: string, values: readonly unknown[]): string {
  let next = 0;
  return template.replace(VERB, (_, precision: string | undefined, verb: string) => {
    if (verb === '%') return '%';
    if (next >= values.length) throw failure(`index ${next} out of range`);
    return written(verb, values[next++], precision === undefined ? 6 : Number(precision));
  });
}

function written(verb: string, value: unknown, precision: number): string {
  switch (verb) {
    case 's':
      return celText(value);
    case 'f':
      return number(value).toFixed(precision);
    case 'e':
      return number(value)
        .toExponential(precision)
        .replace(/e([+-])(\d)$/, 'e$10$2');
    case 'd':
      return integer(value).toString();
    case 'b':
      return (typeof value === 'boolean' ? BigInt(value) : integer(value)).toString(2);
    case 'o':
      return integer(value).toString(8);
    default: {
      const digits = typeof value === 'string' ? hexOf(value) : integer(value).toString(16);
      return verb === 'X' ? digits.toUpperCase() : digits;
    }
  }
}

const hexOf = (text: string): string =>
  [...text].map((letter) => (letter.codePointAt(0) ?? 0).toString(16).padStart(2, '0')).join('');

function integer(value: unknown): bigint {
  if (typeof value === 'bigint') return value;
  throw failure('error during formatting: integer clause can only be used on integers');
}

function number(value: unknown): number {
  if (typeof value === 'number' || typeof value === 'bigint') return Number(value);
  throw failure('error during formatting: fixed-point clause can only be used on doubles');
}

/** A value as text; lists and maps as CEL would write them. */
function celText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(celText).join(', ')}]`;
  if (value instanceof Map) {
    return `{${[...value]
      .map(([key, item]) => `${celText(key)}: ${celText(item)}`)
      .sort()
      .join(', ')}}`;
  }
  if (value instanceof Date) return timeText(value);
  if (value instanceof Duration) return durationText(value);
  return String(value);
}

/** As Go writes a point in time: no fraction where it is zero. */
export const timeText = (time: Date): string => time.toISOString().replace(/\.?0*Z$/, 'Z');

/** In seconds, with as many digits as it takes. */
export function durationText({ seconds, nanos }: Duration): string {
  const fraction = nanos === 0 ? '' : `.${String(Math.abs(nanos)).padStart(9, '0').replace(/0+$/, '')}`;
  return `${seconds === 0n && nanos < 0 ? '-' : ''}${seconds}${fraction}s`;
}
