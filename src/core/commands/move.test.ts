import fc from 'fast-check';
import { expect, test } from 'vitest';
import { refusal, run } from './testing/workspace.ts';
import { CART, EDGE, SHOP, WEB, keyOf } from './testing/shop.ts';
import { describe } from '../topology/describe.ts';
import { resourceKey } from '../model/resource.ts';
import { anyKeys, anyNamespace } from './testing/arbitraries.ts';
import { obeysLaws } from './testing/obeys-laws.ts';
import { absent } from './testing/refusals.ts';

obeysLaws('move', {
  calls: fc.record({ keys: anyKeys, namespace: anyNamespace, follow: fc.boolean() }),
  refusal(topology, { keys, namespace }) {
    let moved = 0;
    for (const key of keys) {
      const resource = topology.model.resources.get(key);
      if (!resource) return absent(topology, key);
      if (resource.namespace === '')
        return `A ${resource.kind} belongs to the whole cluster and to no namespace: ${describe(resource)} cannot be moved.`;
      if (resource.namespace === namespace) continue;
      const there = { ...resource, namespace };
      if (topology.model.resources.has(resourceKey(there)))
        return `There is ${describe(there)} already. Rename one of the two first.`;
      moved++;
    }
    return moved === 0 ? `That is in namespace ${namespace} already.` : null;
  },
});

test('what the object meant stays what it means', () => {
  const { text, topology } = run(SHOP, 'move', { keys: [WEB], namespace: 'infra' });
  expect(text).toBe(
    SHOP.replace('  name: web\n  namespace: shop', '  name: web\n  namespace: infra').replace(
      '          weight: 9\n',
      '          weight: 9\n          namespace: shop\n',
    ),
  );
  const key = keyOf('gateway.networking.k8s.io/HTTPRoute/infra/web');
  const ends = [...topology.graph.edges.values()]
    .filter(({ holder }) => holder === key)
    .map(({ source, target }) => [source, target]);
  expect(ends).toEqual([
    [EDGE, key],
    [key, CART],
  ]);
});

test('with follow, references lead to where it is now', () => {
  const { plan, topology } = run(SHOP, 'move', { keys: [CART], namespace: 'payments', follow: true });
  expect(plan.ok && plan.title).toBe('Move Service shop/cart to payments, with 1 reference');
  const edge = topology.graph.edges.get(`${WEB}#spec.rules[0].backendRefs[0]`);
  expect(edge).toMatchObject({ target: '/Service/payments/cart', state: 'refused' });
});

test('objects that move together keep their plain references', () => {
  const { text } = run(SHOP, 'move', {
    keys: [WEB, CART, keyOf('apps/Deployment/shop/cart')],
    namespace: 'web',
  });
  expect(text.replaceAll('namespace: web', 'namespace: shop')).toBe(SHOP);
});

test.each([
  [
    'flow',
    'metadata: { name: x, labels: { app: x } }',
    'metadata: { name: x, namespace: shop, labels: { app: x } }',
  ],
  ['last', 'metadata:\n  name: x # it', 'metadata:\n  name: x # it\n  namespace: shop'],
  [
    'comment',
    'metadata:\n  name: x # it\n  labels: {}',
    'metadata:\n  name: x # it\n  namespace: shop\n  labels: {}',
  ],
  [
    'JSON',
    '"metadata": {"name": "x", "labels": {}}',
    '"metadata": {"name": "x", "namespace": "shop", "labels": {}}',
  ],
])('the namespace stands behind the name: %s', (form, before, after) => {
  const doc = (metadata: string) =>
    form === 'JSON'
      ? `{"apiVersion": "v1", "kind": "Secret", ${metadata}}\n`
      : `apiVersion: v1\nkind: Secret\n${metadata}\ntype: Opaque\n`;
  expect(run(doc(before), 'move', { keys: [keyOf('/Secret/default/x')], namespace: 'shop' }).text).toBe(
    doc(after),
  );
});

test('the namespace is written behind the name where there is none', () => {
  const bare = 'apiVersion: v1\nkind: Service\nmetadata:\n  name: x\n  labels:\n    app: x\n';
  const { text } = run(bare, 'move', { keys: [keyOf('/Service/default/x')], namespace: 'shop' });
  expect(text).toBe(
    'apiVersion: v1\nkind: Service\nmetadata:\n  name: x\n  namespace: shop\n  labels:\n    app: x\n',
  );
});

test('refusals', () => {
  const text = `${SHOP}---\napiVersion: v1\nkind: Namespace\nmetadata: { name: shop }\n---\napiVersion: v1\nkind: Service\nmetadata: { name: cart, namespace: two }\n`;
  expect(refusal(text, 'move', { keys: [keyOf('/Namespace//shop')], namespace: 'x' }).reason).toContain(
    'whole cluster',
  );
  expect(refusal(text, 'move', { keys: [CART], namespace: 'two' }).reason).toContain('already');
  expect(refusal(text, 'move', { keys: [CART], namespace: 'shop' }).reason).toContain('already');
  expect(
    refusal(text, 'move', { keys: [CART, keyOf('/Service/two/cart')], namespace: 'x' }).reason,
  ).toContain('one name');
});
