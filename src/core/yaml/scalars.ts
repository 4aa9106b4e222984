import { SCALAR_STYLE, getScalarValue, type ScalarEvent } from 'js-yaml';
import { decodeBase64 } from '../text/base64.ts';
import type { Json } from './json.ts';
import { fractionKey, readNumber } from './numbers.ts';

const YAML_TAG = 'tag:yaml.org,2002:';

/** The value of a scalar. `problem` is set where `kubectl` refuses it. */
export type ScalarReading = Readonly<{ value: Json; problem?: string }>;

const WORDS: ReadonlyMap<string, Json> = new Map<string, Json>([
  ...['y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON'].map(
    (word) => [word, true] as const,
  ),
  ...['n', 'N', 'no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF'].map(
    (word) => [word, false] as const,
  ),
  ...['', '~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
]);

const NOT_JSON = /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;

/** Whether a plain scalar may have another value than its own text, by its first character. */
function mayResolve(code: number): boolean {
  // + - . 0-9
  if (code < 58) return code >= 48 || code === 43 || code === 45 || code === 46;
  switch (code) {
    case 70: // F
    case 78: // N
    case 79: // O
    case 84: // T
    case 89: // Y
    case 102:
    case 110:
    case 111:
    case 116:
    case 121:
    case 126: // ~
      return true;
    default:
      return false;
  }
}

/**
 * The value of a plain scalar without a tag, as go-yaml 2 resolves it: YAML 1.1 words for booleans, dates stay text.
 * Infinity and not-a-number are returned as text; JSON cannot represent them.
 */
export function resolvePlain(source: string): Json {
  if (source === '') return null;
  const first = source.charCodeAt(0);
  if (!mayResolve(first)) return source;
  if (source.length <= 5) {
    const word = WORDS.get(source);
    if (word !== undefined) return word;
  }
  if (first >= 58) return source;
  return readNumber(source) ?? source;
}

/** Whether a plain scalar is one of the numbers that JSON cannot represent, such as `.inf`. */
export const isBeyondJson = (source: string): boolean => NOT_JSON.test(source);

/** The full name of a tag: `!!int` and `!<tag:yaml.org,2002:int>` are one. */
function tagName(raw: string): string {
  if (raw.startsWith('!<')) return raw.slice(2, -1);
  return raw.startsWith('!!') ? YAML_TAG + raw.slice(2) : raw;
}

function readTagged(raw: string, source: string): ScalarReading {
  const name = tagName(raw);
  const short = name.startsWith(YAML_TAG) ? name.slice(YAML_TAG.length) : '';
  const fits = (value: Json, right: boolean): ScalarReading =>
    right ? { value } : { value: source, problem: `"${source}" does not fit its tag ${raw}` };
  const value = resolvePlain(source);
  switch (short) {
    case 'int':
      return fits(value, Number.isInteger(value) && !/[.eE]/.test(source.replace(/^[-+]?0[xX].*/, '')));
    case 'float':
      return isBeyondJson(source) ? beyondJson(source) : fits(value, typeof value === 'number');
    case 'bool':
      return fits(value, typeof value === 'boolean');
    case 'null':
      return fits(value, value === null);
    case 'binary': {
      const decoded = decodeBase64(source);
      return decoded === undefined
        ? { value: source, problem: 'The text behind !!binary is not valid base64' }
        : { value: decoded };
    }
    default:
      // Unknown tags are kept by go-yaml and leave the text unchanged; dates are text for kubectl anyway.
      return { value: source };
  }
}

const beyondJson = (source: string): ScalarReading => ({
  value: source,
  problem: `${source} has no equivalent in JSON, so kubectl refuses it`,
});

/** The text of a scalar. Every line of a block ends with a break: `kubectl` adds one where the file ends without. */
function sourceOf(text: string, event: ScalarEvent): string {
  const written = text.slice(event.valueStart, event.valueEnd);
  if (event.fast) return written;
  if (event.style !== SCALAR_STYLE.DOUBLE_QUOTED || !written.includes("\\'"))
    return getScalarValue(text, event);
  const source = written.replace(/\\[^]/g, (escape) => (escape === "\\'" ? "'" : escape));
  return getScalarValue(source, { ...event, valueStart: 0, valueEnd: source.length });
}

/** Reads the scalar of an event from its text. */
export function readScalar(text: string, event: ScalarEvent): ScalarReading {
  const source = sourceOf(text, event);
  if (event.tagStart !== -1) return readTagged(text.slice(event.tagStart, event.tagEnd), source);
  if (event.style !== SCALAR_STYLE.PLAIN) return { value: source };
  const value = resolvePlain(source);
  return value === source && isBeyondJson(source) ? beyondJson(source) : { value };
}

/** The key that a scalar is; undefined where `kubectl` has none for it, which is the case for null. */
export function readKey(text: string, event: ScalarEvent): string | undefined {
  const { value } = readScalar(text, event);
  if (typeof value === 'number' && /^[^xX]*[.eE]/.test(text.slice(event.valueStart, event.valueEnd)))
    return fractionKey(value);
  return keyOf(value);
}

/** What a value becomes as a key; undefined where there is no key for it. */
export function keyOf(value: Json): string | undefined {
  switch (typeof value) {
    case 'string':
      return value;
    case 'boolean':
      return String(value);
    case 'number':
      return Number.isInteger(value) && Math.abs(value) < 1e21
        ? BigInt(value).toString()
        : fractionKey(value);
    default:
      return undefined;
  }
}
