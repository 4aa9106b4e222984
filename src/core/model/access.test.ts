import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrayAt, matchPaths, numberAt, objectAt, parsePath, pathText, stringAt, valueAt } from './access.ts';

const route = {
  metadata: { name: 'cart', annotations: { 'example.com/a.b': 'yes' } },
  spec: {
    rules: [{ backendRefs: [{ name: 'a', port: 80 }] }, { backendRefs: [{ name: 'b' }, { name: 'c' }] }],
  },
};

describe('reading at a path', () => {
  test('accepts paths and their texts', () => {
    expect(valueAt(route, ['spec', 'rules', 0, 'backendRefs', 0, 'name'])).toBe('a');
    expect(stringAt(route, 'spec.rules[1].backendRefs[1].name')).toBe('c');
    expect(numberAt(route, 'spec.rules[0].backendRefs[0].port')).toBe(80);
    expect(stringAt(route, 'metadata.annotations["example.com/a.b"]')).toBe('yes');
  });

  test('gives the empty value where there is nothing, or another type', () => {
    expect(valueAt(route, 'spec.rules[7].backendRefs')).toBeUndefined();
    expect(valueAt(route, 'spec.rules.length')).toBeUndefined();
    expect(valueAt(route, 'constructor')).toBeUndefined();
    expect(stringAt(route, 'spec')).toBeUndefined();
    expect(arrayAt(route, 'metadata')).toEqual([]);
    expect(objectAt(route, 'spec.rules')).toEqual({});
    expect(objectAt(null, [])).toEqual({});
  });
});

test('patterns find every match, with its path', () => {
  expect(
    matchPaths(route, 'spec.rules[*].backendRefs[*].name').map(({ path, value }) => [pathText(path), value]),
  ).toEqual([
    ['spec.rules[0].backendRefs[0].name', 'a'],
    ['spec.rules[1].backendRefs[0].name', 'b'],
    ['spec.rules[1].backendRefs[1].name', 'c'],
  ]);
  expect(matchPaths({ data: { a: '1', b: '2' } }, 'data.*').map(({ value }) => value)).toEqual(['1', '2']);
  expect(matchPaths({ data: 'text' }, 'data[*]')).toEqual([]);
});

test('the text of a path reads back as the same path', () => {
  const step = fc.oneof(
    fc.nat(50),
    fc.string({ minLength: 1 }).filter((key) => key !== '*'),
  );
  fc.assert(
    fc.property(fc.array(step), (path) => {
      expect(parsePath(pathText(path))).toEqual(path);
    }),
  );
});

test('a text that is not a path throws, as a mistake in the code', () => {
  expect(() => parsePath('spec.rules[')).toThrow(/is not a valid path/);
});
