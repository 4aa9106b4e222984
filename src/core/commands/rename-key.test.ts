import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pathText, valueAt } from '../model/access.ts';
import { describe } from '../topology/describe.ts';
import { anyKey, anyName } from './testing/arbitraries.ts';
import { obeysLaws } from './testing/obeys-laws.ts';
import { absent, NO_CHANGE } from './testing/refusals.ts';
import { changedLines, refusal, run } from './testing/workspace.ts';
import { CART, SHOP } from './testing/shop.ts';

obeysLaws('rename-key', {
  calls: fc.record({
    key: anyKey,
    path: fc.constantFrom(['metadata', 'name'], ['spec', 'rules'], ['spec', 'selector', 'app'], ['spec']),
    name: fc.oneof(anyName, fc.constantFrom('namespace', 'spec')),
  }),
  refusal(topology, { key, path, name }) {
    const resource = topology.model.resources.get(key);
    if (!resource) return absent(topology, key);
    if (valueAt(resource.value, path) === undefined)
      return `${describe(resource)} has nothing at ${pathText(path)}.`;
    if (path.at(-1) === name) return NO_CHANGE;
    return valueAt(resource.value, [...path.slice(0, -1), name]) === undefined
      ? null
      : `There is a field ${name} there already.`;
  },
});

test('the value stays where it is', () => {
  const path = ['spec', 'selector', 'app'];
  expect(changedLines(SHOP, run(SHOP, 'rename-key', { key: CART, path, name: 'name' }).text)).toEqual([
    '-     app: cart',
    '+     name: cart',
  ]);
  const taken = { key: CART, path: ['spec', 'selector'], name: 'ports' };
  expect(refusal(SHOP, 'rename-key', taken).reason).toContain('already');
});
