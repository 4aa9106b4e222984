import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json } from '../yaml/json.ts';
import { splitDocuments } from '../yaml/split.ts';
import { commands } from './registry.ts';
import { API, CART, CART_PODS, CERT, EDGE, SHOP, WEB } from './testing/shop.ts';
import { applyPlan, filesOf, inverse, planOf, workspace } from './testing/workspace.ts';

const MORE = `---
# a class
apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata:
  name: other # not the one in use
spec:
  controllerName: example.com/x
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: old
  namespace: shop
spec:
  # to be gone soon
  rules:
    - host: old.example.com # old
      http:
        paths:
          - {path: /, pathType: Prefix, backend: {service: {name: cart, port: {name: http}}}}
          - {path: /x, pathType: Exact}
---
apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata: {name: nginx} # retired
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: requests
  namespace: shop
  annotations: {gatehouse/requests: ""}
data:
  # what must go on working
  requests.yaml: |
    - name: the cart
      request: GET http://shop.example.com/cart
      expect: shop/cart, 200
    - request: GET http://shop.example.com/
---
apiVersion: v1
kind: List
items:
# configuration
- apiVersion: v1
  kind: ConfigMap
  metadata:
    name: ca # of ours
    namespace: shop
- apiVersion: gateway.networking.k8s.io/v1
  kind: BackendTLSPolicy
  metadata:
    name: tls
    namespace: shop
  spec:
    targetRefs: []
    validation: {hostname: cart.internal}
- apiVersion: v1
  kind: Secret # tls
  metadata: {name: old, namespace: shop}
`;
const TEXT = SHOP + MORE;

/** Rows an edge may begin or end at, and some that are not there. */
const rowsOf = (text: string) =>
  [...workspace(text).graph.nodes.values()].flatMap(({ key, rows }) => [
    { key, row: null },
    ...rows.map((row) => ({ key, row: row.id as string | null })),
  ]);

test('every connection that is planned is drawn afterwards, and cannot be drawn twice', () => {
  const before = workspace(TEXT);
  const files = filesOf(before);
  const ends = rowsOf(TEXT);
  let planned = 0;
  for (const from of ends) {
    for (const to of ends) {
      const args = { from: from.key, fromRow: from.row, to: to.key, toRow: to.row };
      const plan = planOf(before, 'connect', args);
      if (!plan.ok) {
        expect(plan.reason).toMatch(/^\S.*[.]$/);
        continue;
      }
      planned++;
      const after = workspace(applyPlan(files, plan.edits));
      const joined = [...after.graph.edges.values()].some(
        ({ source, target }) =>
          (source === from.key && target === to.key) || (source === to.key && target === from.key),
      );
      expect([plan.title, joined]).toEqual([plan.title, true]);
      // From a card as a whole another rule or port may still be free.
      if (from.row === null || to.row === null) continue;
      const again = planOf(after, 'connect', args);
      expect(again.ok && again.title).not.toBe(plan.title);
    }
  }
  expect(planned).toBeGreaterThan(60);
}, 60_000);

const key = fc.constantFrom<string>(
  EDGE,
  WEB,
  CART,
  API,
  CART_PODS,
  CERT,
  '/Service/shop/ghost',
  'gateway.networking.k8s.io/GatewayClass//other',
  'networking.k8s.io/Ingress/shop/old',
  '/ConfigMap/shop/ca',
  '/Secret/shop/old',
  'gateway.networking.k8s.io/BackendTLSPolicy/shop/tls',
  '/Namespace//shop',
);
const request = fc.constantFrom<string>('/ConfigMap/shop/requests', '/ConfigMap/shop/ca', WEB);
const row = fc.constantFrom<string | null>(
  null,
  'rule:0',
  'rule:1',
  'rule:0:path:1',
  'default',
  'listener:http',
  'listener:https',
  'port:80/TCP',
  'container:app:http',
);
const namespace = fc.constantFrom('shop', 'payments', 'infra', 'new');
const name = fc.constantFrom('cart', 'fresh', 'yes', 'a.b');
const keys = fc.uniqueArray(key, { minLength: 1, maxLength: 3 });
const path = fc.constantFrom<(string | number)[]>(
  ['metadata', 'labels', 'a'],
  ['spec', 'rules', 0],
  ['spec', 'listeners', 1, 'port'],
  ['metadata', 'namespace'],
  ['spec'],
);
const value: fc.Arbitrary<Json> = fc.constantFrom<Json>(
  'on',
  3,
  null,
  ['x'],
  { a: { b: [] } },
  '# no comment',
  'a: b',
);
const edges = [...workspace(TEXT).graph.edges.keys()];

const calls: Readonly<Record<string, fc.Arbitrary<Record<string, Json>>>> = {
  connect: fc.record({ from: key, fromRow: row, to: key, toRow: row }),
  disconnect: fc.record({ edge: fc.constantFrom(...edges) }),
  reconnect: fc.record({ edge: fc.constantFrom(...edges), to: key, toRow: row }),
  create: fc.record({
    kind: fc.constantFrom('/Service', 'gateway.networking.k8s.io/HTTPRoute'),
    name,
    namespace,
    file: fc.constantFrom(null, 'b.yaml'),
  }),
  rename: fc.record({ key, name, follow: fc.boolean() }),
  'remove-references': fc.record({ keys: fc.array(key, { maxLength: 3 }) }),
  move: fc.record({ keys, namespace, follow: fc.boolean() }),
  delete: fc.record({ keys, references: fc.constantFrom('keep', 'remove') }),
  duplicate: fc.record({ keys }),
  paste: fc.record({
    text: fc.constantFrom('kind: [', SHOP, '{"a": 1}', MORE),
    namespace: fc.constantFrom(null, 'new'),
    file: fc.constant(null),
    clean: fc.boolean(),
  }),
  set: fc.record({ key, path, value }),
  unset: fc.record({ key, path }),
  quote: fc.record({ key, path }),
  insert: fc.record({
    key,
    path: fc.constantFrom(['spec', 'rules'], ['spec', 'ports']),
    index: fc.nat(2),
    value,
  }),
  append: fc.record({ key, path: fc.constantFrom(['spec', 'rules'], ['spec', 'new', 'list']), value }),
  'rename-key': fc.record({ key, path, name }),
  'move-item': fc.record({
    key,
    path: fc.constantFrom(['spec', 'rules'], ['spec', 'ports']),
    from: fc.nat(2),
    to: fc.nat(2),
  }),
  'grant-reference': fc.record({
    from: fc.record({
      group: fc.constant('gateway.networking.k8s.io'),
      kind: fc.constant('HTTPRoute'),
      namespace,
    }),
    to: fc.record({ group: fc.constant(''), kind: fc.constant('Service'), namespace, name }),
  }),
  'admit-namespace': fc.record({ gateway: key, listener: fc.constantFrom('http', 'https'), namespace }),
  clean: fc.record({ keys: fc.constant(null) }),
  'set-type': fc.record({
    file: fc.constantFrom('a.yaml', 'b.yaml'),
    docId: fc.nat(9),
    apiVersion: fc.constant('v1'),
    kind: fc.constantFrom('Service', 'Secret'),
  }),
  'modernise-ingress': fc.record({ key }),
  'apply-patch': fc.record({
    key,
    patch: fc.constantFrom<Json>({ metadata: { labels: { a: 'b' } } }, { metadata: { labels: null, x: 1 } }),
  }),
  'save-request': fc.record({
    key: request,
    index: fc.nat(3),
    name: fc.constantFrom('cart', 'a: b', '# x'),
    expect: fc.constantFrom('', '404', 'shop/cart, 200', 'nonsense %'),
  }),
  'remove-request': fc.record({ key: request, index: fc.nat(3) }),
  'ignore-rule': fc.record({ key, code: fc.constantFrom('backend/missing', 'a/*') }),
  'stop-ignoring-rule': fc.record({ key, code: fc.constantFrom('backend/missing', 'a/*') }),
};

/** The comments of a text, without those that stand in what a command is asked to take away. */
const commentsOf = (text: string): readonly string[] =>
  [...text.matchAll(/# [a-z].*$/gm)].map(([comment]) => comment);

test('there is a call to try for every command', () => {
  expect(Object.keys(calls).sort()).toEqual(commands.map(({ id }) => id).sort());
});

const REMOVES = new Set(['delete', 'remove-references', 'unset', 'disconnect', 'set', 'reconnect']);

describe.each(Object.entries(calls))('%s', (id, args) => {
  test('is refused in words, or planned as edits that keep everything else and can be taken back', () => {
    fc.assert(
      fc.property(args, fc.boolean(), (given, windows) => {
        const topology = workspace(windows ? TEXT.replaceAll('\n', '\r\n') : TEXT);
        const files = filesOf(topology);
        const plan = planOf(topology, id, given);
        if (!plan.ok) {
          expect(plan.reason).toMatch(/^\S[\s\S]*[.]$/);
          return;
        }
        const after = applyPlan(files, plan.edits);
        expect(after).not.toEqual(files);
        const restored = applyPlan(after, inverse(files, plan.edits));
        expect(restored['a.yaml']).toBe(files['a.yaml']);
        const read = workspace(after);
        for (const select of plan.select) expect(read.model.resources.has(select)).toBe(true);
        if (id !== 'paste')
          for (const file of read.model.files.values())
            for (const slot of file.slots) expect(slot.broken).toBe(false);
        if (windows) expect(after['a.yaml']).not.toMatch(/[^\r]\n/);
        if (!REMOVES.has(id))
          expect(commentsOf(after['a.yaml'] ?? '')).toEqual(
            expect.arrayContaining([...commentsOf(files['a.yaml'] ?? '')]),
          );
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  test('survives damaged manifests and calls that make no sense', () => {
    fc.assert(
      fc.property(
        args,
        fc.nat(TEXT.length),
        fc.nat(40),
        fc.constantFrom('', '{', '- ', '"', ': ', '&a *a\n'),
        (given, at, length, junk) => {
          const topology = workspace(TEXT.slice(0, at) + junk + TEXT.slice(at + length));
          const plan = planOf(topology, id, given);
          expect(typeof (plan.ok ? plan.title : plan.reason)).toBe('string');
          for (const broken of [
            {},
            {
              ...given,
              key: 3,
              keys: 'x',
              path: {},
              edge: [],
              text: null,
              from: 1,
              to: null,
              kind: '',
              gateway: '',
            },
          ]) {
            const refused = planOf(topology, id, broken as Record<string, Json>);
            if (id !== 'clean') expect(refused.ok).toBe(false);
          }
        },
      ),
      { numRuns: 25 },
    );
  }, 60_000);
});

test('deleting takes nothing but the documents asked for', () => {
  const before = workspace(TEXT);
  for (const resource of before.model.resources.values()) {
    const plan = planOf(before, 'delete', { keys: [resource.key] });
    if (!plan.ok) throw new Error(plan.reason);
    const after = applyPlan(filesOf(before), plan.edits)['a.yaml'] ?? '';
    const documents = splitDocuments(TEXT);
    const kept = splitDocuments(after);
    expect(documents.filter((document) => !kept.includes(document)).length).toBeLessThan(3);
    expect(workspace(after).model.resources.size).toBe(before.model.resources.size - 1);
  }
});
