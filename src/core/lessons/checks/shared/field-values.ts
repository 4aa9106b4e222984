import type { Analysis } from '../../../analysis.ts';
import { goRegexp } from '../../../admission/go-regexp.ts';
import { sameValue } from '../../../incremental/same-value.ts';
import { matchPaths, parsePath } from '../../../model/access.ts';
import type { Resource } from '../../../model/resource.ts';
import { listed } from '../../../text/words.ts';
import { describe } from '../../../topology/describe.ts';
import type { Json, JsonObject, Path } from '../../../yaml/json.ts';
import { selectObjects } from '../../selectors/select-objects.ts';
import { nothingSelected, selectorWords } from '../../selectors/selector-words.ts';
import type { Selector } from '../../selectors/selector.ts';
import type { CheckFields } from '../check-fields.ts';
import type { Verdict } from '../define-check.ts';

/** What is asked of the values at a path; all of it must hold. */
export type FieldCheck = Readonly<{
  of: Selector;
  /** As `matchPaths` reads it. */
  path: string;
  is: Json | undefined;
  oneOf: readonly Json[] | undefined;
  contains: Json | undefined;
  /** RE2, of the whole text. */
  matches: string | undefined;
  min: number | undefined;
  max: number | undefined;
  exists: boolean | undefined;
  /** In the manifest, instead of in the object as it is stored. */
  written: boolean;
}>;

export const FIELD_KEYS = [
  'of',
  'path',
  'is',
  'one-of',
  'contains',
  'matches',
  'min',
  'max',
  'exists',
] as const;

/** `annotations."a.b/c"` as `annotations["a.b/c"]`, which paths are read as. */
const withBrackets = (text: string): string =>
  text.replace(/(^|[^[])\.?("(?:[^"\\]|\\.)*")(?!\])/g, (_, before: string, quoted: string) =>
    before === '.' ? `[${quoted}]` : `${before.replace(/\.$/, '')}[${quoted}]`,
  );

function readPath(fields: CheckFields): string | undefined {
  const text = fields.text('path');
  if (text === undefined) return undefined;
  const path = withBrackets(text.trim());
  try {
    parsePath(path);
    return path;
  } catch {
    // A text of an author that is no path: the problem says how paths are written.
    return fields.fail(
      'path',
      `${JSON.stringify(text)} is not a path such as spec.rules[*].name or metadata.labels["a.b/c"].`,
    );
  }
}

function readPattern(fields: CheckFields): string | undefined {
  const text = fields.text('matches');
  if (text === undefined) return undefined;
  return goRegexp(`^(?:${text})$`)
    ? text
    : fields.fail('matches', `${JSON.stringify(text)} is not a regular expression of RE2.`);
}

const readNumber = (fields: CheckFields, key: string): number | undefined => {
  const value = fields.value(key);
  return typeof value === 'number' ? value : fields.fail(key, `${key} is a number.`);
};

const NEEDS = 'what the values must be: is, one-of, contains, matches, min, max or exists';

/** Reads what `field` and `status-field` ask for. */
export function readField(fields: CheckFields): FieldCheck | undefined {
  const of = fields.selector('of');
  const path = readPath(fields);
  const oneOf = fields.value('one-of');
  if (fields.has('one-of') && (!Array.isArray(oneOf) || oneOf.length === 0))
    fields.fail('one-of', 'one-of is a list of values.');
  const check = {
    is: fields.value('is'),
    oneOf: Array.isArray(oneOf) ? (oneOf as readonly Json[]) : undefined,
    contains: fields.value('contains'),
    matches: fields.has('matches') ? readPattern(fields) : undefined,
    min: fields.has('min') ? readNumber(fields, 'min') : undefined,
    max: fields.has('max') ? readNumber(fields, 'max') : undefined,
    exists: fields.has('exists') ? fields.flag('exists') : undefined,
    written: fields.has('written') ? fields.flag('written') === true : false,
  };
  if (!FIELD_KEYS.slice(2).some((key) => fields.has(key)))
    return fields.fail('path', `The field does not say ${NEEDS}.`);
  return of && path !== undefined ? { of, path, ...check } : undefined;
}

const text = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** `a`, `a and b`, or `nothing`. */
const found = (values: readonly Json[]): string =>
  values.length === 0 ? 'nothing' : listed([...new Set(values.map(text))], 5);

/** What is asked of the values, in words. */
function wants({ is, oneOf, contains, matches, min, max, exists }: FieldCheck): string {
  return [
    ...(is === undefined ? [] : [`is ${text(is)}`]),
    ...(oneOf === undefined ? [] : [`is one of ${oneOf.map(text).join(', ')}`]),
    ...(contains === undefined ? [] : [`contains ${text(contains)}`]),
    ...(matches === undefined ? [] : [`matches ${matches}`]),
    ...(min === undefined ? [] : [`is at least ${min}`]),
    ...(max === undefined ? [] : [`is at most ${max}`]),
    ...(exists === undefined ? [] : [exists ? 'is there' : 'is not there']),
  ].join(' and ');
}

/** What such a check asks for, as a sentence. */
export const fieldWords = (check: FieldCheck, of = 'of'): string =>
  `${check.path} ${of} ${selectorWords(check.of)} ${wants(check)}.`;

/** Whether values are as they are wanted: those that are wanted need one, and hold for every one. */
function hold(values: readonly Json[], check: FieldCheck): boolean {
  const { is, oneOf, contains, matches, min, max, exists } = check;
  const every = (holds: (value: Json) => boolean): boolean => values.length > 0 && values.every(holds);
  const pattern = matches === undefined ? undefined : goRegexp(`^(?:${matches})$`);
  return (
    (is === undefined || every((value) => sameValue(value, is))) &&
    (oneOf === undefined || every((value) => oneOf.some((one) => sameValue(value, one)))) &&
    (contains === undefined || values.some((value) => sameValue(value, contains))) &&
    (matches === undefined || every((value) => typeof value === 'string' && pattern?.test(value) === true)) &&
    (min === undefined || every((value) => typeof value === 'number' && value >= min)) &&
    (max === undefined || every((value) => typeof value === 'number' && value <= max)) &&
    (exists === undefined || values.length > 0 === exists)
  );
}

/** The value that the fields of an object are read from, or why there is none. */
type ValueOf = (
  resource: Resource,
) => Readonly<{ ok: true; value: JsonObject }> | Readonly<{ ok: false; why: string }>;

/** Judges the values of every selected object; the first that is not as it should be has the word. */
export function judgeFields(check: FieldCheck, { index }: Analysis, valueOf: ValueOf): Verdict {
  const objects = selectObjects(check.of, index);
  const verdicts = objects.map((resource): Verdict => {
    const from = valueOf(resource);
    if (!from.ok) return { met: false, found: from.why, show: showOf(resource, []) };
    const places = matchPaths(from.value, check.path);
    const values = places.map(({ value }) => value);
    const is = `${check.path} of ${describe(resource)} is ${found(values)}.`;
    return { met: hold(values, check), found: is, show: showOf(resource, places[0]?.path ?? []) };
  });
  const missed = verdicts.find(({ met }) => !met);
  return missed ?? verdicts[0] ?? { met: false, found: nothingSelected(check.of) };
}

const showOf = ({ key }: Resource, path: Path) => ({ what: 'object', key, path }) as const;
