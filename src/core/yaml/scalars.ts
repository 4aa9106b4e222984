import { decodeBase64 } from '../text/base64.ts';
import type { ScalarEvent } from './events/event.ts';
import { scalarText } from './events/scalar-text.ts';
import type { Json } from './json.ts';
import { fractionKey, integerOf, isUnsigned, readNumber } from './numbers.ts';
import { isTimestamp } from './timestamp.ts';

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
export function tagName(raw: string): string {
  const name = raw.startsWith('!<') ? raw.slice(2, -1) : raw.startsWith('!!') ? YAML_TAG + raw.slice(2) : raw;
  return name.includes('%') ? unescaped(name) : name;
}

function unescaped(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function readTagged(raw: string, source: string): ScalarReading {
  const name = tagName(raw);
  const short = name.startsWith(YAML_TAG) ? name.slice(YAML_TAG.length) : '';
  const fits = (value: Json, right: boolean): ScalarReading =>
    right ? { value } : { value: source, problem: `"${source}" does not fit its tag ${raw}` };
  const value = resolvePlain(source);
  switch (short) {
    case 'int':
      return fits(value, integerOf(source) !== undefined);
    case 'float':
      if (isBeyondJson(source)) return beyondJson(source);
      return fits(value, typeof value === 'number' && !isUnsigned(integerOf(source) ?? 0n));
    case 'bool':
      return fits(value, typeof value === 'boolean');
    case 'null':
      return fits(value, value === null);
    case 'timestamp':
      return fits(source, isTimestamp(source));
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

/** Reads the scalar of an event from its text. */
export function readScalar(text: string, event: ScalarEvent): ScalarReading {
  const source = scalarText(text, event);
  if (event.tagStart !== -1) return readTagged(text.slice(event.tagStart, event.tagEnd), source);
  return isBeyond(source, event) ? beyondJson(source) : { value: plainOrText(source, event) };
}

/** The value of a scalar that nothing can be wrong with; undefined where `readScalar` has to look. */
export function simpleValue(text: string, event: ScalarEvent): Json | undefined {
  if (event.tagStart !== -1) return undefined;
  const source = scalarText(text, event);
  return isBeyond(source, event) ? undefined : plainOrText(source, event);
}

const plainOrText = (source: string, { style }: ScalarEvent): Json =>
  style === 'plain' ? resolvePlain(source) : source;

const isBeyond = (source: string, { style }: ScalarEvent): boolean =>
  style === 'plain' && source.length < 6 && source.includes('.') && isBeyondJson(source);

/**
 * The key that a scalar is; undefined where `kubectl` has none for it: for null, and for integers beyond 63 bits. What JSON has
 * no value for, such as `.inf`, is a key nevertheless.
 */
export function readKey(text: string, event: ScalarEvent): string | undefined {
  const simple = simpleValue(text, event);
  if (typeof simple === 'string') return simple;
  const value = simple === undefined ? readScalar(text, event).value : simple;
  switch (typeof value) {
    case 'string':
      return isBeyondJson(value) ? beyondJsonKey(value) : value;
    case 'number':
      return numberKey(scalarText(text, event), value);
    case 'boolean':
      return String(value);
    default:
      return undefined;
  }
}

/** What is wrong with a scalar as a key, besides that there may be none for it. */
export function keyProblem(text: string, event: ScalarEvent): string | undefined {
  if (event.tagStart === -1) return undefined;
  const { value, problem } = readScalar(text, event);
  return typeof value === 'string' && isBeyondJson(value) ? undefined : problem;
}

const beyondJsonKey = (source: string): string =>
  /nan/i.test(source) ? '.nan' : source.startsWith('-') ? '-.inf' : '.inf';

function numberKey(source: string, value: number): string | undefined {
  const integer = integerOf(source);
  if (integer === undefined) return fractionKey(value === 0 && source.startsWith('-') ? -0 : value);
  return isUnsigned(integer) ? undefined : integer.toString();
}
