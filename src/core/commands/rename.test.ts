import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedLines, refusal, run } from './testing/workspace.ts';
import { CART, EDGE, SHOP, keyOf } from './testing/shop.ts';
import { describe } from '../topology/describe.ts';
import { resourceKey } from '../model/resource.ts';
import { anyKey, anyName } from './testing/arbitraries.ts';
import { obeysLaws } from './testing/obeys-laws.ts';
import { absent } from './testing/refusals.ts';

obeysLaws('rename', {
  calls: fc.record({ key: anyKey, name: fc.oneof(anyName, fc.constant('web')), follow: fc.boolean() }),
  refusal(topology, { key, name, follow }) {
    // A namespace need not be declared to get another name.
    if (key === '/Namespace//shop' && follow) return null;
    const resource = topology.model.resources.get(key);
    if (!resource) return absent(topology, key);
    if (resource.name === name) return `${describe(resource)} has that name already.`;
    const renamed = { ...resource, name };
    return topology.model.resources.has(resourceKey(renamed))
      ? `There is ${describe(renamed)} already. Choose another name.`
      : null;
  },
});

const GRANT = `---
apiVersion: gateway.networking.k8s.io/v1
kind: ReferenceGrant
metadata: { name: g, namespace: shop }
spec: { from: [{ group: gateway.networking.k8s.io, kind: HTTPRoute, namespace: infra }], to: [{ group: "", kind: Service, name: cart }] }
---
apiVersion: discovery.k8s.io/v1
kind: EndpointSlice
metadata: { name: s, namespace: shop, labels: { kubernetes.io/service-name: cart } }
addressType: IPv4
endpoints: []
`;

test('alone, only the name changes', () => {
  const { text, plan } = run(SHOP, 'rename', { key: CART, name: 'basket', follow: false });
  expect(changedLines(SHOP, text)).toEqual(['-   name: cart', '+   name: basket']);
  expect(plan.ok && plan.select).toEqual(['/Service/shop/basket']);
});

test('with its references, grants and slices', () => {
  const before = SHOP + GRANT;
  const { text, plan, topology } = run(before, 'rename', { key: CART, name: 'basket', follow: true });
  expect(plan.ok && plan.title).toBe('Rename Service shop/cart to basket, with 3 references');
  expect(text).toContain('- name: basket # ours');
  expect(text).toContain('kind: Service, name: basket }');
  expect(text).toContain('service-name: basket }');
  expect([...topology.graph.nodes.values()].filter(({ origin }) => origin === 'ghost')).toHaveLength(1);
});

test('a Gateway takes its routes along', () => {
  const { text } = run(SHOP, 'rename', { key: EDGE, name: 'front', follow: true });
  expect(changedLines(SHOP, text).filter((line) => line.includes('front'))).toEqual([
    '+   name: front # the only way in',
    '+     - name: front',
  ]);
});

test('a namespace is renamed wherever it is spoken of, declared or not', () => {
  const selector = `---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: other, namespace: infra }
spec:
  listeners:
    - name: http
      allowedRoutes:
        namespaces:
          from: Selector
          selector: { matchExpressions: [{ key: kubernetes.io/metadata.name, operator: In, values: [infra, shop] }] }
`;
  const before = SHOP + GRANT + selector;
  const { text, topology } = run(before, 'rename', {
    key: keyOf('/Namespace//infra'),
    name: 'net',
    follow: true,
  });
  expect(text).not.toMatch(/\binfra\b/);
  expect(text.replace(/\bnet\b/g, 'infra')).toBe(before);
  expect(topology.graph.namespaces).toEqual(['net', 'payments', 'shop']);
});

test('a taken name is refused', () => {
  const two = `${SHOP}---\napiVersion: v1\nkind: Service\nmetadata: { name: two, namespace: shop }\n`;
  expect(refusal(two, 'rename', { key: CART, name: 'two', follow: true }).reason).toContain('already');
  expect(refusal(SHOP, 'rename', { key: CART, name: 'cart', follow: true }).reason).toContain('already');
  expect(refusal(SHOP, 'rename', { key: CART, name: '', follow: true }).reason).toContain(
    'invalid arguments',
  );
});
