import { expect, test } from 'vitest';
import { analysisOf } from '../testing/workspace.ts';

const grant = (from: string, to: string, namespace = 'vault'): string => `---
apiVersion: gateway.networking.k8s.io/v1
kind: ReferenceGrant
metadata: { name: g, namespace: ${namespace} }
spec:
  from: [{ group: gateway.networking.k8s.io, kind: HTTPRoute, namespace: kiln${from} }]
  to: [{ ${to} }]
`;

const route = (
  backend = 'name: pay, namespace: vault, port: 80',
  kind = 'HTTPRoute',
  parents = '',
): string => `
apiVersion: gateway.networking.k8s.io/v1
kind: ${kind}
metadata: { name: r, namespace: kiln }
spec: { ${parents}rules: [{ backendRefs: [{ ${backend} }] }] }
`;

const SERVICE = `---
apiVersion: v1
kind: Service
metadata: { name: pay, namespace: vault }
spec: { ports: [{ port: 80 }] }
`;

const edgeOf = (yaml: string) =>
  [...analysisOf(yaml).graph.edges.values()].find(({ role }) => role === 'backend');
const G = 'gateway.networking.k8s.io/ReferenceGrant/vault/g';

test.each([
  ['a grant for all Services', grant('', 'group: "", kind: Service'), G],
  ['a grant that names the Service', grant('', 'group: "", kind: Service, name: pay'), G],
  ['an empty name means all', grant('', 'group: "", kind: Service, name: ""'), G],
  ['no grant', '', null],
  ['a grant for another Service', grant('', 'group: "", kind: Service, name: cart'), null],
  ['a grant in the namespace of the route', grant('', 'group: "", kind: Service', 'kiln'), null],
  ['kinds are compared exactly', grant('', 'group: "", kind: service'), null],
])('%s', (_, yaml, allowedBy) => {
  const edge = edgeOf(route() + SERVICE + yaml);
  expect(edge?.grant).toBe(allowedBy);
  expect(edge?.state).toBe(allowedBy === null ? 'refused' : 'ok');
});

test('a grant for HTTPRoutes does not help a GRPCRoute', () => {
  expect(edgeOf(route(undefined, 'GRPCRoute') + SERVICE + grant('', 'group: "", kind: Service'))?.state).toBe(
    'refused',
  );
});

test('permission is tested before existence, and the kind before permission', () => {
  expect(edgeOf(route() + SERVICE.replace('name: pay', 'name: other'))?.state).toBe('refused');
  expect(edgeOf(route('group: clay.test, kind: Bucket, name: pay, namespace: vault'))?.reason).toContain(
    'Bucket',
  );
  expect(edgeOf(route('group: clay.test, kind: Bucket, name: pay, namespace: vault'))).not.toHaveProperty(
    'grant',
  );
});

test('its own namespace, written out, needs no grant', () => {
  const edge = edgeOf(route('name: pay, namespace: kiln, port: 80') + SERVICE.replace('vault', 'kiln'));
  expect(edge?.state).toBe('ok');
  expect(edge).not.toHaveProperty('grant');
});

test('routes of a mesh need no grant for their backends', () => {
  const mesh = route(
    undefined,
    'HTTPRoute',
    'parentRefs: [{ group: "", kind: Service, name: pay, namespace: vault }], ',
  );
  expect(edgeOf(mesh + SERVICE)?.state).toBe('ok');
});
