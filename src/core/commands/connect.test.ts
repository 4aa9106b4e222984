import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kindOf, kinds } from '../kinds/registry.ts';
import { parseKey } from '../model/resource.ts';
import type { ArgsOf } from './command-call.ts';
import { anyKey, anyRow } from './testing/arbitraries.ts';
import { EVERYTHING } from './testing/everything.ts';
import { obeysLaws } from './testing/obeys-laws.ts';
import { dueClaim, lacks, type Claim } from './testing/refusals.ts';
import type { Topology } from '../topology/topology.ts';
import type { ResourceKey } from '../model/resource.ts';
import { updateModel } from '../model/update-model.ts';
import { analyze } from '../analysis.ts';
import {
  applyPlan,
  changedLines,
  filesOf,
  planOf,
  refusal,
  refusalOf,
  run,
  workspace,
} from './testing/workspace.ts';
import { API, CART, CART_PODS, CERT, EDGE, SHOP, WEB, keyOf } from './testing/shop.ts';

type Args = ArgsOf<'connect'>;

const joined = ({ graph }: Topology, { from, to }: Args): boolean =>
  [...graph.edges.values()].some(
    ({ source, target }) => (source === from && target === to) || (source === to && target === from),
  );
/** Whether one of the rows is not on its card. */
const lacksRow = ({ graph }: Topology, { from, fromRow, to, toRow }: Args): boolean =>
  lacks(graph, from, fromRow) || lacks(graph, to, toRow);
/** Whether an end has several rows of a sort, of which none was chosen. */
const several =
  (sort: RegExp) =>
  ({ graph }: Topology, { from, fromRow, to, toRow }: Args): boolean =>
    [
      { key: from, row: fromRow },
      { key: to, row: toRow },
    ].some(
      ({ key, row }) =>
        !sort.test(row ?? '') &&
        (graph.nodes.get(key)?.rows.filter(({ id }) => sort.test(id)).length ?? 0) > 1,
    );
const isKnown = (key: ResourceKey) => kindOf(parseKey(key).group, parseKey(key).kind) !== undefined;
const kindId = (key: ResourceKey) => `${parseKey(key).group}/${parseKey(key).kind}`;
/** Whether an object of one kind can refer to one of the other, by what the kinds declare. */
const refers = (holder: ResourceKey, target: ResourceKey) =>
  kinds.some(
    ({ group, kind, refs }) =>
      `${group}/${kind}` === kindId(holder) && refs.some(({ targets }) => targets.includes(kindId(target))),
  );

const FORMER_SET = keyOf('gateway.networking.x-k8s.io/XListenerSet/shop/former');

const claims: readonly Claim<Args>[] = [
  [/^An object cannot be connected to itself\.$/, (_, { from, to }) => from === to],
  [
    / is not in these manifests yet\.$/,
    ({ model }, { from, to }) => !model.resources.has(from) || !model.resources.has(to),
  ],
  [
    /^The cluster provides this /,
    ({ graph }, { from, to }) => [from, to].some((key) => graph.nodes.get(key)?.origin === 'derived'),
  ],
  [
    /: none of the references that traffic depends on leads from one of these kinds to the other\./,
    (_, { from, to }) => !refers(from, to) && !refers(to, from),
  ],
  [/: kind \w+ is not known here, /, (_, { from, to }) => !isKnown(from) || !isKnown(to)],
  [
    / can only name \w+ of its own namespace: /,
    (_, { from, to }) => parseKey(from).namespace !== parseKey(to).namespace,
  ],
  [/ offers several ports: /, several(/^port:/)],
  [/ has several paths: /, several(/:path:/)],
  [/ has several listeners that a certificate could serve: /, several(/^listener:/)],
  [/ has no (?:port|listener) \S+ any more\.$| has no such (?:rule|path|port) any more\.$/, lacksRow],
  [
    / has no HTTPS or TLS listener that a certificate could serve\.$/,
    (_, { from, to }) => [from, to].includes(FORMER_SET),
  ],
  [/^Listener http speaks HTTP: only HTTPS and TLS /, (_, { from, to }) => [from, to].includes(EDGE)],
  [/ already(?:\.$|, so to every listener that takes it|\. The API takes either the whole )/, joined],
];

obeysLaws('connect', {
  calls: fc.record({ from: anyKey, fromRow: anyRow, to: anyKey, toRow: anyRow }),
  refusal: dueClaim(claims),
});

test('every connection that is planned is drawn afterwards, and cannot be drawn twice', () => {
  const before = workspace(EVERYTHING);
  const files = filesOf(before);
  const ends = [...before.graph.nodes.values()].flatMap(({ key, rows }) => [
    { key, row: null },
    ...rows.map((row) => ({ key, row: row.id as string | null })),
  ]);
  const due = dueClaim(claims);
  let planned = 0;
  for (const from of ends) {
    for (const to of ends) {
      const args = { from: from.key, fromRow: from.row, to: to.key, toRow: to.row };
      const plan = planOf(before, 'connect', args);
      if (!plan.ok) {
        expect(due(before, args, plan.reason)).toBe(plan.reason);
        continue;
      }
      planned++;
      const after = workspace(applyPlan(files, plan.edits));
      expect([plan.title, joined(after, args)]).toEqual([plan.title, true]);
      // From a card as a whole another rule or port may still be free.
      if (from.row === null || to.row === null) continue;
      const again = planOf(after, 'connect', args);
      expect(again.ok && again.title).not.toBe(plan.title);
    }
  }
  expect(planned).toBeGreaterThan(60);
}, 60_000);

const connect = (
  text: string,
  from: ResourceKey,
  fromRow: string | null,
  to: ResourceKey,
  toRow: string | null,
) => run(text, 'connect', { from, fromRow, to, toRow });
const lines = (text: string, ...ends: [ResourceKey, string | null, ResourceKey, string | null]) =>
  changedLines(text, connect(text, ...ends).text);
const refused = (
  text: string,
  from: ResourceKey,
  fromRow: string | null,
  to: ResourceKey,
  toRow: string | null,
) => refusal(text, 'connect', { from, fromRow, to, toRow });

describe('a rule and a Service', () => {
  test('a Service of another namespace is named with it, by the port of the row', () => {
    expect(lines(SHOP, WEB, 'rule:0', API, 'port:8080/TCP')).toEqual([
      '+         - name: api',
      '+           namespace: payments',
      '+           port: 8080',
    ]);
  });

  test('the ends may come in either order, and a drawn edge is there afterwards', () => {
    const { topology } = connect(SHOP, API, 'port:9090/TCP', WEB, 'rule:1');
    const edges = [...topology.graph.edges.values()].filter(
      ({ source, target }) => source === WEB && target === API,
    );
    expect(edges.map(({ sourceRow, targetRow, state }) => [sourceRow, targetRow, state])).toEqual([
      ['rule:1', null, 'refused'],
    ]);
  });

  test('from the route itself the rule is taken that sends nowhere yet', () => {
    expect(connect(SHOP, WEB, null, CART, null).topology.graph.edges.size).toBeGreaterThan(0);
    expect(lines(SHOP, WEB, null, CART, null)).toEqual([
      '-     - backendRefs: []',
      '+     - backendRefs:',
      '+         - name: cart',
      '+           port: 80',
    ]);
  });

  test('with several ports the answer is a question', () => {
    const { reason, remedies } = refused(SHOP, WEB, 'rule:0', API, null);
    expect(reason).toBe(
      'Service payments/api offers several ports: 8080 (http) or 9090 (admin). Say which one.',
    );
    expect(remedies.map(({ title, call }) => [title, call.id === 'connect' && call.args.toRow])).toEqual([
      ['Use port 8080 (http)', 'port:8080/TCP'],
      ['Use port 9090 (admin)', 'port:9090/TCP'],
    ]);
  });

  test('the same edge twice is refused', () => {
    expect(refused(SHOP, WEB, 'rule:0', CART, 'port:80/TCP').reason).toContain('already');
  });

  test('a route without rules gets one', () => {
    const bare = SHOP.replace(/ {2}rules:\n {4}- matches[\s\S]*?backendRefs: \[\]\n/, '');
    expect(lines(bare, WEB, null, CART, null)).toEqual([
      '+   rules:',
      '+     - backendRefs:',
      '+         - name: cart',
      '+           port: 80',
    ]);
  });

  test('what is not there can be created first', () => {
    const { reason, remedies } = refused(SHOP, WEB, 'rule:0', keyOf('/Service/shop/ghost'), null);
    expect(reason).toBe('Service shop/ghost is not in these manifests yet.');
    expect(remedies[0]?.call.id).toBe('create');
  });
});

describe('what an edge stands for', () => {
  const as = (
    role: string,
    from: ResourceKey,
    fromRow: string | null,
    to: ResourceKey,
    toRow: string | null,
  ) => changedLines(SHOP, run(SHOP, 'connect', { from, fromRow, to, toRow, role }).text);

  test('a mirror is a filter of the rule', () => {
    expect(as('mirror', WEB, 'rule:1', API, 'port:8080/TCP')).toEqual([
      '+       filters:',
      '+         - type: RequestMirror',
      '+           requestMirror:',
      '+             backendRef:',
      '+               name: api',
      '+               namespace: payments',
      '+               port: 8080',
    ]);
  });

  test('a filter that waits for its backend gets it', () => {
    const waiting = SHOP.replace(
      '- backendRefs: []',
      '- filters: [{ type: RequestMirror, requestMirror: { percent: 5 } }]',
    );
    const { text } = run(waiting, 'connect', {
      from: WEB,
      fromRow: 'rule:1',
      to: CART,
      toRow: null,
      role: 'mirror',
    });
    expect(changedLines(waiting, text)).toEqual([
      '-     - filters: [{ type: RequestMirror, requestMirror: { percent: 5 } }]',
      '+     - filters: [{ type: RequestMirror, requestMirror: { percent: 5, backendRef: { name: cart, port: 80 } } }]',
    ]);
  });

  test('a Service as the parent of a route of a mesh', () => {
    expect(as('parent', CART, 'port:80/TCP', WEB, null)).toEqual([
      '+     - group: ""',
      '+       kind: Service',
      '+       name: cart',
      '+       sectionName: http',
    ]);
  });

  test('the question for a port keeps it', () => {
    const { remedies } = refusal(SHOP, 'connect', {
      from: WEB,
      fromRow: 'rule:0',
      to: API,
      toRow: null,
      role: 'auth',
    });
    expect(remedies.map(({ call }) => call.id === 'connect' && call.args.role)).toEqual(['auth', 'auth']);
  });

  test('what two kinds have no reference for is refused', () => {
    expect(
      refusal(SHOP, 'connect', { from: WEB, fromRow: null, to: EDGE, toRow: null, role: 'mirror' }).reason,
    ).toBe(
      'HTTPRoute shop/web cannot be connected to Gateway infra/edge as mirror: what can join them is parent.',
    );
  });
});

describe('a route and a listener', () => {
  test('the listener of the row becomes the section', () => {
    expect(lines(SHOP, EDGE, 'listener:http', WEB, null)).toEqual([
      '+     - name: edge',
      '+       namespace: infra',
      '+       sectionName: http',
    ]);
  });

  test('the listener it is attached to already is refused', () => {
    expect(refused(SHOP, WEB, null, EDGE, 'listener:https').reason).toContain('attached to https');
  });

  test('the whole Gateway beside one of its listeners is refused, with a way out', () => {
    const { reason, remedies } = refused(SHOP, WEB, null, EDGE, null);
    expect(reason).toContain('either the whole Gateway or listeners by name');
    expect(remedies[0]?.call).toEqual({
      id: 'unset',
      args: { key: WEB, path: ['spec', 'parentRefs', 0, 'sectionName'] },
    });
  });

  test('a ListenerSet is named with its kind', () => {
    const set = `---
apiVersion: gateway.networking.k8s.io/v1
kind: ListenerSet
metadata: { name: extra, namespace: shop }
spec: { parentRef: { name: other }, listeners: [{ name: web, port: 80, protocol: HTTP }] }
`;
    const key = keyOf('gateway.networking.k8s.io/ListenerSet/shop/extra');
    expect(lines(SHOP + set, WEB, null, key, 'listener:web')).toEqual([
      '+     - kind: ListenerSet',
      '+       name: extra',
      '+       sectionName: web',
    ]);
    expect(lines(SHOP + set, key, null, EDGE, null)).toEqual([
      '- spec: { parentRef: { name: other }, listeners: [{ name: web, port: 80, protocol: HTTP }] }',
      '+ spec: { parentRef: { name: edge, namespace: infra }, listeners: [{ name: web, port: 80, protocol: HTTP }] }',
    ]);
  });
});

describe('a listener and a Secret', () => {
  test('an HTTPS listener without TLS settings gets them', () => {
    expect(lines(SHOP, EDGE, 'listener:https', CERT, null)).toEqual([
      '+       tls:',
      '+         mode: Terminate',
      '+         certificateRefs:',
      '+           - name: cert',
    ]);
  });

  test('from the Gateway itself its only HTTPS listener is meant', () => {
    expect(connect(SHOP, CERT, null, EDGE, null).plan.title).toBe(
      'Use the certificate of Secret infra/cert for https of Gateway infra/edge',
    );
  });

  test('an HTTP listener shows no certificate', () => {
    expect(refused(SHOP, EDGE, 'listener:http', CERT, null).reason).toBe(
      'Listener http speaks HTTP: only HTTPS and TLS listeners show a certificate.',
    );
  });
});

describe('a Service and a workload', () => {
  const other = `---
apiVersion: apps/v1
kind: StatefulSet
metadata: { name: db, namespace: shop }
spec:
  serviceName: none
  template: { metadata: { labels: { app: db } }, spec: { containers: [{ name: db, ports: [{ containerPort: 5432 }] }] } }
`;
  const DB = keyOf('apps/StatefulSet/shop/db');

  test('the selector becomes the labels of the pods, and what is left behind is said', () => {
    const { plan, text } = connect(SHOP + other, CART, null, DB, null);
    expect(changedLines(SHOP + other, text)).toEqual(['-     app: cart', '+     app: db']);
    expect(plan.ok && plan.caveats.map(({ message }) => message)).toEqual([
      'Service shop/cart has one selector, now app=cart: it would no longer send traffic to Deployment shop/cart.',
    ]);
  });

  test('drawn between ports, the target port follows', () => {
    expect(lines(SHOP, CART, 'port:80/TCP', CART_PODS, 'container:app:metrics')).toEqual([
      '-       targetPort: http',
      '+       targetPort: metrics',
    ]);
  });

  test('a StatefulSet dragged to a Service is named after it', () => {
    expect(lines(SHOP + other, DB, null, CART, null)).toEqual([
      '-   serviceName: none',
      '+   serviceName: cart',
    ]);
  });

  test('another namespace is out of reach, and the ways out are offered', () => {
    const { reason, remedies } = refused(SHOP, API, null, CART_PODS, null);
    expect(reason).toContain('of its own namespace');
    expect(remedies.map(({ title }) => title)).toEqual([
      'Move Service payments/api to shop',
      'Move Deployment shop/cart to payments',
    ]);
  });
});

describe('an Ingress', () => {
  const ingress = `---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: old, namespace: shop }
spec:
  rules:
    - host: shop.example.com
      http:
        paths:
          - path: /
            pathType: Prefix
            backend:
              service:
                name: gone # since May
                port: { number: 81 }
---
apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata: { name: nginx }
---
apiVersion: v1
kind: Secret
metadata: { name: tls, namespace: shop }
`;
  const OLD = keyOf('networking.k8s.io/Ingress/shop/old');
  const text = SHOP + ingress;

  test('a path is pointed at a Service in place', () => {
    expect(lines(text, OLD, 'rule:0:path:0', CART, 'port:80/TCP')).toEqual([
      '-                 name: gone # since May',
      '-                 port: { number: 81 }',
      '+                 name: cart # since May',
      '+                 port: { number: 80 }',
    ]);
  });

  test('class and certificate', () => {
    expect(lines(text, keyOf('networking.k8s.io/IngressClass//nginx'), null, OLD, null)).toEqual([
      '+   ingressClassName: nginx',
    ]);
    expect(lines(text, OLD, null, keyOf('/Secret/shop/tls'), null)).toEqual([
      '+   tls:',
      '+     - hosts:',
      '+         - shop.example.com',
      '+       secretName: tls',
    ]);
  });

  test('it cannot reach another namespace', () => {
    expect(refused(text, OLD, 'rule:0:path:0', API, 'port:8080/TCP').reason).toContain('own namespace');
  });
});

describe('TLS to backends and from clients', () => {
  const more = `---
apiVersion: gateway.networking.k8s.io/v1
kind: BackendTLSPolicy
metadata: { name: tls, namespace: shop }
spec:
  targetRefs: []
  validation:
    hostname: cart.internal
    wellKnownCACertificates: System
---
apiVersion: v1
kind: ConfigMap
metadata: { name: ca, namespace: shop }
`;
  const POLICY = keyOf('gateway.networking.k8s.io/BackendTLSPolicy/shop/tls');
  const CA = keyOf('/ConfigMap/shop/ca');

  test('a policy names the port it is for', () => {
    expect(lines(SHOP + more, POLICY, null, CART, 'port:80/TCP')).toEqual([
      '-   targetRefs: []',
      '+   targetRefs:',
      '+     - group: ""',
      '+       kind: Service',
      '+       name: cart',
      '+       sectionName: http',
    ]);
  });

  test('the target that a new policy begins with gives way', () => {
    const created = run(SHOP, 'create', {
      kind: 'gateway.networking.k8s.io/BackendTLSPolicy',
      name: 'fresh',
      namespace: 'shop',
      file: null,
    }).text;
    const key = keyOf('gateway.networking.k8s.io/BackendTLSPolicy/shop/fresh');
    expect(lines(created, CART, null, key, null)).toEqual(['-       name: fresh', '+       name: cart']);
  });

  test('own authorities take the place of the well-known ones', () => {
    expect(lines(SHOP + more, POLICY, null, CA, null)).toEqual([
      '-     wellKnownCACertificates: System',
      '+     caCertificateRefs:',
      '+       - group: ""',
      '+         kind: ConfigMap',
      '+         name: ca',
    ]);
  });

  test('a Gateway checks clients with a bundle of another namespace', () => {
    expect(lines(SHOP + more, CA, null, EDGE, null)).toEqual([
      '+   tls:',
      '+     frontend:',
      '+       default:',
      '+         validation:',
      '+           caCertificateRefs:',
      '+             - group: ""',
      '+               kind: ConfigMap',
      '+               name: ca',
      '+               namespace: shop',
    ]);
  });
});

describe('refusals', () => {
  test('kinds without a reference between them', () => {
    expect(refused(SHOP, CERT, null, CART, null).reason).toBe(
      'Secret infra/cert cannot be connected to Service shop/cart: none of the references that traffic depends on leads from one of these kinds to the other. A Secret goes with a Gateway, a ListenerSet, an Ingress, an XBackend or a SecurityPolicy.',
    );
  });

  test('text that does not parse at the moment is left alone', () => {
    const before = workspace(SHOP);
    const at = SHOP.indexOf('parentRefs:');
    const edits = [{ span: { start: at, end: at }, text: '{' }];
    const model = updateModel(before.model, [{ path: 'a.yaml', type: 'edit', edits }], before.model.reading);
    const broken = analyze(model, before.options, before);
    const plan = planOf(broken, 'connect', { from: WEB, fromRow: 'rule:0', to: API, toRow: 'port:8080/TCP' });
    expect(plan.ok ? '' : plan.reason).toBe(
      'The YAML of HTTPRoute shop/web in a.yaml does not parse at the moment. Fix it first: until then nothing can be changed in it safely.',
    );
    const renamed = planOf(broken, 'rename', { key: CART, name: 'basket', follow: true });
    expect(renamed.ok && renamed.caveats.map(({ message }) => message)).toEqual([
      '1 mention in YAML that does not parse at the moment will keep the old name.',
    ]);
    const deleted = planOf(broken, 'delete', { keys: [WEB] });
    expect(deleted.ok).toBe(true);
  });

  test('an object with itself, and calls that make no sense', () => {
    expect(refused(SHOP, CART, null, CART, null).reason).toContain('itself');
    expect(refusalOf(SHOP, { id: 'connect', args: { from: 3 } }).reason).toContain('invalid arguments');
    expect(refusalOf(SHOP, { id: 'fly', args: {} }).reason).toBe('There is no command “fly”.');
  });
});
