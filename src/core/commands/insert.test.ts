import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrayAt, pathText } from '../model/access.ts';
import { describe } from '../topology/describe.ts';
import { anyKey, anyList, anyValue } from './testing/arbitraries.ts';
import { obeysLaws } from './testing/obeys-laws.ts';
import { absent, unwritable } from './testing/refusals.ts';
import { changedLines, refusal, run } from './testing/workspace.ts';
import { CART, SHOP } from './testing/shop.ts';

obeysLaws('insert', {
  calls: fc.record({ key: anyKey, path: anyList, index: fc.nat(2), value: anyValue }),
  refusal(topology, { key, path, index, value }) {
    const resource = topology.model.resources.get(key);
    if (!resource) return absent(topology, key);
    const { length } = arrayAt(resource.value, path);
    return index > length
      ? `${pathText(path)} of ${describe(resource)} has only ${length} items.`
      : unwritable(topology, key, [{ op: 'insert', path, index, value }]);
  },
});

test('an item comes before the one that was there', () => {
  const args = { key: CART, path: ['spec', 'ports'], value: { port: 1 } };
  expect(changedLines(SHOP, run(SHOP, 'insert', { ...args, index: 0 }).text)).toEqual(['+     - port: 1']);
  expect(refusal(SHOP, 'insert', { ...args, index: 4 }).reason).toContain('has only 1 items');
});
