import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyKey, anyValue } from './testing/arbitraries.ts';
import { obeysLaws } from './testing/obeys-laws.ts';
import { unwritable } from './testing/refusals.ts';
import { changedLines, run } from './testing/workspace.ts';
import { CART, SHOP } from './testing/shop.ts';

obeysLaws('append', {
  calls: fc.record({
    key: anyKey,
    path: fc.constantFrom(['spec', 'rules'], ['spec', 'new', 'list']),
    value: anyValue,
  }),
  refusal: (topology, { key, path, value }) => unwritable(topology, key, [{ op: 'append', path, value }]),
});

test('a list is made where there is none', () => {
  const { text } = run(SHOP, 'append', { key: CART, path: ['spec', 'externalIPs'], value: '192.0.2.1' });
  expect(changedLines(SHOP, text)).toEqual(['+   externalIPs:', '+     - "192.0.2.1"']);
});
