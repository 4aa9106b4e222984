import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../core/yaml/json.ts';
import type { ApplyOptions, ClusterSetup } from '../cluster-types.ts';
import { connect } from '../connect.ts';
import { BASE, createDoubles, createTestClock } from '../testing/cluster-doubles.ts';
import { createRecordedCluster } from '../testing/recorded-cluster.ts';
import { jsonAnswer, recordedAnswer } from '../testing/recorded-answers.ts';

const WEB = 'apis/gateway.networking.k8s.io/v1/namespaces/shop/httproutes/web';

const route = (spec: JsonObject, metadata: JsonObject = { name: 'web', namespace: 'shop' }): JsonObject => ({
  apiVersion: 'gateway.networking.k8s.io/v1',
  kind: 'HTTPRoute',
  metadata,
  spec,
});
const other = { hostnames: ['other.example.com'] };

async function open(setup: Partial<ClusterSetup> = {}) {
  const cluster = createRecordedCluster();
  const line = createDoubles(cluster);
  const clock = createTestClock();
  const { apply, close } = connect({
    base: BASE,
    fetch: line.fetch,
    WebSocket: line.WebSocket,
    clock,
    kinds: [],
    ...setup,
  });
  await clock.pass(100);
  const sent = () => cluster.requests.filter(({ method }) => method !== 'GET');
  const run = async (object: JsonObject, options: ApplyOptions = { dryRun: false }) => {
    const result = apply(object, options);
    await clock.pass(100_000);
    close();
    return result;
  };
  /** The next apply is answered as it was recorded. */
  const recorded = (name: string) => cluster.answerNext(({ method }) => method === 'PATCH', name);
  return { cluster, clock, line, sent, run, recorded };
}

describe('what is sent', () => {
  test('is the whole manifest, without what the server owns, as an apply by one name', async () => {
    const { run, sent } = await open();
    const metadata = {
      name: 'new',
      namespace: 'shop',
      labels: { team: 'a' },
      uid: '1',
      resourceVersion: '2',
      generation: 3,
      creationTimestamp: '2026-11-29T00:00:00Z',
      managedFields: [],
    };
    await run({ ...route(other, metadata), status: { parents: [] } }, { dryRun: true });
    const [request] = sent();
    expect(JSON.parse(request?.body ?? '')).toEqual(
      route(other, { name: 'new', namespace: 'shop', labels: { team: 'a' } }),
    );
    expect(request?.headers['content-type']).toBe('application/apply-patch+yaml');
    expect(Object.fromEntries(request?.query ?? [])).toEqual({
      fieldManager: 'gatehouse',
      fieldValidation: 'Strict',
      dryRun: 'All',
      pretty: 'false',
    });
  });

  test('says force only where it is asked for, and another name', async () => {
    const { run, sent } = await open();
    await run(route(other), { dryRun: false, force: true, manager: 'team' });
    expect(Object.fromEntries(sent()[0]?.query ?? [])).toMatchObject({ force: 'true', fieldManager: 'team' });
    expect(sent()[0]?.query.has('dryRun')).toBe(false);
  });

  test('is nothing where the connection is read only', async () => {
    const { run, sent } = await open({ readOnly: true });
    expect(await run(route(other), { dryRun: true })).toMatchObject({ outcome: 'read-only' });
    expect(sent()).toEqual([]);
  });

  test('goes into the namespace default where the manifest names none', async () => {
    const { run, sent } = await open();
    await run(route(other, { name: 'web' }));
    expect(sent()[0]?.path).toBe('apis/gateway.networking.k8s.io/v1/namespaces/default/httproutes/web');
  });
});

describe('what comes back', () => {
  test('created, and changed, with both states', async () => {
    const { run, cluster } = await open();
    expect(await run(route(other, { name: 'new', namespace: 'shop' }))).toMatchObject({
      outcome: 'created',
      after: { spec: other, kind: 'HTTPRoute' },
      warnings: [],
    });
    const { run: again } = await open();
    const result = await again(route(other), { dryRun: true, force: true });
    expect(result).toMatchObject({
      outcome: 'changed',
      before: { spec: { hostnames: ['shop.example.com'] } },
      after: { spec: other },
    });
    expect(JSON.stringify(result)).not.toContain('managedFields');
    expect(cluster.get('apis/gateway.networking.k8s.io/v1/namespaces/shop/httproutes/new')).toBeDefined();
  });

  test('a dry run keeps nothing', async () => {
    const { run, cluster } = await open();
    const before = cluster.get(WEB);
    await run(route(other), { dryRun: true, force: true });
    expect(cluster.get(WEB)).toBe(before);
  });

  test('unchanged, where only who owns what differs', async () => {
    const { run, cluster } = await open();
    const spec = cluster.get(WEB)?.['spec'] as JsonObject;
    expect(await run(route(spec), { dryRun: true })).toMatchObject({ outcome: 'unchanged' });
  });

  test('changed with nothing before, where it may be written and not read', async () => {
    const { run, cluster } = await open();
    cluster.deny({ verb: 'get', plural: 'httproutes' });
    expect(await run(route(other), { dryRun: true, force: true })).toMatchObject({
      outcome: 'changed',
      before: null,
    });
  });

  test('a conflict, by manager', async () => {
    const { run, recorded, cluster } = await open();
    const before = cluster.get(WEB);
    recorded('conflict');
    expect(await run(route(other))).toMatchObject({
      outcome: 'conflict',
      conflicts: [
        { manager: 'kubectl', using: null, fields: ['.spec.hostnames', '.spec.parentRefs', '.spec.rules'] },
      ],
    });
    expect(cluster.get(WEB)).toBe(before);
  });

  test('a conflict in an item of a list', async () => {
    const { run, recorded } = await open();
    recorded('conflict in a listener');
    expect(await run(route(other))).toMatchObject({
      conflicts: [{ manager: 'kubectl', fields: ['.spec.listeners[name="http"].port'] }],
    });
  });

  test('conflicts with several, and how they wrote', async () => {
    const { run, cluster } = await open();
    const cause = (message: string, field: string) => ({ reason: 'FieldManagerConflict', message, field });
    cluster.answerNext(
      ({ method }) => method === 'PATCH',
      jsonAnswer(409, {
        reason: 'Conflict',
        message: 'Apply failed',
        details: {
          causes: [
            cause(
              'conflict with "kubectl-client-side-apply" using gateway.networking.k8s.io/v1',
              '.spec.rules',
            ),
            cause(
              'conflict with "a \\"b\\"" with subresource "status" using v1 at 2026-11-30T00:00:00Z',
              '.status',
            ),
            cause(
              'conflict with "kubectl-client-side-apply" using gateway.networking.k8s.io/v1',
              '.spec.hostnames',
            ),
          ],
        },
      }),
    );
    expect(await run(route(other))).toMatchObject({
      conflicts: [
        {
          manager: 'kubectl-client-side-apply',
          using: 'gateway.networking.k8s.io/v1',
          fields: ['.spec.rules', '.spec.hostnames'],
        },
        { manager: 'a \\"b\\"', using: 'v1', fields: ['.status'] },
      ],
    });
  });

  test.each(['changed meanwhile', 'exists already'])('%s is no conflict of fields', async (name) => {
    const { run, recorded } = await open();
    recorded(name);
    expect(await run(route(other))).toMatchObject({ outcome: 'changed-meanwhile' });
  });

  test('refused by a rule: each fault with its field, once', async () => {
    const { run, recorded } = await open();
    recorded('rule broken');
    const result = await run(route(other));
    expect(result).toMatchObject({ outcome: 'refused' });
    const causes = result.outcome === 'refused' ? result.causes : [];
    expect(causes.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['spec.rules[0].matches[0].method', null]),
    );
    expect(new Set(causes.map((cause) => JSON.stringify(cause))).size).toBe(causes.length);
  });

  test('500 is the mistake of the user, in the words of a creation that names all faults', async () => {
    const { run, recorded, cluster, sent } = await open();
    recorded('apply of a wrong type');
    cluster.answerNext(({ method }) => method === 'POST', 'creation of a wrong type');
    const result = await run(route(other));
    expect(result).toMatchObject({
      outcome: 'refused',
      causes: [
        { field: 'spec.rules[0].backendRefs[0].port', reason: 'FieldValueTypeInvalid' },
        { field: null },
      ],
    });
    expect(sent().map(({ method, query }) => [method, query.get('dryRun')])).toEqual([
      ['PATCH', null],
      ['POST', 'All'],
    ]);
  });

  test.each(['creation of an unknown field', 'creation of both'])(
    'a field that is not known: %s',
    async (name) => {
      const { run, recorded, cluster } = await open();
      recorded('apply of an unknown field');
      cluster.answerNext(({ method }) => method === 'POST', name);
      expect(await run(route(other))).toMatchObject({
        outcome: 'refused',
        causes: [{ field: 'spec.rule', message: 'unknown field "spec.rule"' }],
      });
    },
  );

  test('500 in its own words, where nothing else names a fault', async () => {
    const { run, recorded } = await open();
    recorded('apply of an unknown field');
    expect(await run(route(other))).toMatchObject({
      outcome: 'refused',
      message: expect.stringContaining('failed to create typed patch object'),
      causes: [{ field: 'spec.rule', message: 'field not declared in schema' }],
    });
  });

  test('forbidden, with the permission', async () => {
    const { run, recorded } = await open();
    recorded('may not apply');
    expect(await run(route(other))).toEqual({
      outcome: 'forbidden',
      message: 'viewer may not patch httproutes.gateway.networking.k8s.io in the namespace shop.',
      permission: {
        verb: 'patch',
        group: 'gateway.networking.k8s.io',
        resource: 'httproutes',
        namespace: 'shop',
      },
      warnings: [],
    });
  });

  test('a policy that answers 403 refuses what was sent, not who sent it', async () => {
    const { run, cluster } = await open();
    const message = 'admission webhook "x" denied the request: no';
    cluster.answerNext(({ method }) => method === 'PATCH', jsonAnswer(403, { reason: 'Forbidden', message }));
    expect(await run(route(other))).toMatchObject({ outcome: 'refused', message });
  });

  test('gone: its namespace, its kind, its version', async () => {
    const { run } = await open();
    expect(await run(route(other, { name: 'web', namespace: 'fresh' }))).toMatchObject({
      outcome: 'gone',
      message: 'namespaces "fresh" not found',
    });
    const { run: second } = await open();
    expect(await second({ ...route(other), apiVersion: 'gateway.networking.k8s.io/v1alpha2' })).toMatchObject(
      {
        outcome: 'gone',
        message:
          'The cluster does not serve HTTPRoute in gateway.networking.k8s.io/v1alpha2. It serves v1, v1beta1.',
      },
    );
    const { run: third } = await open();
    expect(await third({ ...route(other), kind: 'Thing', apiVersion: 'v1' })).toMatchObject({
      message: 'The cluster does not serve Thing in v1.',
    });
    const { run: fourth, recorded } = await open();
    recorded('not served');
    expect(await fourth(route(other))).toMatchObject({ outcome: 'gone' });
  });

  test('changed since it was shown: nothing is sent', async () => {
    const { cluster, clock, line } = await open();
    const { apply, close } = connect({
      base: BASE,
      fetch: line.fetch,
      WebSocket: line.WebSocket,
      clock,
      kinds: [],
    });
    await clock.pass(100);
    const settled = async (options: ApplyOptions) => {
      const result = apply(route(other), options);
      await clock.pass(100_000);
      return result;
    };
    const asked = await settled({ dryRun: true, force: true });
    if (asked.outcome !== 'changed') throw new Error(asked.outcome);
    const expected = asked.before;
    const writes = () => cluster.requests.filter(({ method }) => method === 'PATCH').length;
    const before = writes();
    // It is there, where what was shown was that it would be made; and it says something else than was shown.
    expect(await settled({ dryRun: false, expected: null })).toMatchObject({ outcome: 'changed-meanwhile' });
    const otherwise = expected && { ...expected, spec: { hostnames: ['another.example.com'] } };
    expect(await settled({ dryRun: false, expected: otherwise })).toMatchObject({
      outcome: 'changed-meanwhile',
    });
    expect(writes()).toBe(before);
    // What controllers have reported since is none of it.
    const reported = expected && {
      ...expected,
      metadata: { ...(expected['metadata'] as JsonObject), resourceVersion: '1', generation: 99 },
      status: { parents: [] },
    };
    expect(await settled({ dryRun: false, force: true, expected: reported })).toMatchObject({
      outcome: 'changed',
    });
    close();
  });

  test('without a name nothing is sent', async () => {
    const { run, sent } = await open();
    expect(await run(route(other, { generateName: 'web-' }))).toMatchObject({ outcome: 'refused' });
    expect(sent()).toEqual([]);
  });

  test('refused by the proxy, in plain text', async () => {
    const { run, cluster } = await open();
    cluster.readOnly();
    expect(await run(route(other))).toMatchObject({ outcome: 'read-only' });
  });

  test('not known, where nothing answers, or the cluster does not', async () => {
    const { run, line } = await open();
    line.lose();
    expect(await run(route(other))).toMatchObject({
      outcome: 'unreachable',
      message: 'The proxy does not answer.',
    });
    const { run: second, recorded } = await open();
    recorded('no cluster');
    expect(await second(route(other))).toMatchObject({
      outcome: 'unreachable',
      message: 'dial tcp 127.0.0.1:1: connect: connection refused',
    });
  });

  test('what is busy is asked again, and not for ever', async () => {
    const busy = {
      ...jsonAnswer(429, { message: 'too many' }),
      headers: { 'content-type': 'application/json', 'retry-after': '1' },
    };
    const { run, cluster, sent } = await open();
    cluster.answerNext(({ method }) => method === 'PATCH', busy);
    expect(await run(route(other, { name: 'new', namespace: 'shop' }))).toMatchObject({ outcome: 'created' });
    expect(sent()).toHaveLength(2);
    const { run: second, cluster: other_, sent: sentThen } = await open();
    for (let time = 0; time < 5; time++) other_.answerNext(({ method }) => method === 'PATCH', busy);
    expect(await second(route(other))).toMatchObject({ outcome: 'unreachable', message: 'too many' });
    expect(sentThen()).toHaveLength(3);
  });

  test('warnings, each for itself', async () => {
    const { run, cluster } = await open();
    const { headers } = recordedAnswer('warnings');
    cluster.answerNext(({ method }) => method === 'PATCH', { ...recordedAnswer('warnings'), headers });
    expect(await run(route(other), { dryRun: true })).toMatchObject({
      outcome: 'created',
      warnings: ['line 6: key "hostnames" already set in map', 'unknown field "spec.a, b"'],
    });
  });
});
