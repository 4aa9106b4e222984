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

test('the age of two routes that claim the same stays', () => {
  const route = (name: string, made: string, more = '') => `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: ${name}
${more}  creationTimestamp: ${made}
spec:
  parentRefs:
    - name: edge
`;
  const [a, b] = ['2024-01-01T00:00:00Z', '2025-01-01T00:00:00Z'];
  const of = (more: string) => `${route('a', a, more)}---\n${route('b', b, more)}`;
  expect(run(of('  uid: u\n'), 'clean', { keys: null }).text).toBe(of(''));
});
