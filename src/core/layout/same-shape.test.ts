import { expect, test } from 'vitest';
import { analysisOf } from '../testing/workspace.ts';
import { sameShape } from './same-shape.ts';

const shop = `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: cart, namespace: shop }
spec:
  rules:
    - backendRefs: [{ name: cart, port: 80, weight: 1 }]
---
apiVersion: v1
kind: Service
metadata: { name: cart, namespace: shop }
spec: { ports: [{ port: 80 }] }
`;

const cases: Record<string, [find: string, by: string, same: boolean]> = {
  'another weight leaves it': ['weight: 1', 'weight: 50', true],
  'a comment leaves it': ['spec:', 'spec: # why', true],
  'a new name does not': ['name: cart, namespace: shop', 'name: basket, namespace: shop', false],
  'one more port does not': ['[{ port: 80 }]', '[{ port: 80 }, { port: 81, name: b }]', false],
  'an edge that ends elsewhere does not': ['port: 80,', 'port: 8080,', false],
  'another namespace does not': ['namespace: shop', 'namespace: other', false],
};

test.each(Object.entries(cases))('%s', (_, [find, by, same]) => {
  const before = analysisOf(shop).graph;
  expect(sameShape(before, analysisOf(shop.replace(find, by)).graph)).toBe(same);
});
