import { expect, test } from 'vitest';
import { topologyOf } from '../../testing/workspace.ts';

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

const { graph } = topologyOf(text);
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
