import { expect, test } from 'vitest';
import { analysisOf } from '../testing/workspace.ts';
import { takenManifests, type TakeOptions } from './taken-manifests.ts';
import { liveTexts } from './live-texts.ts';
import { compareObjects } from '../compare/compare-objects.ts';
import { parseDocument } from '../yaml/parse.ts';
import { loadModel } from '../model/update-model.ts';
import { scopeOf } from '../kinds/registry.ts';
import type { JsonObject } from '../yaml/json.ts';
import { pathText } from '../model/access.ts';

const ROUTE = `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: cart
  namespace: shop
  uid: u1
  generation: 2
  creationTimestamp: "2025-01-01T00:00:00Z"
spec:
  hostnames: [shop.example.com]
  parentRefs:
    - group: gateway.networking.k8s.io
      kind: Gateway
      name: edge
  rules:
    - matches:
        - path: { type: PathPrefix, value: / }
      backendRefs:
        - { group: "", kind: Service, name: cart, port: 80, weight: 1 }
    - matches:
        - path: { type: PathPrefix, value: /cart }
      backendRefs:
        - { group: "", kind: Service, name: cart, port: 80, weight: 3 }
status: { parents: [] }
`;
const SECRET = `apiVersion: v1
kind: Secret
metadata: { name: tls, namespace: shop }
type: Opaque
data: { password: aHVudGVyMg== }
`;

const take = (yaml: string, change: Partial<TakeOptions> = {}) => {
  const cluster = analysisOf(yaml);
  return takenManifests(cluster, [...cluster.model.resources.keys()], {
    secrets: false,
    withoutDefaults: true,
    ...change,
  });
};

test('objects are files as an export lays them', () => {
  expect(take(`${ROUTE}---\n${SECRET}`).files.map(({ path }) => path)).toEqual([
    'shop/httproute-cart.yaml',
    'shop/secret-tls.yaml',
  ]);
});

test('without what the server fills in by itself', () => {
  expect(take(ROUTE).files[0]?.text).toBe(`apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: cart
  namespace: shop
spec:
  hostnames:
    - shop.example.com
  parentRefs:
    - name: edge
  rules:
    - backendRefs:
        - name: cart
          port: 80
    - matches:
        - path:
            value: /cart
      backendRefs:
        - name: cart
          port: 80
          weight: 3
`);
});

test('or with it', () => {
  expect(take(ROUTE, { withoutDefaults: false }).files[0]?.text).toContain('kind: Gateway');
});

test('the age of a route that another one claims the same as stays', () => {
  const both = `${ROUTE}---\n${ROUTE.replace('name: cart', 'name: other').replace('2025-01', '2024-01')}`;
  const [, other] = take(both).files;
  expect(other?.text).toContain('creationTimestamp: "2024-01-01T00:00:00Z"');
  expect(take(ROUTE).files[0]?.text).not.toContain('creationTimestamp');
});

test('values of Secrets stay behind unless they are chosen', () => {
  const without = take(SECRET);
  expect(without.secrets).toBe(1);
  expect(without.files[0]?.text).toContain('password: <left out when this was taken from the cluster>');
  const chosen = take(SECRET, { secrets: true });
  expect([chosen.secrets, chosen.files[0]?.text.includes('aHVudGVyMg==')]).toEqual([0, true]);
});

test('what was left out and may be missed is said', () => {
  expect(
    take(`apiVersion: v1
kind: Service
metadata: { name: cart, namespace: shop }
spec: { type: NodePort, ports: [{ port: 80, nodePort: 30080 }] }
`).leftOut,
  ).toEqual([
    'spec.ports[0].nodePort of Service shop/cart was left out. The cluster gave this port, or it was chosen: write it again where it has to be this one.',
  ]);
});

/** How a workspace differs from objects of a cluster. */
function differences(workspace: string, ...live: readonly string[]) {
  const after = analysisOf(workspace);
  const texts = liveTexts(
    after,
    live.map((one) => parseDocument(one).value as JsonObject),
  );
  const before = loadModel(texts, { scopeOf, defaultNamespace: 'default' });
  const { added, removed, changed } = compareObjects(before, after.model);
  return {
    added: added.map(({ name }) => name),
    removed: removed.map(({ name }) => name),
    changed: changed.map(({ paths }) => paths.map(pathText)),
  };
}
const SAME = { added: [], removed: [], changed: [] };

const WRITTEN = `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: cart, namespace: shop }
spec:
  hostnames: [shop.example.com]
  parentRefs: [{ name: edge }]
  rules:
    - backendRefs: [{ name: cart, port: 80, weight: 1 }]
    - matches: [{ path: { value: /cart } }]
      backendRefs: [{ name: cart, port: 80, weight: 3 }]
`;

test('a workspace and a cluster differ in nothing that the server fills in', () => {
  expect(differences(WRITTEN, ROUTE)).toEqual(SAME);
});

test('a field that a user changed is found', () => {
  expect(differences(WRITTEN, ROUTE.replace('weight: 3', 'weight: 4')).changed).toEqual([
    ['spec.rules[1].backendRefs[0].weight'],
  ]);
  expect(differences(WRITTEN.replace(', weight: 3', ''), ROUTE).changed).toEqual([
    ['spec.rules[1].backendRefs[0].weight'],
  ]);
});

test('what controllers made, and what is of the cluster, is not only there', () => {
  const made = SECRET.replace(
    'name: tls,',
    'name: made, ownerReferences: [{ kind: Certificate, name: c, controller: true }],',
  );
  const ofCluster = SECRET.replace('namespace: shop', 'namespace: kube-system');
  expect(differences(WRITTEN, ROUTE, made, ofCluster)).toEqual(SAME);
  expect(differences(WRITTEN, ROUTE, SECRET).removed).toEqual(['tls']);
  // What the workspace has too is compared, whoever made it.
  expect(differences(`${WRITTEN}---\n${SECRET.replace('name: tls', 'name: made')}`, ROUTE, made)).toEqual(
    SAME,
  );
});
