import { expect, test } from 'vitest';
import { intersectHostnames, normaliseHostname, servedHostnames } from './hostnames.ts';

test.each([
  ['nothing on either side is anything', null, null, null],
  ['a missing listener hostname takes the route’s', null, 'y.test', 'y.test'],
  ['a missing route hostname takes the listener’s', 'x.test', null, 'x.test'],
  ['equal names meet', 'x.test', 'x.test', 'x.test'],
  ['equal wildcards meet', '*.x.test', '*.x.test', '*.x.test'],
  ['a wildcard listener covers a name', '*.kiln.test', 'glaze.kiln.test', 'glaze.kiln.test'],
  ['a wildcard covers more than one label', '*.kiln.test', 'a.b.kiln.test', 'a.b.kiln.test'],
  ['a wildcard does not cover its own suffix', '*.kiln.test', 'kiln.test', undefined],
  ['a wildcard needs a whole label', '*.kiln.test', 'xkiln.test', undefined],
  ['a name is covered by the route’s wildcard', 'glaze.kiln.test', '*.test', 'glaze.kiln.test'],
  ['the narrower listener wildcard wins', '*.kiln.test', '*.test', '*.kiln.test'],
  ['the narrower route wildcard wins', '*.test', '*.kiln.test', '*.kiln.test'],
  ['different names do not meet', 'a.test', 'b.test', undefined],
  ['different wildcards do not meet', '*.a.test', '*.b.test', undefined],
])('%s', (_, listener, route, common) => {
  expect(intersectHostnames(listener, route)).toBe(common);
  expect(intersectHostnames(route, listener)).toBe(common);
});

test('a route keeps the names that the listener serves, without repeats', () => {
  expect(
    servedHostnames('*.kiln.test', ['glaze.kiln.test', 'kiln.test', '*.test', 'GLAZE.kiln.test.']),
  ).toEqual(['glaze.kiln.test', '*.kiln.test']);
});

test('a route without hostnames takes those of the listener', () => {
  expect(servedHostnames('a.test', [])).toEqual(['a.test']);
  expect(servedHostnames(null, [])).toBeNull();
});

test('names are compared without case and final dot', () => {
  expect(normaliseHostname('Shop.Example.COM.')).toBe('shop.example.com');
  expect(normaliseHostname('')).toBeNull();
});
