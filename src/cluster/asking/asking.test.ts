import { expect, test } from 'vitest';
import type { JsonObject } from '../../core/yaml/json.ts';
import { connect } from '../connect.ts';
import { BASE, createDoubles, createTestClock } from '../testing/cluster-doubles.ts';
import { createRecordedCluster } from '../testing/recorded-cluster.ts';
import { jsonAnswer } from '../testing/recorded-answers.ts';
import { fieldPaths } from './field-paths.ts';

const web: JsonObject = {
  apiVersion: 'gateway.networking.k8s.io/v1',
  kind: 'HTTPRoute',
  metadata: { name: 'web', namespace: 'shop', uid: 'u1' },
};

async function open() {
  const cluster = createRecordedCluster();
  const line = createDoubles(cluster);
  const clock = createTestClock();
  const connection = connect({ base: BASE, fetch: line.fetch, WebSocket: line.WebSocket, clock, kinds: [] });
  await clock.pass(100);
  connection.close();
  return { cluster, line, connection };
}

const isEvents = ({ path }: { path: string }) => path.endsWith('/events');

test('the events of an object, in the order of time, old and new', async () => {
  const { cluster, connection } = await open();
  cluster.answerNext(
    isEvents,
    jsonAnswer(200, {
      items: [
        {
          type: 'Warning',
          reason: 'New',
          message: 'b',
          eventTime: '2026-11-29T02:00:00.000000Z',
          series: { count: 3, lastObservedTime: '2026-11-29T03:00:00.000000Z' },
          reportingComponent: 'controller',
        },
        {
          type: 'Normal',
          reason: 'Old',
          message: 'a',
          count: 2,
          firstTimestamp: '2026-11-29T00:00:00Z',
          lastTimestamp: '2026-11-29T01:00:00Z',
          source: { component: 'old-controller' },
        },
        { type: 'Normal', reason: 'Bare', message: '' },
      ],
    }),
  );
  expect(await connection.events(web)).toEqual({
    state: 'known',
    value: [
      { type: 'Normal', reason: 'Bare', message: '', from: '', count: 1, first: null, last: null },
      {
        type: 'Normal',
        reason: 'Old',
        message: 'a',
        from: 'old-controller',
        count: 2,
        first: '2026-11-29T00:00:00Z',
        last: '2026-11-29T01:00:00Z',
      },
      {
        type: 'Warning',
        reason: 'New',
        message: 'b',
        from: 'controller',
        count: 3,
        first: '2026-11-29T02:00:00.000000Z',
        last: '2026-11-29T03:00:00.000000Z',
      },
    ],
  });
  const asked = cluster.requests.at(-1);
  expect(asked?.path).toBe('api/v1/namespaces/shop/events');
  expect(asked?.query.get('fieldSelector')).toBe(
    'involvedObject.kind=HTTPRoute,involvedObject.name=web,involvedObject.uid=u1',
  );
});

test('events of what has no namespace are in default; that may be forbidden, or nothing may answer', async () => {
  const { cluster, connection, line } = await open();
  const gatewayClass = { ...web, kind: 'GatewayClass', metadata: { name: 'example' } };
  cluster.deny({ plural: 'events' });
  expect(await connection.events(gatewayClass)).toEqual({
    state: 'not-allowed',
    permission: { verb: 'list', group: '', resource: 'events', namespace: 'default' },
    words: 'viewer may not list events in the namespace default.',
  });
  line.lose();
  expect(await connection.events(web)).toEqual({ state: 'unreachable', words: 'The proxy does not answer.' });
});

test('who wrote which fields', async () => {
  const { connection } = await open();
  const answer = await connection.managedFields(web);
  expect(answer).toMatchObject({ state: 'known' });
  const owners = answer.state === 'known' ? answer.value : [];
  expect(owners).toMatchObject([
    {
      manager: 'kubectl',
      operation: 'Apply',
      subresource: null,
      fields: ['.spec.hostnames', '.spec.parentRefs', '.spec.rules'],
    },
    {
      manager: 'example-controller',
      operation: 'Update',
      subresource: 'status',
      fields: ['.status.parents'],
    },
  ]);
});

test('of what is not there, or not served, nothing is known', async () => {
  const { connection } = await open();
  expect(await connection.managedFields({ ...web, metadata: { name: 'no', namespace: 'shop' } })).toEqual({
    state: 'gone',
    words: 'httproutes "no" not found',
  });
  expect(await connection.managedFields({ ...web, kind: 'Thing' })).toMatchObject({ state: 'gone' });
});

test.each([
  [{ 'f:spec': { 'f:rules': {} } }, ['.spec.rules']],
  [{ 'f:metadata': { 'f:labels': { '.': {}, 'f:app': {} } } }, ['.metadata.labels.app']],
  [{ 'f:metadata': { 'f:labels': { '.': {} } } }, ['.metadata.labels']],
  [
    { 'f:spec': { 'f:listeners': { 'k:{"name":"http"}': { '.': {}, 'f:name': {}, 'f:port': {} } } } },
    ['.spec.listeners[name="http"].name', '.spec.listeners[name="http"].port'],
  ],
  [
    { 'f:spec': { 'f:ports': { 'k:{"port":80,"protocol":"TCP"}': { '.': {} } } } },
    ['.spec.ports[port=80,protocol="TCP"]'],
  ],
  [
    { 'f:metadata': { 'f:finalizers': { 'v:"a.example.com"': {} } } },
    ['.metadata.finalizers[="a.example.com"]'],
  ],
  [{ 'f:list': { 'i:3': {} } }, ['.list[3]']],
])('fields of %j', (fieldsV1, paths) => expect(fieldPaths(fieldsV1)).toEqual(paths));
