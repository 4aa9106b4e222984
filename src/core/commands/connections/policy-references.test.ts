import { describe, expect, test } from 'vitest';
import { resourceKey, type ResourceKey } from '../../model/resource.ts';
import { planOf, run, workspace } from '../testing/workspace.ts';

const policy = (spec: string): string => `apiVersion: gateway.envoyproxy.io/v1alpha1
kind: SecurityPolicy
metadata: { name: guard, namespace: shop }
spec: ${spec}
---
apiVersion: v1
kind: Secret
metadata: { name: keys, namespace: shop }
---
apiVersion: v1
kind: Service
metadata: { name: auth, namespace: shop }
spec: { ports: [{ port: 9000 }] }
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: web, namespace: shop }
spec: {}
---
apiVersion: gateway.networking.k8s.io/v1
kind: BackendTLSPolicy
metadata: { name: tls, namespace: shop }
spec: {}
---
apiVersion: gateway.networking.x-k8s.io/v1alpha1
kind: XBackendTrafficPolicy
metadata: { name: retries, namespace: shop }
spec: {}
`;

const key = (group: string, kind: string, name: string) =>
  resourceKey({ group, kind, namespace: 'shop', name });
const GUARD = key('gateway.envoyproxy.io', 'SecurityPolicy', 'guard');
const KEYS = key('', 'Secret', 'keys');
const AUTH = key('', 'Service', 'auth');
const WEB = key('gateway.networking.k8s.io', 'HTTPRoute', 'web');

const args = (to: ResourceKey, from: ResourceKey = GUARD, toRow: string | null = null) => ({
  from,
  fromRow: null,
  to,
  toRow,
});
const drawn = (spec: string, to: ResourceKey) =>
  run(policy(spec), 'connect', args(to)).topology.model.resources.get(GUARD)?.value['spec'];
const planned = (spec: string, to: ResourceKey, from?: ResourceKey) => {
  const plan = planOf(workspace(policy(spec)), 'connect', args(to, from));
  return plan.ok ? plan.title : plan.reason;
};

describe('a reference goes where its surroundings are', () => {
  const OIDC = 'oidc: { provider: { issuer: https://id.example.com } }';
  test.each([
    ['oidc', `{ ${OIDC} }`, KEYS, { oidc: { clientSecret: { name: 'keys' } } }],
    ['apiKeyAuth', '{ apiKeyAuth: {} }', KEYS, { apiKeyAuth: { credentialRefs: [{ name: 'keys' }] } }],
    [
      'oidc beside a login that has its Secret',
      `{ basicAuth: { users: { name: users } }, ${OIDC} }`,
      KEYS,
      { basicAuth: { users: { name: 'users' } }, oidc: { clientSecret: { name: 'keys' } } },
    ],
    ['none, then the first', '{ jwt: {} }', KEYS, { basicAuth: { users: { name: 'keys' } } }],
    [
      'gRPC',
      '{ extAuth: { grpc: {} } }',
      AUTH,
      { extAuth: { grpc: { backendRefs: [{ name: 'auth', port: 9000 }] } } },
    ],
  ])('%s', (_, spec, to, expected) => {
    expect(drawn(spec, to)).toMatchObject(expected);
  });

  test('only there', () => {
    expect(drawn('{ extAuth: { grpc: {} } }', AUTH)).not.toHaveProperty('extAuth.http');
    expect(drawn(`{ ${OIDC} }`, KEYS)).not.toHaveProperty('basicAuth');
  });
});

test('what takes the place of another says so', () => {
  expect(planned('{ basicAuth: { users: { name: ghost } } }', KEYS)).toMatch(/ instead of ghost$/);
});

test.each([
  [
    '{ targetRef: { group: gateway.networking.k8s.io, kind: HTTPRoute, name: x } }',
    WEB,
    'has spec.targetRef, and the API does not take spec.targetRefs beside it.',
  ],
  [
    '{ extAuth: { http: { backendRef: { name: x, port: 1 } } } }',
    AUTH,
    'has spec.extAuth.http.backendRef, and the API does not take spec.extAuth.http.backendRefs beside it.',
  ],
])('%s takes no list beside it', (spec, to, reason) => {
  expect(planned(spec, to)).toContain(reason);
});

test('a CA bundle is no Secret', () => {
  expect(planned('{}', KEYS, key('gateway.networking.k8s.io', 'BackendTLSPolicy', 'tls'))).toContain(
    'cannot be connected to Secret shop/keys',
  );
});

test('a target without sections is named as a whole', () => {
  const retries = key('gateway.networking.x-k8s.io', 'XBackendTrafficPolicy', 'retries');
  const { text } = run(policy('{}'), 'connect', args(AUTH, retries, 'port:9000/TCP'));
  expect(text).toContain('name: auth');
  expect(text).not.toContain('sectionName');
});
