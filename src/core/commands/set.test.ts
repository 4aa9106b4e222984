import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyKey, anyPath, anyValue } from './testing/arbitraries.ts';
import { obeysLaws } from './testing/obeys-laws.ts';
import { unwritable } from './testing/refusals.ts';
import { changedLines, refusalOf, refusal, run } from './testing/workspace.ts';
import { CART, keyOf, SHOP } from './testing/shop.ts';

obeysLaws('set', {
  calls: fc.record({ key: anyKey, path: anyPath, value: anyValue }),
  refusal: (topology, { key, path, value }) => unwritable(topology, key, [{ op: 'set', path, value }]),
});

test('a value is written where it belongs', () => {
  const lines = (path: (string | number)[], value: string | number) =>
    changedLines(SHOP, run(SHOP, 'set', { key: CART, path, value }).text);
  expect(lines(['spec', 'ports', 0, 'port'], 81)).toEqual(['-       port: 80', '+       port: 81']);
  expect(lines(['spec', 'selector', 'tier'], 'on')).toEqual(['+     tier: "on"']);
});

test('what says so already, and paths that lead nowhere, are refused', () => {
  const port = { key: CART, path: ['spec', 'ports', 0, 'port'], value: 80 };
  expect(refusal(SHOP, 'set', port).reason).toContain('Nothing would change');
  expect(refusalOf(SHOP, { id: 'set', args: { ...port, path: [] } }).reason).toContain('invalid arguments');
  expect(refusalOf(SHOP, { id: 'set', args: { ...port, path: ['spec', -1] } }).reason).toContain(
    'invalid arguments',
  );
});

test('an object that is not there is refused', () => {
  const args = { key: keyOf('/Service/shop/none'), path: ['spec'], value: 1 };
  expect(refusal(SHOP, 'set', args).reason).toContain('not in these');
});
