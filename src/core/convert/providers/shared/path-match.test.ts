import { expect, test } from 'vitest';
import { expressionMatch, textMatch, type ConvertedPath } from './path-match.ts';

const inShort = (path: ConvertedPath): string =>
  path.match ? `${path.match.type} ${path.match.value}` : path.reason;

test.each([
  ['/foo', 'Prefix', 'PathPrefix /foo'],
  ['/foo', 'Exact', 'Exact /foo'],
  ['/foo/', 'Prefix', 'PathPrefix /foo/'],
  // What the API server refuses in Exact and PathPrefix is compared letter by letter all the same.
  ['/a b', 'Prefix', 'RegularExpression ^/a b(/.*)?$'],
  ['/a//b', 'Exact', 'RegularExpression ^/a//b$'],
  ['/a/../b', 'Prefix', 'RegularExpression ^/a/\\.\\./b(/.*)?$'],
  ['/a%2fb', 'Exact', 'RegularExpression ^/a%2fb$'],
  ['/api(/|$)(.*)', 'Prefix', 'RegularExpression ^/api\\(/\\|\\$\\)\\(\\.\\*\\)(/.*)?$'],
  [`/${'a'.repeat(1024)}`, 'Prefix', 'The path is longer than 1024 characters.'],
] as const)('as text %s of type %s: %s', (path, type, wanted) => {
  expect(inShort(textMatch(path, type))).toBe(wanted);
});

test.each([
  ['/foo', 'Prefix', 'intended', 'PathPrefix /foo'],
  ['/foo', 'Exact', 'intended', 'Exact /foo'],
  ['/foo', 'Exact', 'faithful', 'RegularExpression (?i)^/foo.*'],
  ['/', 'Prefix', 'faithful', 'PathPrefix /'],
  ['/', 'Exact', 'faithful', 'PathPrefix /'],
  ['/', 'Exact', 'intended', 'Exact /'],
  ['/id/\\d+$', 'Prefix', 'intended', 'RegularExpression (?i)^/id/\\d+$'],
  ['^/id/\\d+', 'Prefix', 'intended', 'RegularExpression (?i)^/id/\\d+.*'],
  ['/a|/b', 'Prefix', 'intended', 'RegularExpression (?i)^(?:/a|/b).*'],
  ['/[a|b]', 'Prefix', 'intended', 'RegularExpression (?i)^/[a|b].*'],
  ['/(a|b)', 'Prefix', 'intended', 'RegularExpression (?i)^/(a|b).*'],
  ['/a\\$', 'Prefix', 'intended', 'RegularExpression (?i)^/a\\$.*'],
] as const)('as an expression %s of type %s, %s: %s', (path, type, paths, wanted) => {
  expect(inShort(expressionMatch(path, type, paths))).toBe(wanted);
});

test.each(['/(?=x)', '/(a)\\1', '/(a'])('%s is none that implementations read', (path) => {
  expect(inShort(expressionMatch(path, 'Prefix', 'faithful'))).toContain('none of RE2');
});
