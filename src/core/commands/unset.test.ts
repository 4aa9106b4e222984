import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pathText, valueAt } from '../model/access.ts';
import { describe } from '../topology/describe.ts';
import { anyKey, anyPath, anyValue } from './testing/arbitraries.ts';
import { obeysLaws } from './testing/obeys-laws.ts';
import { absent, unwritable } from './testing/refusals.ts';
import { changedLines, refusal, run } from './testing/workspace.ts';
import { CART, SHOP } from './testing/shop.ts';
import { sameValue } from '../incremental/same-value.ts';

obeysLaws('unset', {
  calls: fc.record({ key: anyKey, path: anyPath, was: fc.option(anyValue, { nil: undefined }) }),
  refusal(topology, { key, path, was }) {
    const resource = topology.model.resources.get(key);
    if (!resource) return absent(topology, key);
    const found = valueAt(resource.value, path);
    if (found === undefined) return `${describe(resource)} has nothing at ${pathText(path)}.`;
    return was === undefined || sameValue(found, was)
      ? unwritable(topology, key, [{ op: 'remove', path }])
      : `${pathText(path)} of ${describe(resource)} is not what it was.`;
  },
});

test('a key goes with its line', () => {
  const { text } = run(SHOP, 'unset', { key: CART, path: ['spec', 'ports', 0, 'targetPort'] });
  expect(changedLines(SHOP, text)).toEqual(['-       targetPort: http']);
});

test('an item that has moved up is not taken for the one that was there', () => {
  const path = ['spec', 'ports', 0];
  expect(refusal(SHOP, 'unset', { key: CART, path, was: { port: 1 } }).reason).toContain('not what it was');
  expect(refusal(SHOP, 'unset', { key: CART, path: ['spec', 'none'] }).reason).toContain(
    'has nothing at spec.none',
  );
});
