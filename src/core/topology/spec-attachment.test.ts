import { describe, expect, test } from 'vitest';
import { analysisOf } from '../testing/workspace.ts';
import { attachedListeners } from './attachment.ts';

const API = 'gateway.networking.k8s.io/v1';
const OPEN = 'allowedRoutes: { namespaces: { from: All } }';
const WEB = `{ name: web, port: 80, protocol: HTTP, ${OPEN} }`;
const FRONT = 'name: front, namespace: edge';

type Given = Readonly<{
  listeners?: string;
  /** Parents of the route, which is in namespace kiln. */
  parents?: string;
  kind?: string;
  hostnames?: string;
  labels?: string;
  more?: string;
}>;

const yaml = ({
  listeners = WEB,
  parents = `{ ${FRONT} }`,
  kind = 'HTTPRoute',
  hostnames = '',
  labels = '{ team: clay }',
  more = '',
}: Given): string => `apiVersion: ${API}
kind: Gateway
metadata: { name: front, namespace: edge }
spec: { gatewayClassName: wheel, listeners: [${listeners}], allowedListeners: { namespaces: { from: All } } }
---
apiVersion: v1
kind: Namespace
metadata: { name: kiln, labels: ${labels} }
---
apiVersion: ${API}
kind: ${kind}
metadata: { name: r, namespace: kiln }
spec: { parentRefs: [${parents}], hostnames: [${hostnames}] }
---
${more}`;

/** Per parentRef: the listeners that took the route, or why none did. */
function attach(given: Given): readonly (readonly string[] | string)[] {
  const links = [...analysisOf(yaml(given)).links.values()].find(({ resource }) => resource.name === 'r');
  return (links?.attachments ?? []).map((attachment) =>
    attachment.outcome === 'attached'
      ? attachedListeners(attachment).map(({ listener }) => listener.name)
      : attachment.outcome,
  );
}

const set = (name: string, namespace: string, listener = `{ name: cup, port: 81, protocol: HTTP }`): string =>
  `apiVersion: ${API}
kind: ListenerSet
metadata: { name: ${name}, namespace: ${namespace} }
spec: { parentRef: { name: front, namespace: edge }, listeners: [${listener}] }
---
`;

const service = (namespace: string): string => `apiVersion: v1
kind: Service
metadata: { name: front, namespace: ${namespace} }
spec: { ports: [{ port: 80 }] }
---
`;

describe('what a parentRef means', () => {
  const ALT = `${WEB}, { name: alt, port: 8080, protocol: HTTP, ${OPEN} }`;
  test.each<[string, Given, readonly (readonly string[] | string)[]]>([
    ['a name alone is a Gateway beside the route', { parents: '{ name: front }' }, ['parent-missing']],
    ['with a namespace it is elsewhere, and no grant is asked for', {}, [['web']]],
    [
      'group and kind written out',
      { parents: `{ group: ${API.split('/')[0]}, kind: Gateway, ${FRONT} }` },
      [['web']],
    ],
    [
      'a ListenerSet must be called one',
      { parents: '{ name: tea }', more: set('tea', 'kiln') },
      ['parent-missing'],
    ],
    ['and then it is', { parents: '{ kind: ListenerSet, name: tea }', more: set('tea', 'kiln') }, [['cup']]],
    [
      'a Service of the core group',
      { parents: '{ group: "", kind: Service, name: front }', more: service('kiln') },
      ['mesh'],
    ],
    [
      'core is not the name of the core group',
      { parents: '{ group: core, kind: Service, name: front }', more: service('kiln') },
      ['wrong-kind'],
    ],
    [
      'a Service without group is of the Gateway API, which has none',
      { parents: '{ kind: Service, name: front }', more: service('kiln') },
      ['wrong-kind'],
    ],
    ['without section and port all listeners are meant', { listeners: ALT }, [['web', 'alt']]],
    [
      'sectionName picks a listener',
      { listeners: ALT, parents: `{ ${FRONT}, sectionName: alt }` },
      [['alt']],
    ],
    [
      'an empty sectionName is none',
      { listeners: ALT, parents: `{ ${FRONT}, sectionName: "" }` },
      [['web', 'alt']],
    ],
    ['port picks listeners by number', { listeners: ALT, parents: `{ ${FRONT}, port: 80 }` }, [['web']]],
    [
      'both must hit the same one',
      { listeners: ALT, parents: `{ ${FRONT}, sectionName: web, port: 8080 }` },
      ['no-listener'],
    ],
    [
      'the wrong port is the first thing that is wrong',
      { kind: 'UDPRoute', parents: `{ ${FRONT}, port: 9 }` },
      ['no-listener'],
    ],
    [
      'each parentRef is evaluated alone',
      { parents: `{ name: ghost, namespace: edge }, { ${FRONT} }` },
      ['parent-missing', ['web']],
    ],
    [
      'listeners of a set are not reached through the Gateway',
      {
        parents: `{ ${FRONT}, sectionName: cup }, { kind: ListenerSet, name: tea }`,
        more: set('tea', 'kiln'),
      },
      ['no-listener', ['cup']],
    ],
  ])('%s', (_, given, expected) => expect(attach(given)).toEqual(expected));
});

describe('who is let in', () => {
  const from = (namespaces: string) => `{ name: web, port: 80, protocol: HTTP${namespaces} }`;
  const select = (selector: string) => from(`, allowedRoutes: { namespaces: { from: Selector${selector} } }`);
  const IN = [['web']];
  const OUT = ['namespace-refused'];
  test.each<[string, Given, readonly (readonly string[] | string)[]]>([
    ['nothing said: only the namespace of the Gateway', { listeners: from('') }, OUT],
    ['Same: likewise', { listeners: from(', allowedRoutes: { namespaces: { from: Same } }') }, OUT],
    ['All', { listeners: WEB }, IN],
    [
      'None is not for routes, and allows none',
      { listeners: from(', allowedRoutes: { namespaces: { from: None } }') },
      OUT,
    ],
    ['a selector by label', { listeners: select(', selector: { matchLabels: { team: clay } }') }, IN],
    [
      'a selector by another label',
      { listeners: select(', selector: { matchLabels: { team: glass } }') },
      OUT,
    ],
    [
      'labels and expressions must all hold',
      {
        listeners: select(
          ', selector: { matchLabels: { team: clay }, matchExpressions: [{ key: stage, operator: Exists }] }',
        ),
      },
      OUT,
    ],
    [
      'an expression',
      {
        listeners: select(
          ', selector: { matchExpressions: [{ key: team, operator: In, values: [clay, glass] }] }',
        ),
      },
      IN,
    ],
    [
      'absence of a label',
      {
        listeners: select(
          ', selector: { matchExpressions: [{ key: stage, operator: NotIn, values: [test] }] }',
        ),
      },
      IN,
    ],
    [
      'the label that every namespace carries',
      {
        listeners: select(', selector: { matchLabels: { kubernetes.io/metadata.name: kiln } }'),
        labels: '{}',
      },
      IN,
    ],
    ['an empty selector takes all', { listeners: select(', selector: {}') }, IN],
    ['a missing selector takes none', { listeners: select('') }, OUT],
    [
      'in a ListenerSet Same means the namespace of the set',
      { parents: '{ kind: ListenerSet, name: tea }', more: set('tea', 'kiln') },
      [['cup']],
    ],
    [
      'and not that of its Gateway',
      { parents: '{ kind: ListenerSet, name: tea, namespace: edge }', more: set('tea', 'edge') },
      OUT,
    ],
    [
      'only the listeners that let it in count',
      { listeners: `${WEB}, { name: inner, port: 81, protocol: HTTP }` },
      IN,
    ],
  ])('%s', (_, given, expected) => expect(attach(given)).toEqual(expected));
});

const ROUTES = ['HTTPRoute', 'GRPCRoute', 'TLSRoute', 'TCPRoute', 'UDPRoute'];

test.each<[string, readonly string[]]>([
  ['protocol: HTTP', ['HTTPRoute', 'GRPCRoute']],
  ['protocol: HTTPS, tls: {}', ['HTTPRoute', 'GRPCRoute']],
  ['protocol: TLS, tls: { mode: Passthrough }', ['TLSRoute']],
  ['protocol: TLS, tls: { mode: Terminate }', ['TLSRoute', 'TCPRoute']],
  ['protocol: TLS', ['TLSRoute', 'TCPRoute']],
  ['protocol: TCP', ['TCPRoute']],
  ['protocol: UDP', ['UDPRoute']],
  ['protocol: example.test/quic', []],
])('a listener with %s takes %j', (protocol, kinds) => {
  const listeners = `{ name: web, port: 80, ${protocol}, ${OPEN} }`;
  expect(ROUTES.filter((kind) => Array.isArray(attach({ listeners, kind })[0]))).toEqual(kinds);
});

test.each<[string, readonly string[]]>([
  ['[]', ['HTTPRoute', 'GRPCRoute']],
  ['[{ kind: HTTPRoute }]', ['HTTPRoute']],
  ['[{ kind: HTTPRoute }, { kind: TCPRoute }]', ['HTTPRoute']],
  ['[{ group: clay.test, kind: HTTPRoute }]', []],
])('kinds: %s narrow what an HTTP listener takes to %j', (allowed, kinds) => {
  const listeners = `{ name: web, port: 80, protocol: HTTP, allowedRoutes: { kinds: ${allowed}, namespaces: { from: All } } }`;
  expect(ROUTES.filter((kind) => Array.isArray(attach({ listeners, kind })[0]))).toEqual(kinds);
});

describe('hostnames', () => {
  /** The hostnames served through a listener: null for any, undefined where the route is refused. */
  const served = (listener: string, hostnames: string) => {
    const hostname = listener === '' ? '' : `hostname: "${listener}", `;
    const listeners = `{ name: web, port: 80, protocol: HTTP, ${hostname}${OPEN} }`;
    const links = analysisOf(yaml({ listeners, hostnames })).links.values();
    const attachment = [...links].find(({ resource }) => resource.name === 'r')?.attachments[0];
    return attachment && attachedListeners(attachment)[0]?.hostnames;
  };
  test.each<[string, string, readonly string[] | null | undefined]>([
    ['', '', null],
    ['', 'jar.test', ['jar.test']],
    ['jar.test', '', ['jar.test']],
    ['jar.test', 'jar.test', ['jar.test']],
    ['Jar.test', 'jar.test.', ['jar.test']],
    ['jar.test', 'cup.test', undefined],
    ['*.kiln.test', 'glaze.kiln.test', ['glaze.kiln.test']],
    ['*.kiln.test', 'a.b.kiln.test', ['a.b.kiln.test']],
    ['*.kiln.test', 'kiln.test', undefined],
    ['*.kiln.test', 'oldkiln.test', undefined],
    ['glaze.kiln.test', '"*.kiln.test"', ['glaze.kiln.test']],
    ['*.kiln.test', '"*.test"', ['*.kiln.test']],
    ['*.test', '"*.kiln.test"', ['*.kiln.test']],
    ['*.kiln.test', '"*.kiln.test"', ['*.kiln.test']],
    ['*.kiln.test', '"*.jar.test"', undefined],
    ['*.kiln.test', 'glaze.kiln.test, kiln.test, "*.test"', ['glaze.kiln.test', '*.kiln.test']],
    ['*.kiln.test', 'glaze.kiln.test, jar.test', ['glaze.kiln.test']],
  ])('listener %j and route [%s]', (listener, hostnames, expected) =>
    expect(served(listener, hostnames)).toEqual(expected),
  );

  test('the first listener that lets the namespace in makes the hostname decide', () => {
    const listeners = `{ name: x, port: 80, protocol: HTTP, hostname: a.test }, { name: y, port: 80, protocol: HTTP, hostname: b.test, ${OPEN} }`;
    expect(attach({ listeners, hostnames: 'a.test' })).toEqual(['no-hostname']);
  });

  test('routes of layer 4 have none', () => {
    const listeners = `{ name: db, port: 5432, protocol: TCP, ${OPEN} }`;
    expect(attach({ listeners, kind: 'TCPRoute', hostnames: 'ignored.test' })).toEqual([['db']]);
  });

  test('a TLSRoute finds no listener among HTTP and HTTPS', () => {
    const listeners = `${WEB}, { name: tls, port: 443, protocol: HTTPS, ${OPEN} }`;
    expect(attach({ listeners, kind: 'TLSRoute' })).toEqual(['kind-refused']);
  });
});

describe('ListenerSets', () => {
  const outcome = (allowed: string, gateway = 'front') => {
    const text = `apiVersion: ${API}
kind: Gateway
metadata: { name: front, namespace: edge }
spec: { gatewayClassName: wheel, listeners: [${WEB}]${allowed} }
---
${set('extra', 'tea').replace('name: front', `name: ${gateway}`)}`;
    return [...analysisOf(text).links.values()].flatMap((links) => links.set?.outcome ?? []);
  };
  test.each([
    ['a Gateway takes none unless it says so', '', 'not-allowed'],
    ['None', ', allowedListeners: { namespaces: { from: None } }', 'not-allowed'],
    ['Same', ', allowedListeners: { namespaces: { from: Same } }', 'not-allowed'],
    ['All', ', allowedListeners: { namespaces: { from: All } }', 'attached'],
    [
      'by name',
      ', allowedListeners: { namespaces: { from: Selector, selector: { matchLabels: { kubernetes.io/metadata.name: tea } } } }',
      'attached',
    ],
  ])('%s', (_, allowed, expected) => expect(outcome(allowed)).toEqual([expected]));

  test('without its Gateway a set has no owner', () => expect(outcome('', 'ghost')).toEqual(['missing']));
});
