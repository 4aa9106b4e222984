import { expect, test } from 'vitest';
import { analysisOf } from '../../testing/workspace.ts';

const text = `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: guard, namespace: shop }
spec:
  podSelector: { matchExpressions: [{ key: app, operator: In, values: [cart, pay] }] }
  policyTypes: [Ingress, Egress]
  ingress:
    - from: [{ podSelector: { matchLabels: { app: web } } }, { ipBlock: { cidr: 10.0.0.0/8 } }]
      ports: [{ port: 8080 }, { protocol: UDP, port: 5000, endPort: 5010 }]
  egress: [{ to: [{ namespaceSelector: {} }] }, {}]
---
apiVersion: v1
kind: Pod
metadata: { name: cart, namespace: shop, labels: { app: cart } }
spec: { containers: [{ name: app, image: cart }] }
---
apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop, labels: { app: web } }
spec: { containers: [{ name: app, image: web }] }
`;

const { graph } = analysisOf(text);
const POLICY = 'networking.k8s.io/NetworkPolicy/shop/guard';

test('rules are rows of the card', () => {
  const rows = [...graph.nodes.values()].find(({ key }) => key === POLICY)?.rows;
  expect(rows?.map(({ label, chips }) => [label, ...chips])).toEqual([
    ['from app=web or 10.0.0.0/8', '8080', '5000–5010/UDP'],
    ['to all Pods of selected namespaces'],
    ['to anywhere'],
  ]);
});

test('edges lead to the workloads that it selects', () => {
  const targets = [...graph.edges.values()].filter(({ source }) => source === POLICY);
  expect(targets.map(({ role, target }) => [role, target])).toEqual([['selects', '/Pod/shop/cart']]);
});

test.each(['{}', '{ podSelector: null }', '{ podSelector: {} }'])('spec %s selects all pods', (spec) => {
  const policy = text.replace(/^spec:[^]*?(?=---)/m, `spec: ${spec}\n`);
  const targets = [...analysisOf(policy).graph.edges.values()].filter(({ source }) => source === POLICY);
  expect(targets.map(({ target }) => target)).toEqual(['/Pod/shop/cart', '/Pod/shop/web']);
});

test.each([
  [
    '{ podSelector: { matchExpressions: [{ key: app, operator: In, values: [cart, pay] }] } }',
    'app in (cart, pay)',
  ],
  [
    '{ podSelector: { matchLabels: { tier: web }, matchExpressions: [{ key: old, operator: DoesNotExist }] } }',
    'tier=web, old absent',
  ],
  ['{ podSelector: {} }', 'all Pods'],
  [
    '{ ipBlock: { cidr: 10.0.0.0/8, except: [10.1.0.0/16, 10.2.0.0/16] } }',
    '10.0.0.0/8 except 10.1.0.0/16 and 10.2.0.0/16',
  ],
])('a peer %s', (peer, words) => {
  const policy = text.replace(/^spec:[^]*?(?=---)/m, `spec: { ingress: [{ from: [${peer}] }] }\n`);
  const rows = [...analysisOf(policy).graph.nodes.values()].find(({ key }) => key === POLICY)?.rows;
  expect(rows?.map(({ label }) => label)).toEqual([`from ${words}`]);
});
