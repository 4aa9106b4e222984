import { describe, expect, test } from 'vitest';
import type { Analysis } from '../analysis.ts';
import { parseKey, resourceKey } from '../model/resource.ts';
import { readSavedRequest } from '../traffic/expectations/saved-request.ts';
import { savedRequestsText } from '../traffic/expectations/write-saved-requests.ts';
import { request } from '../traffic/testing/send.ts';
import { requestJson } from '../compare/requests/request-json.ts';
import { parseRequest } from '../traffic/request/parse-request.ts';
import { requestLine } from '../traffic/request/request-line.ts';
import { clientsOf } from '../views/traffic/clients.ts';
import { draftOf } from '../views/traffic/draft-of.ts';
import { suggestRequests } from '../views/traffic/suggest-requests.ts';
import { parseDraft, traceDraft } from '../views/traffic/trace-draft.ts';
import { parseDocument } from '../yaml/parse.ts';
import type { Json, JsonObject } from '../yaml/json.ts';
import { analysisOf } from '../testing/workspace.ts';
import { answer, call, GATEWAY, potters, route, served, toPots } from './testing/mesh-objects.ts';
import { whyNotRequest } from './why-not-ingress.ts';

const object = (kind: string, name: string, spec: JsonObject): JsonObject => ({
  apiVersion: 'v1',
  kind,
  metadata: { name, namespace: 'kiln' },
  spec,
});

const workspace = potters([
  ...GATEWAY,
  route('HTTPRoute', 'door', {
    gateways: [{ name: 'front' }],
    hostnames: ['shop.example.com'],
    rules: [{ backendRefs: [{ name: 'pots-v2', port: 80 }] }],
  }),
  toPots({ port: 80 }, [{ matches: [{ path: { value: '/new' } }], to: 'pots-v1:80' }]),
  ...served('pots', 'market', '10.0.0.20'),
  ...served('direct', 'kiln', '10.0.0.8', { clusterIP: 'None' }),
  route('HTTPRoute', 'idle', {
    parents: [{ name: 'direct' }],
    rules: [{ backendRefs: [{ name: 'pots-v2', port: 80 }] }],
  }),
  object('Service', 'alias', { type: 'ExternalName', externalName: 'pots.example.org' }),
  ...served('one', 'kiln', '10.0.0.9', { ports: [{ port: 5432 }] }),
  object('Service', 'proxy', { selector: { app: 'proxy' }, ports: [{ port: 80 }] }),
  {
    ...object('Pod', 'proxy', { containers: [{ name: 'main', image: 'envoyproxy/envoy:v1.31' }] }),
    metadata: { name: 'proxy', namespace: 'kiln', labels: { app: 'proxy' } },
  },
]);

describe('what a client in the cluster connects to (docs/model/routing.md#requests-from-within-the-cluster)', () => {
  test.each([
    ['a name alone is one of its own namespace', 'http://pots/new', 'kiln', 'kiln/pots-v1'],
    ['the same name elsewhere is another Service', 'http://pots/new', 'market', 'market/pots'],
    ['name and namespace', 'http://pots.kiln/new', 'market', 'kiln/pots-v1'],
    ['with svc', 'http://pots.kiln.svc/new', 'market', 'kiln/pots-v1'],
    ['with the domain of the cluster', 'http://pots.kiln.svc.cluster.local/new', 'market', 'kiln/pots-v1'],
    [
      'with another domain of a cluster',
      'http://Pots.Kiln.svc.potters.internal./new',
      'market',
      'kiln/pots-v1',
    ],
    ['a cluster IP', 'http://10.1.0.1/new', 'market', 'kiln/pots-v1'],
    ['the address of a Pod', 'http://10.0.0.1:8080/new', 'market', 'kiln/pots-0'],
    ['an address of nothing', 'http://192.0.2.1/', 'market', '404'],
    ['a name of the world outside', 'http://shop.example.com/', 'market', 'kiln/pots-v2'],
    ['a Service that does not exist', 'http://ghost/', 'kiln', 'refused'],
    ['one that does not exist in a namespace that does', 'http://ghost.kiln/', 'market', 'refused'],
    ['a short name that is no namespace of these manifests', 'http://shop.test/', 'market', '404'],
    ['a port that the Service does not have', 'http://pots:81/', 'kiln', 'refused'],
    ['no port, and not the usual one', 'http://one/', 'kiln', 'refused'],
    ['no port and a protocol without a usual one: the only one', 'tcp://one', 'kiln', 'kiln/one'],
    ['the same with several', 'tcp://pots', 'kiln', 'not decided'],
    ['the port that is asked for', 'tcp://one:5432', 'kiln', 'kiln/one'],
    ['UDP', 'udp://pots:53', 'kiln', 'kiln/pots'],
    ['UDP at a TCP port', 'udp://pots:80', 'kiln', 'refused'],
    ['no endpoints', 'http://idle/', 'kiln', 'refused'],
    ['a headless Service translates no port', 'http://direct:8080/', 'kiln', 'kiln/direct'],
    ['a headless Service, at a port of the Service alone', 'http://direct:80/', 'kiln', 'not decided'],
    [
      'one Pod of a headless Service',
      'http://direct-0.direct.kiln.svc.cluster.local:8080/',
      'kiln',
      'kiln/direct-0',
    ],
    [
      'a Pod of it that is not here',
      'http://direct-1.direct.kiln.svc.cluster.local:8080/',
      'kiln',
      'not decided',
    ],
    ['an ExternalName', 'http://alias/', 'kiln', 'not decided'],
    ['Pods that send on by rules of their own', 'http://proxy/', 'kiln', 'not decided'],
  ])('%s', (_, url, from, expected) => {
    expect(answer(workspace, url, { from })).toBe(expected);
  });

  test('where the manifests are a part, an absent Service is not known', () => {
    const part = analysisOf('', { partial: true });
    expect(answer(part, 'http://ghost/', { from: 'kiln' })).toBe('not decided');
  });

  test('a named Gateway or class decides, wherever the client is', () => {
    const asked = request('http://shop.example.com/', { from: 'kiln', gateway: 'kiln/front' });
    expect(call(workspace, 'http://shop.example.com/').gateway?.name).toBe('front');
    expect(requestLine(asked)).toBe(
      'HTTP GET shop.example.com/ (at Gateway kiln/front, from kiln in the cluster)',
    );
  });
});

describe('the steps of a trace', () => {
  const stepsOf = (analysis: Analysis, url: string, from = 'kiln/potter') =>
    call(analysis, url, { from }).steps.map(
      ({ verdict, subject, reason }) => `${verdict} ${subject}: ${reason}`,
    );

  test('say what the name leads to, what rests on a mesh, and why each route lost', () => {
    expect(stepsOf(workspace, 'http://pots/old')).toEqual([
      'chosen Service kiln/pots: pots is its name in the cluster; the request comes to port http (80).',
      'passed Service kiln/pots: Its routes are followed as a mesh does that. These manifests do not show whether one is installed; without one they have no effect.',
      'passed HTTPRoute kiln/to-pots: It is a producer route, for all clients of Service kiln/pots.',
      'rejected HTTPRoute kiln/to-pots rule 1 match 1: Path: "/old" is not under "/new".',
      'rejected Service kiln/pots:80: The Service has routes, and none of them takes the request: the client gets 404.',
    ]);
    expect(stepsOf(workspace, 'http://pots:8080/')[1]).toBe(
      'rejected HTTPRoute kiln/to-pots: It is for port http (80) of Service kiln/pots, the request for port http-alt (8080).',
    );
    expect(stepsOf(workspace, 'http://direct:8080/')[1]).toBe(
      'rejected HTTPRoute kiln/idle: Service kiln/direct is headless (clusterIP: None): clients reach its Pods directly. A mesh cannot know what is meant for it, so its routes have no effect.',
    );
    expect(stepsOf(workspace, 'http://shop.example.com/')[0]).toBe(
      'passed shop.example.com: It is the name of no Service of these manifests, so the request arrives as one from outside does.',
    );
  });

  test('name the mesh that the manifests show', () => {
    const namespace = {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: 'kiln', labels: { 'istio.io/dataplane-mode': 'ambient' } },
    };
    const shown = potters([namespace, toPots({}, [{ to: 'pots-v1:80' }])]);
    expect(stepsOf(shown, 'http://pots/')[1]).toBe(
      'passed Service kiln/pots: A mesh carries out its routes. Namespace kiln takes part in one (istio.io/dataplane-mode).',
    );
  });

  test('say which routes have no effect without a mesh', () => {
    const off = potters([toPots({}, [{ to: 'pots-v1:80' }])], 'off');
    expect(stepsOf(off, 'http://pots/')[1]).toBe(
      'rejected HTTPRoute kiln/to-pots: The settings say that there is no mesh, so routes of Services have no effect.',
    );
  });
});

describe('why a route does not have a request', () => {
  const key = (name: string, namespace = 'kiln') =>
    resourceKey({ group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', namespace, name });
  const reason = (url: string, name: string, from: string | null = 'kiln') => {
    const asked = request(url, from === null ? {} : { from });
    const { takes, step } = whyNotRequest(workspace, asked, key(name));
    return `${takes ? 'takes it' : 'not'}: ${step.reason}`;
  };
  test.each([
    ['http://pots/new', 'to-pots', 'kiln', 'takes it: 100 % to Service kiln/pots-v1.'],
    ['http://pots/old', 'to-pots', 'kiln', 'not: Path: "/old" is not under "/new".'],
    [
      'http://pots/old',
      'door',
      'kiln',
      'not: It is attached to Gateway kiln/front; the request goes to Service kiln/pots.',
    ],
    [
      'http://ghost/',
      'door',
      'kiln',
      'not: It is attached to Gateway kiln/front; the request goes to no Service.',
    ],
    [
      'http://shop.example.com/new',
      'to-pots',
      null,
      'not: It is for what clients in the cluster send to Service kiln/pots; this request comes from outside.',
    ],
  ])('%s: %s', (url, name, from, expected) => {
    expect(reason(url, name, from)).toBe(expected);
  });
});

describe('a request of a client in the cluster', () => {
  const written = [
    request('http://pots.kiln:8080/new?x=1', { from: 'market/stall' }),
    request('http://pots/new', { from: 'market', headers: ['Host: shop.example.com', 'a: b'] }),
    request('grpc://pots:7070/a.B/C', { from: 'market' }),
    request('tcp://one:5432', { from: 'market' }),
  ];
  test.each(written.map((one) => [requestLine(one), one] as const))('%s is kept as it is', (_, one) => {
    const { value } = parseDocument(savedRequestsText([{ name: 'a', request: one, expect: '' }]));
    const [entry] = Array.isArray(value) ? (value as readonly Json[]) : [];
    expect(readSavedRequest(entry).request).toEqual(one);
    expect(parseDraft(draftOf(one, true))).toEqual({ ok: true, request: one });
    // A port in the host is not one beside it.
    expect(parseRequest(requestJson(one))).toEqual({ ok: true, request: one });
  });

  test.each([
    [{ from: 'a/b/c' }, 'A client in the cluster is a namespace, or namespace/name'],
    [{ from: '' }, 'A client in the cluster is a namespace, or namespace/name'],
    [{ from: 'kiln', serviceEntry: 'kiln/pots' }, 'goes to a Service by its name'],
  ])('%j is refused', (options, message) => {
    expect(() => request('http://pots/', options)).toThrow(message);
  });

  test('is suggested for each route of a Service, from the namespace whose clients it is for', () => {
    const suggested = suggestRequests(
      potters([
        toPots({ port: 80 }, [{ matches: [{ path: { value: '/new' } }], to: 'pots-v1:80' }]),
        route('HTTPRoute', 'mine', {
          namespace: 'market',
          parents: [{ name: 'pots', namespace: 'kiln', sectionName: 'http-alt' }],
          rules: [{ backendRefs: [{ name: 'pots', namespace: 'kiln', port: 80 }] }],
        }),
      ]),
    );
    expect(suggested.map(({ draft: { url, from } }) => [url, from])).toEqual([
      ['http://pots.kiln/new', 'kiln'],
      ['http://pots.kiln:8080/', 'market'],
    ]);
  });

  test('can be of each namespace, Pod and workload', () => {
    expect(clientsOf(potters(served('stall', 'market', '10.0.0.30')).index)).toEqual([
      'kiln',
      'market',
      'kiln/pots-0',
      'kiln/pots-v1-0',
      'kiln/pots-v2-0',
      'market/stall-0',
    ]);
  });

  test('its way on the canvas goes from the Service over the route to its backends', () => {
    const traced = traceDraft(draftOf(request('http://pots/new', { from: 'kiln' }), true), workspace);
    const path = traced.ok ? traced.tracePath : undefined;
    expect(path?.nodes.map((one) => parseKey(one).name)).toEqual(['pots', 'to-pots', 'pots-v1', 'pots-v1-0']);
    expect(path?.stop).toBe(null);
    const lost = traceDraft(draftOf(request('http://pots/old', { from: 'kiln' }), true), workspace);
    expect(lost.ok && lost.tracePath.stop && parseKey(lost.tracePath.stop).name).toBe('pots');
  });
});
