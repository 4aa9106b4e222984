import { stringAt } from '../../model/access.ts';
import { defineFieldRule, type FieldRule, type NodeFix } from '../field-rule.ts';
import { httpRule } from './shared/examples.ts';
import { fieldOf } from './shared/field-of.ts';
import { wellFormed } from '../../text/well-formed.ts';
import type { Json } from '../../yaml/json.ts';

const pathMatch = (value: string, type = 'PathPrefix', open = '', close = '') =>
  httpRule(`
matches:
  - path:
      ${open}type: ${type}
      value: ${value}${close}
backendRefs:
  - name: cart
    port: 80`);

/** The API server checks the values of these two only: a regular expression may hold anything. */
const isPlain = (type: string | undefined): boolean => type === 'Exact' || type === 'PathPrefix';

/** A rule about the text of a path that is compared as it is. */
type TextRule = Readonly<{
  id: string;
  message: string;
  title: string;
  why: string;
  fix: string;
  keeps: (value: string) => boolean;
  /** A value that keeps the rule, as near as can be. */
  fixed?: (value: string) => string;
  bad: string;
  good: string;
}>;

const setTo = (value: string): NodeFix => ({
  title: `Change the path to ${value}`,
  at: ['value'],
  set: value,
  // A path of this form was refused before, so there is nothing that it could take from others.
  safe: true,
});

/** Paths of plain segments, as nearly all are: none begins with a dot, and nothing is encoded. */
const PLAIN_PATH =
  /^\/(?:[-\w~!$&'()*+,;=:@][-\w.~!$&'()*+,;=:@]*(?:\/[-\w~!$&'()*+,;=:@][-\w.~!$&'()*+,;=:@]*)*\/?)?$/;

/** Whether a path is of a type that is known, and such that nothing is wrong with it. */
function isPlainPath(path: Json): boolean {
  const type = fieldOf(path, 'type');
  if (type !== 'PathPrefix' && type !== 'Exact') return type === 'RegularExpression';
  const value = fieldOf(path, 'value');
  return typeof value === 'string' && PLAIN_PATH.test(value);
}

const textRule = ({ keeps, fixed, bad, good, ...words }: TextRule): FieldRule => ({
  ...words,
  surely: isPlainPath,
  holds: (path) => !isPlain(stringAt(path, 'type')) || keeps(stringAt(path, 'value') ?? ''),
  explain: (path) => `${words.title.replace(/\.$/, '')}: ${JSON.stringify(stringAt(path, 'value') ?? '')}.`,
  fixes(path) {
    const fix = fixed?.(stringAt(path, 'value') ?? '') ?? '';
    return fix !== '' && keeps(fix) ? [setTo(fix)] : [];
  },
  examples: { bad: pathMatch(bad, undefined, '⟦', '⟧'), good: pathMatch(good) },
});

/** A part that such a path must not contain, or not end with. */
type ForbiddenPart = Omit<TextRule, 'message' | 'keeps'> & Readonly<{ part: string; atEnd?: true }>;

const partRule = ({ part, atEnd, ...rule }: ForbiddenPart): FieldRule =>
  textRule({
    ...rule,
    message: `must not ${atEnd ? 'end with' : 'contain'} '${part}' when type one of ['Exact', 'PathPrefix']`,
    keeps: (value) => !(atEnd ? value.endsWith(part) : value.includes(part)),
  });

const NORMAL = 'Gateways bring paths into their plain form before they compare them, so that';

const SELF = `${NORMAL} the segment \`.\` is gone by then.`;
const PARENT = {
  why: `${NORMAL} the segment \`..\` and the one before it are gone by then.`,
  fix: 'Write the path that it leads to.',
};

const encodedSlash = (part: '%2f' | '%2F') => ({
  part,
  title: 'A path to match holds an encoded slash.',
  why: `Some gateways decode \`${part}\` and some do not; the same route would match different requests.`,
  fix: 'Write a plain `/`.',
  fixed: (value: string) => value.replaceAll(part, '/'),
  bad: `/shop${part}cart`,
  good: '/shop/cart',
});

const FORBIDDEN_PARTS: readonly ForbiddenPart[] = [
  {
    id: 'http-path-no-double-slash',
    part: '//',
    title: 'A path to match holds two slashes in a row.',
    why: `${NORMAL} two slashes in a row may have become one by then.`,
    fix: 'Write one slash.',
    fixed: (value) => value.replaceAll(/\/{2,}/g, '/'),
    bad: '/shop//cart',
    good: '/shop/cart',
  },
  {
    id: 'http-path-no-dot-segment',
    part: '/./',
    title: 'A path to match holds the segment `.`.',
    why: SELF,
    fix: 'Leave the segment out.',
    fixed: (value) => value.replaceAll(/\/(?:\.\/)+/g, '/'),
    bad: '/shop/./cart',
    good: '/shop/cart',
  },
  {
    id: 'http-path-no-dotdot-segment',
    part: '/../',
    title: 'A path to match holds the segment `..`.',
    ...PARENT,
    bad: '/shop/../cart',
    good: '/cart',
  },
  { id: 'http-path-no-encoded-slash-lower', ...encodedSlash('%2f') },
  { id: 'http-path-no-encoded-slash-upper', ...encodedSlash('%2F') },
  {
    id: 'http-path-no-fragment',
    part: '#',
    title: 'A path to match holds a fragment.',
    why: 'Browsers keep what follows `#` to themselves: no request ever holds it. The rule on characters says so too, in a second line.',
    fix: 'Leave out `#` and what follows.',
    fixed: (value) => value.split('#', 1)[0] ?? '',
    bad: '/cart#total',
    good: '/cart',
  },
  {
    id: 'http-path-no-trailing-dotdot',
    part: '/..',
    atEnd: true,
    title: 'A path to match ends with the segment `..`.',
    ...PARENT,
    bad: '/shop/cart/..',
    good: '/shop',
  },
  {
    id: 'http-path-no-trailing-dot',
    part: '/.',
    atEnd: true,
    title: 'A path to match ends with the segment `.`.',
    why: SELF,
    fix: 'Leave the segment out.',
    fixed: (value) => value.replace(/(?:\/\.)+$/, ''),
    bad: '/shop/.',
    good: '/shop',
  },
];

const CHARACTERS = /^(?:[-A-Za-z0-9/._~!$&'()*+,;=:@]|%[0-9a-fA-F]{2})+$/;

export const httpPathTypeKnown = defineFieldRule({
  id: 'http-path-type-known',
  message: "type must be one of ['Exact', 'PathPrefix', 'RegularExpression']",
  title: 'The type of a path match is not known.',
  why: 'The API knows three ways to compare a path. The field’s own list of values says the same, and the API server then leaves this rule out.',
  fix: 'Use Exact, PathPrefix or RegularExpression. What Ingress calls Prefix is PathPrefix here.',
  surely: isPlainPath,
  holds: (path) => ['Exact', 'PathPrefix', 'RegularExpression'].includes(stringAt(path, 'type') ?? ''),
  fixes: (path) =>
    stringAt(path, 'type') === 'Prefix'
      ? [{ title: 'Set the type to PathPrefix', at: ['type'], set: 'PathPrefix', safe: true }]
      : [],
  examples: { bad: pathMatch('/cart', 'Prefix', '⟦', '⟧'), good: pathMatch('/cart', 'PathPrefix') },
});

export const httpPathAbsolute = textRule({
  id: 'http-path-absolute',
  message: "value must be an absolute path and start with '/' when type one of ['Exact', 'PathPrefix']",
  title: 'A path to match does not begin with a slash.',
  why: 'The path of every request begins with one, so nothing could match.',
  fix: 'Put `/` in front.',
  keeps: (value) => value.startsWith('/'),
  fixed: (value) => `/${value}`,
  bad: 'cart',
  good: '/cart',
});

export const httpPathParts: readonly FieldRule[] = FORBIDDEN_PARTS.map(partRule);

export const httpPathCharset = textRule({
  id: 'http-path-charset',
  message:
    "must only contain valid characters (matching ^(?:[-A-Za-z0-9/._~!$&'()*+,;=:@]|[%][0-9a-fA-F]{2})+$) for types ['Exact', 'PathPrefix']",
  title: 'A path to match holds characters that no path can hold.',
  why: 'In a request such characters arrive encoded (a space as `%20`). Brackets, braces, `^`, `?` and `\\` are signs of a regular expression or of a query, which this type does not read.',
  fix: 'Encode the character, or use type RegularExpression where an expression is meant and the implementation supports it.',
  keeps: (value) => CHARACTERS.test(value),
  fixed: (value) => (/^[^?%\\^[\]{}|]+$/.test(value) ? encodeURI(wellFormed(value)) : ''),
  bad: '/shopping cart',
  good: '/shopping%20cart',
});
