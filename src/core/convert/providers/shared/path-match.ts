import { goRegexp } from '../../../admission/go-regexp.ts';
import type { PathMatch } from '../../http-rule.ts';
import type { ConvertOptions } from '../../options.ts';
import { escapeExpression, isPlainPath } from './literal-path.ts';

/** What a path becomes, with what is different about it. */
export type ConvertedPath =
  | Readonly<{ match: PathMatch; differences: readonly string[] }>
  | Readonly<{ match: null; reason: string; unreachable?: true }>;

/** The longest value of a path. */
const LONGEST = 1024;

/** What Exact and PathPrefix may consist of. */
const PLAIN = /^\/(?:[-A-Za-z0-9/._~!$&'()*+,;=:@]|%[0-9a-fA-F]{2})*$/;
const REFUSED = /\/\/|\/\.{1,2}(?:\/|$)|%2f/i;

const isAccepted = (path: string): boolean => PLAIN.test(path) && !REFUSED.test(path);

/** A location as text: element by element, with case. */
export function textMatch(path: string, type: 'Exact' | 'Prefix'): ConvertedPath {
  if (path.length > LONGEST) return { match: null, reason: `The path is longer than ${LONGEST} characters.` };
  const isExact = type === 'Exact';
  if (isAccepted(path))
    return { match: { type: isExact ? 'Exact' : 'PathPrefix', value: path }, differences: [] };
  const escaped = escapeExpression(path);
  const value = isExact ? `^${escaped}$` : `^${escaped.replace(/\/$/, '')}(/.*)?$`;
  return value.length > LONGEST
    ? { match: null, reason: `As an expression the path is longer than ${LONGEST} characters.` }
    : {
        match: { type: 'RegularExpression', value },
        differences: [
          'The API server refuses such a path as Exact or PathPrefix, so it became an expression, which implementations rank differently.',
        ],
      };
}

export const NO_CASE_ANY_END =
  'The controller read it as an expression: without case, and with anything behind it. That ended.';
const DIALECT = 'Its dialect, and its order among other expressions, are those of the implementation.';

/**
 * A location of a host on which the controller reads all paths as expressions: without case, from the beginning, with an
 * open end (docs/model/conversion.md#expressions).
 */
export function expressionMatch(
  path: string,
  type: 'Exact' | 'Prefix',
  paths: ConvertOptions['paths'],
): ConvertedPath {
  // Everything begins with a slash.
  if (path === '/' && (type === 'Prefix' || paths === 'faithful'))
    return { match: { type: 'PathPrefix', value: '/' }, differences: [] };
  if (paths === 'intended' && isPlainPath(path)) {
    const plain = textMatch(path, type);
    return plain.match ? { ...plain, differences: [...plain.differences, NO_CASE_ANY_END] } : plain;
  }
  const value = expressionOf(path);
  if (value.length > LONGEST)
    return { match: null, reason: `The expression is longer than ${LONGEST} characters.` };
  if (!goRegexp(value))
    return {
      match: null,
      reason:
        'The expression is none of RE2, which implementations read: it has look-around, back-references or an error.',
    };
  return { match: { type: 'RegularExpression', value }, differences: [DIALECT] };
}

/**
 * The expression in a form that means the same to implementations that match the whole path, and to those that search in
 * it.
 */
export function expressionOf(path: string): string {
  const text = path.replace(/^\^/, '');
  const body = hasAlternatives(text) ? `(?:${text})` : text;
  return `(?i)^${body}${/(?:^|[^\\])(?:\\\\)*\$$/.test(text) ? '' : '.*'}`;
}

/** Whether an expression has alternatives that no group holds together. */
function hasAlternatives(text: string): boolean {
  let depth = 0;
  let inClass = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === '\\') at++;
    else if (inClass) inClass = char !== ']';
    else if (char === '[') inClass = true;
    else if (char === '(') depth++;
    else if (char === ')') depth--;
    else if (char === '|' && depth === 0) return true;
  }
  return false;
}
