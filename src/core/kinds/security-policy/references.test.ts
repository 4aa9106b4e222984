import { expect, test } from 'vitest';
import { analysisOf } from '../../testing/workspace.ts';

const policy = (spec: string): string => `apiVersion: gateway.envoyproxy.io/v1alpha1
kind: SecurityPolicy
metadata: { name: guard, namespace: shop }
spec: ${spec}
---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: edge, namespace: shop, labels: { tier: public } }
spec: { gatewayClassName: eg, listeners: [{ name: http, port: 80, protocol: HTTP }] }
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: web, namespace: shop, labels: { tier: public } }
spec: { parentRefs: [{ name: edge }] }
---
apiVersion: v1
kind: Service
metadata: { name: auth, namespace: shop }
spec: { ports: [{ port: 9000 }] }
`;

/** What the policy leads to: role, target and state of each edge. */
const edgesOf = (spec: string) =>
  [...analysisOf(policy(spec)).graph.edges.values()]
    .filter(({ source }) => source.includes('/SecurityPolicy/'))
    .map(({ role, target, state }) => `${role} ${target.slice(target.indexOf('/') + 1)} ${state}`);

const GATEWAY = 'group: gateway.networking.k8s.io, kind: Gateway';

test.each([
  [
    'targets by name',
    `{ targetRefs: [{ ${GATEWAY}, name: edge, sectionName: http }] }`,
    ['target Gateway/shop/edge ok'],
  ],
  [
    'the older single target',
    `{ targetRef: { ${GATEWAY}, name: gone } }`,
    ['target Gateway/shop/gone missing'],
  ],
  [
    'targets by label, of the kind that is named',
    '{ targetSelectors: [{ kind: HTTPRoute, matchLabels: { tier: public } }] }',
    ['selects HTTPRoute/shop/web ok'],
  ],
  [
    'who is asked for authorization, at its port',
    '{ extAuth: { http: { backendRefs: [{ name: auth, port: 9000 }] } } }',
    ['auth Service/shop/auth ok'],
  ],
  [
    'a backend of Envoy Gateway, of which nothing is known',
    '{ extAuth: { grpc: { backendRefs: [{ group: gateway.envoyproxy.io, kind: Backend, name: x }] } } }',
    ['auth Backend/shop/x unknown'],
  ],
  ['Secrets', '{ basicAuth: { users: { name: users } } }', ['parameters Secret/shop/users unknown']],
])('%s', (_, spec, expected) => {
  expect(edgesOf(spec)).toEqual(expected);
});
