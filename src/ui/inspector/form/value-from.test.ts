import { expect, test } from 'vitest';
import { valueFrom } from './value-from.ts';

test.each([
  ['one text', [{ path: [], value: 'a' }], 'a'],
  ['one field', [{ path: ['name'], value: 'a' }], { name: 'a' }],
  [
    'fields of one object',
    [
      { path: ['group'], value: 'g' },
      { path: ['ref', 'name'], value: 'a' },
      { path: ['ref', 'kind'], value: 'K' },
    ],
    { group: 'g', ref: { name: 'a', kind: 'K' } },
  ],
  ['an item of a list in it', [{ path: ['hosts', 0], value: 'a' }], { hosts: ['a'] }],
] as const)('makes a value of %s', (_, parts, value) => expect(valueFrom(parts)).toEqual(value));
