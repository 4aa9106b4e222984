import fc from 'fast-check';
import { expect, test } from 'vitest';
import { refusal, run } from './testing/workspace.ts';
import { keyOf, SHOP } from './testing/shop.ts';
import { anyKeys } from './testing/arbitraries.ts';
import { obeysLaws } from './testing/obeys-laws.ts';

obeysLaws('clean', {
  calls: fc.record({ keys: fc.option(anyKeys) }),
  refusal: (_topology, { keys }) =>
    !keys || keys.includes(keyOf('/Secret/shop/old'))
      ? null
      : 'There is nothing to clean: no field that the server writes is left.',
});

const DIRTY = `apiVersion: v1
kind: Secret
metadata:
  name: a
  creationTimestamp: null
  managedFields: []
  annotations:
    mine: kept # yes
    kubectl.kubernetes.io/last-applied-configuration: "{}"
status: {}
`;
const CLEAN = `apiVersion: v1
kind: Secret
metadata:
  name: a
  annotations:
    mine: kept # yes
`;

test('all objects, or those asked for', () => {
  const two = `${DIRTY}---\n${DIRTY.replace('name: a', 'name: b')}`;
  expect(run(two, 'clean', { keys: null }).text).toBe(`${CLEAN}---\n${CLEAN.replace('name: a', 'name: b')}`);
  expect(run(two, 'clean', { keys: [keyOf('/Secret/default/a')] }).text).toBe(
    `${CLEAN}---\n${DIRTY.replace('name: a', 'name: b')}`,
  );
});

test('nothing to do is said', () => {
  expect(refusal(SHOP, 'clean', { keys: null }).reason).toContain('nothing to clean');
});
