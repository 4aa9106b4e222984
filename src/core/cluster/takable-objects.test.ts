import { expect, test } from 'vitest';
import { takableObjects } from './takable-objects.ts';
import { identityOf } from './identity-of.ts';
import type { JsonObject } from '../yaml/json.ts';

test('by namespace and name, with who made them', () => {
  const objects: readonly JsonObject[] = [
    { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web', namespace: 'shop' } },
    { apiVersion: 'v1', kind: 'Service', metadata: { name: 'kubernetes', namespace: 'default' } },
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop' } },
    { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a', namespace: 'shop' } },
  ];
  expect(
    takableObjects(new Map(objects.map((one) => [identityOf(one).key, one]))).map(({ name, maker }) => [
      name,
      maker,
    ]),
  ).toEqual([
    ['Namespace shop', null],
    ['Service default/kubernetes', 'the cluster'],
    ['ConfigMap shop/a', null],
    ['Service shop/web', null],
  ]);
});
