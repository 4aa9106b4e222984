import fc from 'fast-check';
import { expect, test } from 'vitest';
import { manifests } from '../kinds/shared/example-manifests.ts';
import { gateway, service } from '../rules/shared/examples.ts';
import { anyKey } from './testing/arbitraries.ts';
import { obeysLaws } from './testing/obeys-laws.ts';
import { dueClaim } from './testing/refusals.ts';
import { EDGE, keyOf } from './testing/shop.ts';
import { refusal, run } from './testing/workspace.ts';

obeysLaws('route-to-service', {
  calls: fc.record({ service: anyKey, gateway: fc.constantFrom(EDGE, null) }),
  refusal: dueClaim([
    [/is not in these manifests\.$/, ({ model }, { service: key }) => !model.resources.has(key)],
    [/is no Service\.$/, (_, { service: key }) => !key.startsWith('/Service/')],
    [/There are \d+ Gateways/, (_, args) => args.gateway === null],
  ]),
});

const CART = service('cart', 'shop');
const KEY = keyOf('/Service/shop/cart');
const EDGE_GATEWAY = gateway(
  '- name: http\n  port: 80\n  protocol: HTTP\n  allowedRoutes: { namespaces: { from: All } }',
);

test('the route attaches to the only Gateway, and its requests arrive', () => {
  const { topology, plan } = run(manifests(EDGE_GATEWAY, CART), 'route-to-service', {
    service: KEY,
  });
  expect(plan).toMatchObject({ title: 'Create HTTPRoute shop/cart in front of Service shop/cart' });
  expect(topology.findings).toEqual([]);
});

test('without a Gateway it is made all the same, and attaches to none', () => {
  expect(run(CART, 'route-to-service', { service: KEY }).text).not.toContain('parentRefs');
});

test('among several Gateways one is chosen', () => {
  const two = manifests(EDGE_GATEWAY, EDGE_GATEWAY.replace('name: edge', 'name: inner'), CART);
  const { remedies } = refusal(two, 'route-to-service', { service: KEY });
  expect(remedies.map(({ title }) => title)).toEqual([
    'Attach to Gateway infra/edge',
    'Attach to Gateway infra/inner',
  ]);
});
