import { afterEach, describe, expect, test } from 'vitest';
import { kindOf } from '../core/kinds/registry.ts';
import type { JsonObject } from '../core/yaml/json.ts';
import type { ClusterConnection, ClusterDelta, ClusterSetup, Scope } from './cluster-types.ts';
import { connect } from './connect.ts';
import { fields } from './json-fields.ts';
import { BASE, createDoubles, createTestClock } from './testing/cluster-doubles.ts';
import { createRecordedCluster } from './testing/recorded-cluster.ts';
import { recordedAnswer } from './testing/recorded-answers.ts';

const ROUTES = 'apis/gateway.networking.k8s.io/v1/namespaces/shop/httproutes';
const WEB = 'gateway.networking.k8s.io/HTTPRoute/shop/web';

const route = (name: string, hostname = 'a.example.com'): JsonObject => ({
  apiVersion: 'gateway.networking.k8s.io/v1',
  kind: 'HTTPRoute',
  metadata: { name, namespace: 'shop' },
  spec: { hostnames: [hostname] },
});

const only = (...kinds: readonly string[]) =>
  kinds.map((each) => {
    const at = each.lastIndexOf('/');
    const kind = kindOf(each.slice(0, at), each.slice(at + 1));
    if (!kind) throw new Error(`${each} is not known.`);
    return kind;
  });
const HTTP_ROUTE = 'gateway.networking.k8s.io/HTTPRoute';
const GATEWAY = 'gateway.networking.k8s.io/Gateway';
const TLS_ROUTE = 'gateway.networking.k8s.io/TLSRoute';

const opened: ClusterConnection[] = [];
afterEach(() => {
  for (const connection of opened.splice(0)) connection.close();
});

/** A recorded cluster with a connection to it. */
async function open(setup: Partial<ClusterSetup> = {}, cluster = createRecordedCluster()) {
  const line = createDoubles(cluster);
  const clock = createTestClock();
  const connection = connect({ base: BASE, fetch: line.fetch, WebSocket: line.WebSocket, clock, ...setup });
  opened.push(connection);
  const deltas: ClusterDelta[] = [];
  connection.listen((_, delta) => deltas.push(delta));
  await clock.pass(2000);
  const scopes = () =>
    Object.fromEntries(connection.view().scopes.map((scope) => [nameOf(scope), scope.state.state]));
  const scope = (name: string) => connection.view().scopes.find((each) => nameOf(each) === name)?.state;
  const names = () => [...connection.view().objects.keys()].map((key) => key.slice(key.indexOf('/') + 1));
  return { cluster, line, clock, connection, deltas, scopes, scope, names, view: connection.view };
}
const nameOf = ({ kind, namespace }: Scope) =>
  namespace === null ? kind.kind.kind : `${kind.kind.kind} ${namespace}`;

const isList = (path: string) => (request: { path: string; query: URLSearchParams }) =>
  request.path === path && request.query.get('watch') === null;

describe('what is read', () => {
  test('the version, the release, and the objects of all kinds, as they are written', async () => {
    const { view, names, scopes } = await open();
    expect(view()).toMatchObject({
      connection: { state: 'connected' },
      serverVersion: 'v1.36.3',
      gatewayApi: { state: 'known', bundleVersion: 'v1.6.1', channel: 'standard', release: '1.6' },
      warnings: [],
    });
    expect(names()).toEqual(
      expect.arrayContaining([
        'GatewayClass//example',
        'HTTPRoute/shop/web',
        'Service/shop/cart',
        'Namespace//infra',
      ]),
    );
    expect(view().objects.get('/Service/shop/web' as never)).toMatchObject({
      apiVersion: 'v1',
      kind: 'Service',
    });
    const texts = JSON.stringify([...view().objects.values()]);
    expect(texts).not.toContain('managedFields');
    expect(texts).toContain('"uid"');
    const { Secret, CustomResourceDefinition, ...rest } = scopes();
    expect([Secret, CustomResourceDefinition]).toEqual(['left-out', 'left-out']);
    expect(new Set(Object.values(rest))).toEqual(new Set(['live']));
    expect(Object.keys(rest).length).toBeGreaterThan(20);
  });

  test('in the order of the palette, with what the server says of each kind', async () => {
    const { view } = await open({ kinds: only('/Service', GATEWAY) });
    const [first] = view().kinds;
    expect(view().kinds.map(({ kind }) => kind.kind)).toEqual(['Service', 'Gateway']);
    expect(first).toMatchObject({
      version: 'v1',
      versions: ['v1'],
      verbs: expect.arrayContaining(['watch']),
    });
  });

  test('Secrets, where it is asked for', async () => {
    const { scopes, cluster } = await open({ kinds: only('/Secret'), secrets: true });
    expect(scopes()).toEqual({ Secret: 'live' });
    expect(cluster.requests.filter(({ path }) => path === 'api/v1/secrets')).toHaveLength(2);
  });

  test('of an older server, which says it in many answers', async () => {
    const { view, names } = await open({}, createRecordedCluster({ discovery: 'plain' }));
    const { view: newer } = await open();
    expect(view().kinds).toEqual(newer().kinds);
    expect(names()).toContain('HTTPRoute/shop/web');
  });

  test('only of the namespaces that were asked for', async () => {
    const { cluster, names, scopes } = await open({ namespaces: ['shop'] });
    expect(names()).toEqual(
      expect.arrayContaining(['Namespace//shop', 'HTTPRoute/shop/web', 'GatewayClass//example']),
    );
    expect(names().some((name) => name.includes('/infra/') || name.endsWith('//infra'))).toBe(false);
    expect(scopes()).toMatchObject({
      GatewayClass: 'live',
      'HTTPRoute shop': 'live',
      'Namespace shop': 'live',
    });
    expect(cluster.requests.some(({ path }) => path.endsWith('/v1/httproutes'))).toBe(false);
  });

  test('compact, and without what the user did not ask for', async () => {
    const { cluster } = await open();
    for (const { query, method } of cluster.requests) {
      expect(query.get('pretty')).toBe('false');
      expect(method).toBe('GET');
    }
  });

  test('nothing of the Gateway API where it is not installed', async () => {
    const cluster = createRecordedCluster({ objects: [] });
    for (const plural of [
      'gatewayclasses',
      'gateways',
      'listenersets',
      'httproutes',
      'grpcroutes',
      'tlsroutes',
      'tcproutes',
      'udproutes',
      'referencegrants',
      'backendtlspolicies',
    ])
      cluster.withdraw(plural);
    const { view } = await open({}, cluster);
    expect(view().gatewayApi).toEqual({ state: 'absent' });
    expect(view().connection).toEqual({ state: 'connected' });
  });
});

describe('a large list', () => {
  const many = Array.from({ length: 1200 }, (_, at) => route(`r-${String(at).padStart(4, '0')}`));

  test('comes in pages that show one moment, and what changed meanwhile comes behind', async () => {
    const cluster = createRecordedCluster({ objects: many });
    let pages = 0;
    cluster.answerNext((request) => {
      if (request.query.get('continue') === null) return false;
      pages += 1;
      if (pages === 1) {
        cluster.remove(`${ROUTES}/r-0000`);
        cluster.put(route('r-0001', 'changed.example.com'));
        cluster.put(route('new'));
      }
      return false;
    }, 'not found');
    const { view, names } = await open({ kinds: only(HTTP_ROUTE) }, cluster);
    expect(pages).toBe(2);
    expect(names()).toHaveLength(1200);
    expect(names()).not.toContain('HTTPRoute/shop/r-0000');
    expect(names()).toContain('HTTPRoute/shop/new');
    expect(view().objects.get(`${HTTP_ROUTE}/shop/r-0001` as never)?.['spec']).toEqual({
      hostnames: ['changed.example.com'],
    });
  });

  test('is begun again where a page comes too late', async () => {
    const cluster = createRecordedCluster({ objects: many });
    cluster.answerNext(({ query }) => query.get('continue') !== null, 'list expired');
    const { names, scopes } = await open({ kinds: only(HTTP_ROUTE) }, cluster);
    expect(names()).toHaveLength(1200);
    expect(scopes()).toEqual({ HTTPRoute: 'live' });
    expect(cluster.requests.filter(isList('apis/gateway.networking.k8s.io/v1/httproutes'))).toHaveLength(5);
  });
});

describe('what changes', () => {
  test('comes as one update for a frame', async () => {
    const { cluster, clock, deltas } = await open();
    deltas.length = 0;
    cluster.put(route('one'));
    cluster.put(route('two'));
    cluster.put(route('one', 'b.example.com'));
    cluster.remove(`${ROUTES}/web`);
    await clock.pass(20);
    expect(deltas).toHaveLength(1);
    expect(deltas[0]?.others).toBe(false);
    expect(
      [...(deltas[0]?.objects ?? [])].map(([key, object]) => [
        key,
        (object?.['spec'] as JsonObject)?.['hostnames'],
      ]),
    ).toEqual([
      [`${HTTP_ROUTE}/shop/one`, ['b.example.com']],
      [`${HTTP_ROUTE}/shop/two`, ['a.example.com']],
      [WEB, undefined],
    ]);
  });

  test('leaves the view before as it was', async () => {
    const { cluster, clock, view } = await open();
    const before = view();
    cluster.remove(`${ROUTES}/web`);
    await clock.pass(20);
    expect(before.objects.has(WEB as never)).toBe(true);
    expect(view().objects.has(WEB as never)).toBe(false);
  });

  test('may be deleted and made again under its name', async () => {
    const { cluster, clock, view, deltas } = await open();
    const uid = () => fields(view().objects.get(WEB as never)?.['metadata'])['uid'];
    const before = uid();
    deltas.length = 0;
    cluster.remove(`${ROUTES}/web`);
    cluster.put(route('web'));
    await clock.pass(20);
    expect(uid()).not.toBe(before);
    expect(deltas).toHaveLength(1);
  });

  test('is not asked for more often than seven watches need', async () => {
    const kinds = only(HTTP_ROUTE, GATEWAY, TLS_ROUTE, '/Service', '/Pod', '/ConfigMap', '/Namespace');
    const { cluster } = await open({ kinds });
    expect(cluster.watches()).toBe(7);
    expect(cluster.requests.filter(({ query }) => query.get('watch') === '1')).toHaveLength(7);
  });
});

describe('a watch', () => {
  const setup = { kinds: only(HTTP_ROUTE) };
  const watched = (requests: readonly { query: URLSearchParams }[]) =>
    requests
      .filter(({ query }) => query.get('watch') === '1')
      .map(({ query }) => Number(query.get('resourceVersion')));

  test('that ends as it is due goes on from its last version, and nothing is marked as old', async () => {
    const { cluster, clock, names, scopes, deltas } = await open(setup);
    cluster.put(route('one'));
    await clock.pass(20);
    deltas.length = 0;
    cluster.endWatches();
    cluster.put(route('two'));
    await clock.pass(2000);
    expect(names()).toEqual(expect.arrayContaining(['HTTPRoute/shop/one', 'HTTPRoute/shop/two']));
    expect(scopes()).toEqual({ HTTPRoute: 'live' });
    const [first = 0, second = 0] = watched(cluster.requests);
    expect(second).toBeGreaterThan(first);
    expect(cluster.requests.filter(isList('apis/gateway.networking.k8s.io/v1/httproutes'))).toHaveLength(1);
  });

  test('goes on from a bookmark where nothing else came', async () => {
    const { cluster, clock, deltas } = await open(setup);
    deltas.length = 0;
    cluster.bookmark();
    await clock.pass(20);
    expect(deltas).toEqual([]);
    cluster.endWatches();
    await clock.pass(2000);
    const [first = 0, second = 0] = watched(cluster.requests);
    expect(second).toBe(first + 1);
  });

  test('that is too old begins anew: what is gone goes, and what stayed is the same', async () => {
    const { cluster, clock, view, names, deltas, scopes } = await open(setup);
    const cart = view().objects.get(`${HTTP_ROUTE}/shop/cart` as never);
    cluster.endWatches(1006);
    cluster.remove(`${ROUTES}/web`);
    cluster.put(route('new'));
    cluster.expire();
    deltas.length = 0;
    await clock.pass(3000);
    expect(names()).toEqual(['HTTPRoute/shop/cart', 'HTTPRoute/shop/new']);
    expect(view().objects.get(`${HTTP_ROUTE}/shop/cart` as never)).toBe(cart);
    expect(deltas.flatMap(({ objects }) => [...objects.keys()])).toEqual([`${HTTP_ROUTE}/shop/new`, WEB]);
    expect(scopes()).toEqual({ HTTPRoute: 'live' });
  });

  test('that breaks leaves what was read, marked as old, until it is there again', async () => {
    const { cluster, clock, scope, line, connection, names, view } = await open(setup);
    const since = clock.now();
    line.lose();
    await clock.pass(5000);
    expect(scope('HTTPRoute')).toEqual({ state: 'stale', since, reason: 'The proxy does not answer.' });
    expect(view().connection).toMatchObject({ state: 'reconnecting', reason: 'The proxy does not answer.' });
    expect(names()).toContain('HTTPRoute/shop/web');
    line.recover();
    cluster.put(route('late'));
    connection.retry();
    await clock.pass(1000);
    expect(view().connection).toEqual({ state: 'connected' });
    expect(scope('HTTPRoute')).toEqual({ state: 'live' });
    expect(names()).toContain('HTTPRoute/shop/late');
  });

  test('comes back by itself, after ever longer waits up to half a minute', async () => {
    const { cluster, clock, line, scope } = await open(setup);
    line.lose();
    await clock.pass(600_000);
    line.recover();
    cluster.requests.length = 0;
    await clock.pass(31_000);
    expect(scope('HTTPRoute')).toEqual({ state: 'live' });
    expect(cluster.requests.length).toBeLessThan(12);
  });

  test('on a dead line is given up when the server must have ended it', async () => {
    const { clock, line, scope, names, cluster } = await open(setup);
    line.silence();
    await clock.pass(100_000);
    line.recover();
    cluster.put(route('late'));
    await clock.pass(200_000);
    expect(scope('HTTPRoute')).toEqual({ state: 'live' });
    expect(names()).toContain('HTTPRoute/shop/late');
  });

  test('on which not even bookmarks come any more is opened anew, and what was read is old since then', async () => {
    const { clock, line, scope, names, cluster } = await open(setup);
    cluster.bookmark();
    await clock.pass(1000);
    const since = clock.now() - 1000;
    line.silence();
    await clock.pass(140_000);
    expect(scope('HTTPRoute')).toEqual({ state: 'live' });
    await clock.pass(10_000);
    expect(scope('HTTPRoute')).toEqual({ state: 'stale', since, reason: 'Nothing came for minutes.' });
    line.recover();
    cluster.put(route('late'));
    await clock.pass(280_000);
    expect(scope('HTTPRoute')).toEqual({ state: 'live' });
    expect(names()).toContain('HTTPRoute/shop/late');
  });

  test('with bookmarks and nothing else is not opened anew', async () => {
    const { clock, cluster, connection } = await open(setup);
    for (let minute = 0; minute < 4; minute++) {
      cluster.bookmark();
      await clock.pass(50_000);
      connection.retry();
    }
    expect(watched(cluster.requests)).toHaveLength(1);
  });

  test('that is refused while it runs takes the objects with it', async () => {
    const cluster = createRecordedCluster();
    const { clock, scope, names } = await open(setup, cluster);
    cluster.deny({ verb: 'list', plural: 'httproutes' });
    cluster.deny({ verb: 'watch', plural: 'httproutes' });
    cluster.sendRaw(
      '{"type":"ERROR","object":{"kind":"Status","status":"Failure","message":"no longer allowed","reason":"Forbidden","code":403}}\n',
    );
    await clock.pass(3000);
    expect(scope('HTTPRoute')).toMatchObject({ state: 'not-allowed' });
    expect(names()).not.toContain('HTTPRoute/shop/web');
  });

  test('that was silent for long is opened anew when it is asked for', async () => {
    const { clock, cluster, connection } = await open(setup);
    connection.retry();
    await clock.pass(1000);
    expect(watched(cluster.requests)).toHaveLength(1);
    await clock.pass(80_000);
    connection.retry();
    await clock.pass(1000);
    expect(watched(cluster.requests)).toHaveLength(2);
    expect(cluster.watches()).toBe(1);
  });

  test('that is not allowed is made up for by lists, and said', async () => {
    const cluster = createRecordedCluster();
    cluster.deny({ verb: 'watch', plural: 'httproutes' });
    const { clock, scope, names } = await open(setup, cluster);
    const words = 'viewer may not watch httproutes.gateway.networking.k8s.io in the whole cluster.';
    expect(scope('HTTPRoute')).toMatchObject({ state: 'stale', reason: words });
    expect(names()).toContain('HTTPRoute/shop/web');
    await clock.pass(60_000);
    cluster.put(route('late'));
    await clock.pass(31_000);
    expect(names()).toContain('HTTPRoute/shop/late');
    expect(scope('HTTPRoute')).toMatchObject({ since: expect.any(Number) });
  });

  test('for which a browser has no socket is made up for by lists', async () => {
    const namespaces = Array.from({ length: 151 }, (_, at) => (at === 150 ? 'shop' : `team-${at}`));
    const { cluster, clock, scope, names } = await open({ ...setup, namespaces });
    expect(cluster.watches()).toBe(150);
    expect(scope('HTTPRoute shop')).toMatchObject({
      state: 'stale',
      reason: expect.stringContaining('half minute'),
    });
    expect(names()).toContain('HTTPRoute/shop/web');
    cluster.put(route('late'));
    await clock.pass(31_000);
    expect(names()).toContain('HTTPRoute/shop/late');
  });

  test('that cannot be read is not believed', async () => {
    const { cluster, clock, names, scope } = await open(setup);
    cluster.sendRaw('{"type":"ADD');
    cluster.put(route('odd'));
    await clock.pass(5000);
    expect(names()).toContain('HTTPRoute/shop/odd');
    expect(scope('HTTPRoute')).toEqual({ state: 'live' });
  });
});

describe('what is not allowed', () => {
  test('is said by kind, and the rest is read', async () => {
    const cluster = createRecordedCluster();
    cluster.deny({ plural: 'pods' });
    const { scope, scopes, names } = await open({}, cluster);
    expect(scope('Pod')).toEqual({
      state: 'not-allowed',
      permission: { verb: 'list', group: '', resource: 'pods', namespace: null },
      words: 'viewer may not list pods in the whole cluster.',
    });
    expect(scopes()['HTTPRoute']).toBe('live');
    expect(names().some((name) => name.startsWith('Pod/'))).toBe(false);
  });

  test('in the whole cluster is tried in the namespace of the context', async () => {
    const cluster = createRecordedCluster();
    cluster.deny({ namespace: null });
    cluster.deny({ plural: 'services' });
    const { scopes, scope, names, view } = await open({ fallbackNamespaces: ['shop'] }, cluster);
    expect(scopes()).toMatchObject({
      HTTPRoute: 'not-allowed',
      'HTTPRoute shop': 'live',
      GatewayClass: 'not-allowed',
    });
    expect(scope('Service shop')).toMatchObject({
      words: 'viewer may not list services in the namespace shop.',
    });
    expect(scopes()['GatewayClass shop']).toBeUndefined();
    expect(names()).toEqual(expect.arrayContaining(['HTTPRoute/shop/web', 'HTTPRoute/shop/cart']));
    expect(view().gatewayApi).toEqual({
      state: 'not-known',
      reason: 'viewer may not get customresourcedefinitions.apiextensions.k8s.io in the whole cluster.',
    });
    // Those of a kind stand together.
    const kinds = view().scopes.map(({ kind }) => kind.kind.kind);
    expect(kinds.filter((kind, at) => kind !== kinds[at - 1])).toEqual([...new Set(kinds)]);
  });

  test('and is, later, is read in the whole cluster, and no longer in the one namespace', async () => {
    const cluster = createRecordedCluster();
    cluster.deny({ namespace: null });
    const { connection, clock, scopes, names } = await open(
      { kinds: only(HTTP_ROUTE, GATEWAY), fallbackNamespaces: ['shop'] },
      cluster,
    );
    expect(names()).toEqual(['HTTPRoute/shop/cart', 'HTTPRoute/shop/web']);
    cluster.allowAll();
    connection.retry();
    await clock.pass(1000);
    expect(scopes()).toEqual({ Gateway: 'live', HTTPRoute: 'live' });
    expect(names()).toEqual(['Gateway/infra/edge', 'HTTPRoute/shop/cart', 'HTTPRoute/shop/web']);
    cluster.remove(`${ROUTES}/web`);
    await clock.pass(20);
    expect(names()).toEqual(['Gateway/infra/edge', 'HTTPRoute/shop/cart']);
  });

  test('is asked for again, at once where one asks for it', async () => {
    const cluster = createRecordedCluster();
    cluster.deny({ plural: 'pods' });
    const { scopes, clock, connection } = await open({ kinds: only('/Pod') }, cluster);
    cluster.allowAll();
    await clock.pass(100_000);
    expect(scopes()).toEqual({ Pod: 'not-allowed' });
    connection.retry();
    await clock.pass(1000);
    expect(scopes()).toEqual({ Pod: 'live' });
  });

  test('any more takes the objects with it', async () => {
    const { cluster, clock, names, scopes } = await open({ kinds: only(HTTP_ROUTE) });
    cluster.deny({ plural: 'httproutes' });
    cluster.expire();
    cluster.endWatches();
    await clock.pass(5000);
    expect(scopes()).toEqual({ HTTPRoute: 'not-allowed' });
    expect(names()).toEqual([]);
  });

  test('by the proxy itself is said so', async () => {
    const cluster = createRecordedCluster();
    cluster.answerNext(({ path }) => path === 'api/v1/secrets', {
      status: 403,
      headers: { 'content-type': 'text/plain' },
      body: 'Forbidden\n',
    });
    const { scope } = await open({ kinds: only('/Secret'), secrets: true }, cluster);
    expect(scope('Secret')).toMatchObject({
      words: 'The proxy of gatehouse cluster does not let this through.',
    });
  });
});

describe('kinds', () => {
  test('that come later are read then, and go with their CRD', async () => {
    const cluster = createRecordedCluster();
    cluster.withdraw('httproutes');
    const { clock, names, scopes } = await open({ kinds: only(HTTP_ROUTE, '/Service') }, cluster);
    expect(scopes()).toEqual({ Service: 'live' });
    cluster.serve('httproutes');
    await clock.pass(31_000);
    expect(scopes()).toEqual({ HTTPRoute: 'live', Service: 'live' });
    expect(names()).toContain('HTTPRoute/shop/web');
    cluster.withdraw('httproutes');
    cluster.expire();
    cluster.endWatches();
    await clock.pass(3000);
    expect(scopes()).toEqual({ Service: 'live' });
    expect(names()).not.toContain('HTTPRoute/shop/web');
  });

  test('are asked for by mark, so that mostly nothing is sent', async () => {
    const { clock, cluster, deltas } = await open();
    deltas.length = 0;
    cluster.requests.length = 0;
    await clock.pass(91_000);
    const asked = cluster.requests.filter(({ path }) => path === 'api' || path === 'apis');
    expect(asked).toHaveLength(6);
    for (const { headers } of asked) expect(headers['if-none-match']).toBeDefined();
    expect(deltas).toEqual([]);
  });

  test('of a group whose server does not answer stay', async () => {
    const { clock, cluster, scopes } = await open({ kinds: only(HTTP_ROUTE) });
    const stale = {
      kind: 'APIGroupDiscoveryList',
      items: [
        {
          metadata: { name: 'gateway.networking.k8s.io' },
          versions: [{ version: 'v1', freshness: 'Stale' }],
        },
      ],
    };
    const answer = {
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(stale),
    };
    cluster.answerNext(({ path }) => path === 'apis', answer);
    cluster.answerNext(({ path }) => path === 'apis', answer);
    await clock.pass(31_000);
    expect(scopes()).toEqual({ HTTPRoute: 'live' });
  });
});

describe('the connection', () => {
  test('says that the cluster does not answer behind the proxy', async () => {
    const cluster = createRecordedCluster();
    cluster.answerNext(({ path }) => path === 'version', 'no cluster');
    const { view, clock } = await open({}, cluster);
    // It was tried again since.
    expect(view().connection).toEqual({ state: 'connected' });
    cluster.answerNext(({ path }) => path === 'api', 'no cluster');
    await clock.pass(28_700);
    expect(view().connection).toMatchObject({
      state: 'reconnecting',
      reason: 'dial tcp 127.0.0.1:1: connect: connection refused',
    });
    await clock.pass(2000);
    expect(view().connection).toEqual({ state: 'connected' });
  });

  test('is there again as soon as anything is', async () => {
    const { cluster, clock, line, view, connection } = await open({ kinds: only(HTTP_ROUTE) });
    line.lose();
    await clock.pass(5000);
    line.recover();
    cluster.answerNext(({ path }) => path === 'version', {
      status: 503,
      headers: { 'content-type': 'text/plain', 'retry-after': '60' },
      body: 'not yet\n',
    });
    connection.retry();
    await clock.pass(1000);
    expect(view().scopes[0]?.state).toEqual({ state: 'live' });
    expect(view().connection).toEqual({ state: 'connected' });
  });

  test('ends where the prefix is that of an earlier run', async () => {
    const { view, cluster, clock } = await open({ base: 'http://127.0.0.1:8001/k-other/' });
    expect(view().connection).toMatchObject({
      state: 'ended',
      reason: expect.stringContaining('started anew'),
    });
    await clock.pass(100_000);
    expect(cluster.requests).toEqual([]);
  });

  test('ends where the credentials ran out, and goes on when one asks for it', async () => {
    const { view, cluster, clock, connection, scopes } = await open({ kinds: only(HTTP_ROUTE) });
    const unauthorized = { ...recordedAnswer('may not list'), status: 401 };
    cluster.answerNext(({ path }) => path === 'api', unauthorized);
    await clock.pass(31_000);
    expect(view().connection).toMatchObject({
      state: 'ended',
      reason: expect.stringContaining('credentials'),
    });
    cluster.requests.length = 0;
    await clock.pass(120_000);
    expect(cluster.requests.filter(({ path }) => path === 'version')).toEqual([]);
    connection.retry();
    await clock.pass(1000);
    expect(view().connection).toEqual({ state: 'connected' });
    expect(scopes()).toEqual({ HTTPRoute: 'live' });
  });

  test('waits as long as the server asks for', async () => {
    const cluster = createRecordedCluster();
    cluster.answerNext(isList('apis/gateway.networking.k8s.io/v1/httproutes'), {
      ...recordedAnswer('may not list'),
      status: 429,
      headers: { 'content-type': 'application/json', 'retry-after': '20' },
    });
    const { scopes, clock } = await open({ kinds: only(HTTP_ROUTE) }, cluster);
    await clock.pass(17_000);
    expect(scopes()).toEqual({ HTTPRoute: 'stale' });
    await clock.pass(3000);
    expect(scopes()).toEqual({ HTTPRoute: 'live' });
  });

  test('hands on each warning once', async () => {
    const cluster = createRecordedCluster();
    const list = isList('apis/gateway.networking.k8s.io/v1/httproutes');
    const empty = (warning: string) => ({
      status: 200,
      headers: { 'content-type': 'application/json', warning },
      body: JSON.stringify({ metadata: { resourceVersion: '10' }, items: [] }),
    });
    cluster.answerNext(list, empty('299 - "v1 is old, use v2", 299 - "say \\"hi\\""'));
    const { view, clock } = await open({ kinds: only(HTTP_ROUTE) }, cluster);
    cluster.answerNext(list, empty('299 - "v1 is old, use v2"'));
    cluster.expire();
    cluster.endWatches();
    await clock.pass(3000);
    expect(view().warnings).toEqual(['v1 is old, use v2', 'say "hi"']);
  });

  test('stops with everything when it is closed', async () => {
    const { clock, cluster, connection, deltas, view } = await open();
    connection.close();
    expect(cluster.watches()).toBe(0);
    expect(view().connection).toEqual({ state: 'ended', reason: 'The connection was closed.' });
    deltas.length = 0;
    cluster.requests.length = 0;
    cluster.put(route('late'));
    await clock.pass(600_000);
    expect(cluster.requests).toEqual([]);
    expect(deltas).toEqual([]);
  });
});
