import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { manifests, object } from '../kinds/shared/example-manifests.ts';
import { gateway, route, service } from '../rules/shared/examples.ts';
import { selectedWorkloads } from '../topology/services.ts';
import { anyKey } from './testing/arbitraries.ts';
import { obeysLaws } from './testing/obeys-laws.ts';
import { dueClaim } from './testing/refusals.ts';
import { keyOf } from './testing/shop.ts';
import { refusal, run } from './testing/workspace.ts';

obeysLaws('split-canary', {
  calls: fc.record({
    route: anyKey,
    rule: fc.constantFrom(0, 1, 7, null),
    share: fc.constantFrom(5, 50, 100, null),
  }),
  refusal: dueClaim([
    [/is not in these manifests\.$/, ({ model }, { route: key }) => !model.resources.has(key)],
    [/from 1 to 99/, (_, { share }) => share === 100],
    [/has no rules that share/, (_, { route: key }) => !/\/(HTTP|GRPC)Route\//.test(key)],
    [/does not have one Service|could have a canary|No rule of/, () => true],
  ]),
});

const KEY = keyOf('gateway.networking.k8s.io/HTTPRoute/shop/cart');
const PODS = object(
  'apps/v1',
  'Deployment',
  { name: 'cart', namespace: 'shop' },
  `spec:
  replicas: 3
  selector: { matchLabels: { app: cart } }
  template:
    metadata: { labels: { app: cart, tier: web } }
    spec:
      containers:
        - name: app
          image: registry.example.com/cart:1.0.0
          ports: [{ containerPort: 8080 }]
`,
);
const RULES = `rules:
  - name: main # the shop
    backendRefs:
      - name: cart
        port: 80`;
const whole = (rules = RULES): string =>
  manifests(
    gateway('- name: http\n  port: 80\n  protocol: HTTP\n  allowedRoutes: { namespaces: { from: All } }'),
    route(`parentRefs: [{ name: edge, namespace: infra }]\n${rules}`),
    service('cart', 'shop', 'selector: { app: cart }\nports:\n  - port: 80\n    targetPort: 8080'),
    PODS,
  );

describe('a rule with one Service', () => {
  const { text, topology } = run(whole(), 'split-canary', { route: KEY });

  test('shares its requests out, and nothing is wrong with that', () => {
    expect(text).toContain('weight: 90');
    expect(text).toContain('name: cart-canary');
    expect(text).toContain('weight: 10');
    expect(text).toContain('- name: main # the shop');
    expect(topology.findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  test.each(['cart', 'cart-canary'])('Service %s selects its own pods, and no others', (name) => {
    const found = topology.model.resources.get(keyOf(`/Service/shop/${name}`));
    expect(found && selectedWorkloads(found, topology.index).map((one) => one.name)).toEqual([name]);
  });

  test('the canary begins with one pod', () => {
    const copy = topology.model.resources.get(keyOf('apps/Deployment/shop/cart-canary'));
    expect(copy?.value).toMatchObject({
      spec: { replicas: 1, template: { metadata: { labels: { app: 'cart-canary', tier: 'web' } } } },
    });
  });
});

test('the share is the one that is asked for', () => {
  expect(run(whole(), 'split-canary', { route: KEY, share: 25 }).text).toContain('weight: 75');
});

test('among several rules one is chosen, by the number that people count', () => {
  const second = `${RULES}\n  - matches: [{ path: { value: /x } }]\n    backendRefs: [{ name: cart, port: 80 }]`;
  const { remedies } = refusal(whole(second), 'split-canary', { route: KEY });
  expect(remedies.map(({ title }) => title)).toEqual([
    'Split rule 1 (main): Service shop/cart',
    'Split rule 2: Service shop/cart',
  ]);
});

test('addresses and ports of nodes are not copied', () => {
  const text = whole()
    .replace('targetPort: 8080', 'targetPort: 8080\n      nodePort: 30080')
    .replace(
      'selector: { app: cart }\n',
      'type: NodePort\n  clusterIP: 10.0.0.1\n  selector: { app: cart }\n',
    );
  const after = run(text, 'split-canary', { route: KEY }).topology;
  const copy = after.model.resources.get(keyOf('/Service/shop/cart-canary'));
  expect(JSON.stringify(copy?.value)).not.toMatch(/nodePort|clusterIP/);
});
