import { expect, test } from 'vitest';
import { capitalized, counted, either, listed, pluralOf, withArticle } from './words.ts';

test('a number is followed by its noun', () => {
  expect([0, 1, 2].map((count) => counted(count, 'route'))).toEqual(['0 routes', '1 route', '2 routes']);
  expect(counted(2, 'entry', 'entries')).toBe('2 entries');
});

test('a text begins with a capital letter', () => {
  expect(['rule 1 (a)', 'TLS', ''].map(capitalized)).toEqual(['Rule 1 (a)', 'TLS', '']);
});

test.each([
  [[], 'none'],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
  [['a', 'b', 'c', 'd', 'e'], 'a, b, c and 2 more'],
])('a list is put in words: %j', (items, words) => {
  expect(listed(items, 3)).toBe(words);
});

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a or b'],
  [['a', 'b', 'c'], 'a, b or c'],
])('a choice is put in words: %j', (items, words) => {
  expect(either(items)).toBe(words);
});

test.each([
  'a Service',
  'an Ingress',
  'a UDPRoute',
  'an HTTPRoute',
  'a GRPCRoute',
  'an XBackend',
  'a TLSRoute',
])('%s', (words) => {
  expect(withArticle(words.split(' ')[1] ?? '')).toBe(words);
});

test.each([
  ['Service', 'Services'],
  ['SecurityPolicy', 'SecurityPolicies'],
  ['Gateway', 'Gateways'],
  ['Ingress', 'Ingresses'],
  ['GatewayClass', 'GatewayClasses'],
])('the plural of %s is %s', (kind, plural) => {
  expect(pluralOf(kind)).toBe(plural);
});
