import { expect, test } from 'vitest';
import type { Json, Path } from '../yaml/json.ts';
import { withoutField } from './without-field.ts';

test.each<readonly [string, Json, Path, Json | undefined]>([
  [
    'a field goes, the others keep their order',
    { a: 1, b: { c: 1, d: 2 }, e: 3 },
    ['b', 'c'],
    { a: 1, b: { d: 2 }, e: 3 },
  ],
  ['what is empty then goes as well', { a: { b: { c: 1 } }, d: 1 }, ['a', 'b', 'c'], { d: 1 }],
  ['all of it may go', { a: { b: 1 } }, ['a', 'b'], undefined],
  ['what is not there stays away', { a: 1 }, ['b', 'c'], { a: 1 }],
  ['fields of items', { a: [{ b: 1, c: 2 }, { b: 3 }] }, ['a', 0, 'b'], { a: [{ c: 2 }, { b: 3 }] }],
  ['items stay where they are', { a: [{ b: 1 }] }, ['a', 0, 'b'], { a: [{}] }],
  ['no item is left out', [1, 2], [0], [1, 2]],
  ['none beyond the end', [1], [3, 'a'], [1]],
])('%s', (_, value, path, rest) => {
  expect(withoutField(value, path)).toEqual(rest);
});
