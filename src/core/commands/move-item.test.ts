import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrayAt, pathText } from '../model/access.ts';
import { describe } from '../topology/describe.ts';
import { anyKey, anyList } from './testing/arbitraries.ts';
import { obeysLaws } from './testing/obeys-laws.ts';
import { absent, unwritable } from './testing/refusals.ts';
import { refusal, run } from './testing/workspace.ts';
import { CART, SHOP, WEB } from './testing/shop.ts';

obeysLaws('move-item', {
  calls: fc.record({ key: anyKey, path: anyList, from: fc.nat(2), to: fc.nat(2) }),
  refusal(topology, { key, path, from, to }) {
    const resource = topology.model.resources.get(key);
    if (!resource) return absent(topology, key);
    return Math.max(from, to) < arrayAt(resource.value, path).length
      ? unwritable(topology, key, [{ op: 'move', path, from, to }])
      : `${pathText(path)} of ${describe(resource)} has no such place.`;
  },
});

test('an item takes its comments along', () => {
  const { text } = run(SHOP, 'move-item', { key: WEB, path: ['spec', 'rules'], from: 0, to: 1 });
  expect(text.indexOf('backendRefs: []')).toBeLessThan(text.indexOf('# ours'));
  const alone = { key: CART, path: ['spec', 'ports'], from: 0, to: 1 };
  expect(refusal(SHOP, 'move-item', alone).reason).toContain('no such place');
});
