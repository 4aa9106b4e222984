import { expect, test } from 'vitest';
import { analysisOf } from '../testing/workspace.ts';

type Case = Readonly<{
  listeners: string;
  route?: string;
  parent?: string;
  namespace?: string;
  kind?: string;
  spec?: string;
}>;

const HTTP = '{ name: web, port: 80, protocol: HTTP, allowedRoutes: { namespaces: { from: All } } }';

const workspace = ({
  listeners,
  parent = 'name: front, namespace: edge',
  kind = 'HTTPRoute',
  spec = '',
}: Case): string => `
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: front, namespace: edge }
spec:
  gatewayClassName: wheel
  listeners: [${listeners}]
---
apiVersion: v1
kind: Namespace
metadata: { name: kiln, labels: { team: clay } }
---
apiVersion: gateway.networking.k8s.io/v1
kind: ${kind}
metadata: { name: r, namespace: kiln }
spec: { parentRefs: [{ ${parent} }]${spec} }
`;

const attachmentOf = (given: Case) => {
  const topology = analysisOf(workspace(given));
  const links = [...topology.links.values()].find(({ attachments }) => attachments.length > 0);
  const attachment = links?.attachments[0];
  if (!attachment) throw new Error('no attachment');
  return attachment;
};

const listener = (name: string, more: string, from = 'All'): string =>
  `{ name: ${name}, ${more}, allowedRoutes: { namespaces: { from: ${from} } } }`;

const selector = (text: string): string =>
  `{ name: web, port: 80, protocol: HTTP, allowedRoutes: { namespaces: { from: Selector${text} } } }`;

test.each<[string, Case, string, readonly string[]]>([
  ['a fitting listener takes the route', { listeners: HTTP }, 'attached', ['attached']],
  [
    'namespaces are Same unless said',
    { listeners: '{ name: web, port: 80, protocol: HTTP }' },
    'namespace-refused',
    ['namespace'],
  ],
  [
    'sectionName and port must hit one listener',
    {
      listeners: `${HTTP}, ${listener('other', 'port: 8080, protocol: HTTP')}`,
      parent: 'name: front, namespace: edge, sectionName: web, port: 8080',
    },
    'no-listener',
    ['port', 'section-name'],
  ],
  [
    'the wrong port wins over everything after it',
    { listeners: '{ name: web, port: 80, protocol: TCP }', parent: 'name: front, namespace: edge, port: 81' },
    'no-listener',
    ['port'],
  ],
  [
    'a route kind that the protocol cannot carry',
    { listeners: HTTP, kind: 'TLSRoute' },
    'kind-refused',
    ['kind'],
  ],
  [
    'TLS in mode Terminate takes TCPRoutes',
    { listeners: listener('tls', 'port: 443, protocol: TLS'), kind: 'TCPRoute' },
    'attached',
    ['attached'],
  ],
  [
    'TLS in mode Passthrough does not',
    { listeners: listener('tls', 'port: 443, protocol: TLS, tls: { mode: Passthrough }'), kind: 'TCPRoute' },
    'kind-refused',
    ['kind'],
  ],
  [
    'allowed kinds narrow those of the protocol',
    {
      listeners:
        '{ name: web, port: 80, protocol: HTTP, allowedRoutes: { kinds: [{ kind: GRPCRoute }], namespaces: { from: All } } }',
    },
    'kind-refused',
    ['kind'],
  ],
  [
    'the group of an allowed kind counts',
    {
      listeners:
        '{ name: web, port: 80, protocol: HTTP, allowedRoutes: { kinds: [{ group: clay.test, kind: HTTPRoute }], namespaces: { from: All } } }',
    },
    'kind-refused',
    ['kind'],
  ],
  [
    'a selector by label',
    { listeners: selector(', selector: { matchLabels: { team: clay } }') },
    'attached',
    ['attached'],
  ],
  [
    'a selector by the automatic label',
    { listeners: selector(', selector: { matchLabels: { kubernetes.io/metadata.name: kiln } }') },
    'attached',
    ['attached'],
  ],
  [
    'a selector by expressions',
    {
      listeners: selector(
        ', selector: { matchExpressions: [{ key: team, operator: In, values: [clay, glaze] }] }',
      ),
    },
    'attached',
    ['attached'],
  ],
  [
    'a selector that does not match',
    { listeners: selector(', selector: { matchLabels: { team: tea } }') },
    'namespace-refused',
    ['namespace'],
  ],
  ['from: Selector without one allows none', { listeners: selector('') }, 'namespace-refused', ['namespace']],
  [
    'a wildcard needs a label in front',
    {
      listeners: listener('web', 'port: 80, protocol: HTTP, hostname: "*.kiln.test"'),
      spec: ', hostnames: [kiln.test]',
    },
    'no-hostname',
    ['hostname'],
  ],
  [
    'hostnames that do not meet are ignored while one does',
    {
      listeners: listener('web', 'port: 80, protocol: HTTP, hostname: "*.kiln.test"'),
      spec: ', hostnames: [glaze.kiln.test, jar.test]',
    },
    'attached',
    ['attached'],
  ],
  [
    'the listener that got furthest decides what is said',
    {
      listeners: `${listener('x', 'port: 80, protocol: HTTP, hostname: a.test', 'Same')}, ${listener('y', 'port: 81, protocol: HTTP, hostname: b.test')}`,
      spec: ', hostnames: [a.test]',
    },
    'no-hostname',
    ['namespace', 'hostname'],
  ],
  [
    'each listener is evaluated alone',
    { listeners: `${HTTP}, ${listener('inner', 'port: 81, protocol: HTTP', 'Same')}` },
    'attached',
    ['attached', 'namespace'],
  ],
  [
    'a parent that is not there',
    { listeners: HTTP, parent: 'name: ghost, namespace: edge' },
    'parent-missing',
    [],
  ],
  [
    'a parent of another kind',
    { listeners: HTTP, parent: 'kind: Pod, name: front, namespace: edge' },
    'wrong-kind',
    [],
  ],
])('%s', (_, given, outcome, steps) => {
  const attachment = attachmentOf(given);
  expect(attachment.outcome).toBe(outcome);
  expect(attachment.listeners.map(({ step }) => step)).toEqual(steps);
  expect(attachment.reason === null).toBe(outcome === 'attached');
});

test('a refusal by label shows the selector and the labels', () => {
  const { reason } = attachmentOf({ listeners: selector(', selector: { matchLabels: { team: tea } }') });
  expect(reason).toBe(
    'Listener web does not take routes from namespace kiln: it takes namespaces with team=tea; namespace kiln has team=clay, kubernetes.io/metadata.name=kiln.',
  );
});

const withSet = (allowed: string, parent: string): string => `
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: front, namespace: edge }
spec: { gatewayClassName: wheel, listeners: [${HTTP}]${allowed} }
---
apiVersion: gateway.networking.k8s.io/v1
kind: ListenerSet
metadata: { name: extra, namespace: tea }
spec: { parentRef: { name: front, namespace: edge }, listeners: [{ name: cup, port: 80, protocol: HTTP }] }
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: r, namespace: tea }
spec: { parentRefs: [{ ${parent} }] }
`;

const stateOf = (yaml: string, id: string) => analysisOf(yaml).graph.edges.get(id)?.state;
const SET = 'gateway.networking.k8s.io/ListenerSet/tea/extra#spec.parentRef';
const ROUTE = 'gateway.networking.k8s.io/HTTPRoute/tea/r#spec.parentRefs[0]';

test('a Gateway takes no ListenerSets unless it says so', () => {
  expect(stateOf(withSet('', 'name: x'), SET)).toBe('refused');
  expect(stateOf(withSet(', allowedListeners: { namespaces: { from: All } }', 'name: x'), SET)).toBe('ok');
  expect(stateOf(withSet(', allowedListeners: { namespaces: { from: Same } }', 'name: x'), SET)).toBe(
    'refused',
  );
});

test('entries of a set are reached through the set only, and Same means its namespace', () => {
  const allowed = ', allowedListeners: { namespaces: { from: All } }';
  expect(stateOf(withSet(allowed, 'kind: ListenerSet, name: extra, sectionName: cup'), ROUTE)).toBe('ok');
  expect(stateOf(withSet(allowed, 'name: front, namespace: edge, sectionName: cup'), ROUTE)).toBe('refused');
});
