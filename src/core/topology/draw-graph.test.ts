import { expect, test } from 'vitest';
import { scopeOf } from '../kinds/registry.ts';
import { defaultOptions } from '../model/options.ts';
import { updateModel } from '../model/update-model.ts';
import { FILE, modelOf, analysisOf } from '../testing/workspace.ts';
import { analyze } from '../analysis.ts';
import type { Edge } from './graph.ts';

const CHAIN = `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: edge, namespace: infra }
spec:
  gatewayClassName: wheel
  addresses: [{ value: 192.0.2.1 }]
  listeners:
    - { name: https, port: 443, protocol: HTTPS, tls: { certificateRefs: [{ name: cert }] }, allowedRoutes: { namespaces: { from: All } } }
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: cart, namespace: shop }
spec:
  parentRefs: [{ name: edge, namespace: infra }]
  rules:
    - backendRefs: [{ name: cart, port: 80, weight: 9 }, { name: canary, port: 80 }]
---
apiVersion: v1
kind: Service
metadata: { name: cart, namespace: shop }
spec: { selector: { app: cart }, ports: [{ port: 80, targetPort: http }] }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: cart, namespace: shop }
spec:
  selector: { matchLabels: { app: cart } }
  template:
    metadata: { labels: { app: cart, tier: web } }
    spec: { containers: [{ name: app, image: cart, ports: [{ name: http, containerPort: 8080 }] }] }
`;

const line = ({ role, source, sourceRow, target, targetRow, state, label }: Edge): string =>
  `${role}: ${[source, sourceRow].filter(Boolean).join(' ')} → ${[target, targetRow].filter(Boolean).join(' ')} ${state} ${label}`.trim();

const GATEWAY = 'gateway.networking.k8s.io';

test('draws the chain from the load balancer to the pods', () => {
  const { graph } = analysisOf(CHAIN);
  expect([...graph.edges.values()].map(line)).toEqual([
    `class: ${GATEWAY}/GatewayClass//wheel → ${GATEWAY}/Gateway/infra/edge unknown`,
    `certificate: ${GATEWAY}/Gateway/infra/edge listener:https → /Secret/infra/cert unknown`,
    `exposes: gateway.derived.gatehouse/LoadBalancer/infra/edge → ${GATEWAY}/Gateway/infra/edge ok 443`,
    `parent: ${GATEWAY}/Gateway/infra/edge listener:https → ${GATEWAY}/HTTPRoute/shop/cart ok`,
    `backend: ${GATEWAY}/HTTPRoute/shop/cart rule:0 → /Service/shop/cart port:80/TCP ok 90%`,
    `backend: ${GATEWAY}/HTTPRoute/shop/cart rule:0 → /Service/shop/canary missing 10%`,
    'selects: /Service/shop/cart port:80/TCP → apps/Deployment/shop/cart container:app:http ok',
  ]);
  expect(
    [...graph.nodes.values()]
      .filter(({ origin }) => origin !== 'manifest')
      .map(({ key, origin }) => `${origin} ${key}`),
  ).toEqual([
    'derived gateway.derived.gatehouse/LoadBalancer/infra/edge',
    `ghost ${GATEWAY}/GatewayClass//wheel`,
    'ghost /Secret/infra/cert',
    'ghost /Service/shop/canary',
  ]);
  expect(graph.namespaces).toEqual(['infra', 'shop']);
});

test('every end of an edge is a card, and every row is one of its rows', () => {
  const { nodes, edges } = analysisOf(CHAIN).graph;
  for (const edge of edges.values()) {
    for (const [key, row] of [
      [edge.source, edge.sourceRow],
      [edge.target, edge.targetRow],
    ] as const) {
      expect(nodes.has(key)).toBe(true);
      if (row !== null) expect(nodes.get(key)?.rows.map(({ id }) => id)).toContain(row);
    }
  }
});

test('where only a part is known, what is absent is unknown', () => {
  const states = [...analysisOf(CHAIN, { partial: true }).graph.edges.values()].map(({ state }) => state);
  expect(states).not.toContain('missing');
  expect(states).toContain('unknown');
});

test.each([
  ['the reference', ''],
  [
    'the status',
    `---\napiVersion: ${GATEWAY}/v1\nkind: GatewayClass\nmetadata: { name: wheel }\nspec: { controllerName: a.example/b }\n`,
  ],
])('where only a part is known, an edge does not say that a grant is missing, by %s', (_, more) => {
  const yaml = CHAIN.replace('name: canary,', 'name: canary, namespace: other,');
  const { graph } = analysisOf(yaml + more, { partial: true });
  const reasons = [...graph.edges.values()].flatMap(
    ({ reason }) => reason?.match(/[^.;]*ReferenceGrant[^.]*/g) ?? [],
  );
  expect(reasons).toHaveLength(1);
  expect(reasons[0]).toMatch(/^ whether a ReferenceGrant .* is not known/);
});

test('an edit leaves all other nodes and edges the same objects', () => {
  const reading = { scopeOf, defaultNamespace: 'default' };
  const model = modelOf(CHAIN);
  const first = analyze(model, defaultOptions);
  const before = first.graph;
  const at = CHAIN.indexOf('port: 80, targetPort') + 6;
  const edit = {
    path: FILE,
    type: 'edit' as const,
    edits: [{ span: { start: at, end: at + 2 }, text: '81' }],
  };
  const after = analyze(updateModel(model, [edit], reading), defaultOptions, first);
  const changedNodes = [...after.graph.nodes].filter(([key, node]) => before.nodes.get(key) !== node);
  expect(changedNodes.map(([key]) => key)).toEqual(['/Service/shop/cart']);
  const changedEdges = [...after.graph.edges].filter(([id, edge]) => before.edges.get(id) !== edge);
  expect(changedEdges.map(([, { role }]) => role)).toEqual(['backend', 'selects']);
});

test('an edit that changes no object leaves the graph the same', () => {
  const reading = { scopeOf, defaultNamespace: 'default' };
  const model = modelOf(CHAIN);
  const first = analyze(model, defaultOptions);
  const before = first.graph;
  const edit = {
    path: FILE,
    type: 'edit' as const,
    edits: [{ span: { start: 0, end: 0 }, text: '# a comment\n' }],
  };
  const after = analyze(updateModel(model, [edit], reading), defaultOptions, first);
  expect(after.graph.nodes).toBe(before.nodes);
});

test('Namespaces are lanes, unknown kinds are plain cards', () => {
  const { graph } = analysisOf(`apiVersion: v1
kind: Namespace
metadata: { name: empty }
---
apiVersion: example.com/v1
kind: Widget
metadata: { name: w, namespace: tools }
`);
  expect(graph.namespaces).toEqual(['empty', 'tools']);
  expect([...graph.nodes.values()].map(({ kind, known, tier }) => [kind, known, tier])).toEqual([
    ['Widget', false, 'support'],
  ]);
});

test('the Ingress chain: class, paths, default backend, certificate', () => {
  const { graph } = analysisOf(`apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata: { name: nginx }
spec: { controller: k8s.io/ingress-nginx }
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: shop, namespace: shop }
spec:
  ingressClassName: nginx
  defaultBackend: { service: { name: cart, port: { name: http } } }
  tls: [{ hosts: [shop.test], secretName: shop-tls }]
  rules: [{ host: shop.test, http: { paths: [{ path: /cart, pathType: Prefix, backend: { service: { name: cart, port: { number: 80 } } } }] } }]
---
apiVersion: v1
kind: Service
metadata: { name: cart, namespace: shop }
spec: { ports: [{ name: http, port: 80 }] }
`);
  expect([...graph.edges.values()].map(line)).toEqual([
    'ingress-class: networking.k8s.io/IngressClass//nginx → networking.k8s.io/Ingress/shop/shop ok',
    'backend: networking.k8s.io/Ingress/shop/shop rule:0:path:0 → /Service/shop/cart port:80/TCP ok',
    'backend: networking.k8s.io/Ingress/shop/shop default → /Service/shop/cart port:80/TCP ok',
    'certificate: networking.k8s.io/Ingress/shop/shop → /Secret/shop/shop-tls unknown',
    'exposes: ingress-class.derived.gatehouse/LoadBalancer//nginx → networking.k8s.io/Ingress/shop/shop ok 80, 443',
  ]);
});

test('EndpointSlices belong to the Service that their label names', () => {
  const { graph } = analysisOf(`apiVersion: v1
kind: Service
metadata: { name: db, namespace: shop }
spec: { ports: [{ port: 5432 }] }
---
apiVersion: discovery.k8s.io/v1
kind: EndpointSlice
metadata: { name: db-1, namespace: shop, labels: { kubernetes.io/service-name: db } }
addressType: IPv4
endpoints: [{ addresses: [10.0.0.1] }]
`);
  expect([...graph.edges.values()].map(line)).toEqual([
    'endpoints: /Service/shop/db → discovery.k8s.io/EndpointSlice/shop/db-1 ok',
  ]);
});

test.each([
  ['name: cart, port: 80, weight', 'name: basket, port: 80, weight'],
  ['name: canary', 'name: cart'],
  ['app: cart, tier', 'app: basket, tier'],
  ['port: 443', 'port: 8443'],
  ['name: cart, namespace: shop }\nspec: { selector', 'name: basket, namespace: shop }\nspec: { selector'],
  ['rules:', 'rules: ['],
])('the graph after %j became %j, and after it became what it was again, is that of the text', (find, by) => {
  const model = modelOf(CHAIN);
  const reading = { scopeOf, defaultNamespace: 'default' };
  const entries = ({ graph }: ReturnType<typeof analysisOf>) => [
    [...graph.nodes],
    [...graph.edges],
    graph.namespaces,
  ];
  let now = model;
  let kept = analyze(model, defaultOptions);
  for (const text of [CHAIN.replace(find, by), CHAIN]) {
    now = updateModel(now, [{ path: FILE, type: 'put', text }], reading);
    kept = analyze(now, defaultOptions, kept);
    expect(entries(kept)).toEqual(entries(analyze(now, defaultOptions)));
  }
});
