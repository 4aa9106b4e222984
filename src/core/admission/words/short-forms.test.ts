import { expect, test } from 'vitest';
import { checkDataKey } from './data-key.ts';
import { domainPathFaults } from './domain-path.ts';
import { checkPathSegment } from './path-segment.ts';

test.each([
  ['default-currency', []],
  ['.', ["must not be '.'"]],
  ['..', ["must not be '..'"]],
  ['..data', ["must not start with '..'"]],
  ['a'.repeat(254), ['must be no more than 253 characters']],
  [
    'a b',
    [
      "a valid config key must consist of alphanumeric characters, '-', '_' or '.' (e.g. 'key.name',  or 'KEY_NAME',  or 'key-name', regex used for validation is '[-._a-zA-Z0-9]+')",
    ],
  ],
])('the key %s', (key, words) => expect(checkDataKey(key)).toEqual(words));

test.each([
  ['example.com/ingress', []],
  ['nginx', [['nginx', 'must be a domain-prefixed path (such as "acme.io/foo")']]],
  ['/x', [['/x', 'must be a domain-prefixed path (such as "acme.io/foo")']]],
  ['a.b/', [['a.b/', 'must be a domain-prefixed path (such as "acme.io/foo")']]],
  ['a.b/c d', [['c d', "Invalid path (regex used for validation is '[A-Za-z0-9/\\-._~%!$&'()*+,;=:]+')"]]],
])('the controller %s', (text, faults) =>
  expect(domainPathFaults(text).map(({ part, words }) => [part, words])).toEqual(faults),
);

test.each([
  ['edge', []],
  ['Any Thing', []],
  ['.', ["may not be '.'"]],
  ['a/b%', ["may not contain '/'", "may not contain '%'"]],
])('the name %s', (text, words) => expect(checkPathSegment(text)).toEqual(words));
