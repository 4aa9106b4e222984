import { expect, test } from 'vitest';
import type { Edge, GraphNode } from '../topology/graph.ts';
import { laneOrder } from './lane-order.ts';
import { graphEdge, graphNode, graphOf } from './testing/random-graph.ts';

const route = (namespace: string, name = 'route') => graphNode('route', 'HTTPRoute', namespace, name);
const service = (namespace: string, name = 'service') => graphNode('service', 'Service', namespace, name);
const gateway = (namespace: string, name = 'gateway') => graphNode('gateway', 'Gateway', namespace, name);

type Pair = readonly [GraphNode, GraphNode];

/** The order of the lanes of what these edges join. */
function orderOf(...pairs: readonly Pair[]): readonly string[] {
  const edges: Edge[] = pairs.map(([from, to]) => graphEdge(from, to, null, null));
  return laneOrder(graphOf(pairs.flat(), edges));
}

const own = (namespace: string): Pair => [route(namespace), service(namespace)];

test('without edges between them, lanes are in the order of their names', () => {
  expect(orderOf(own('c'), own('a'), own('b'))).toEqual(['a', 'b', 'c']);
});

test('a lane that traffic comes from is above those it goes to', () => {
  expect(orderOf([gateway('infra'), route('blog')], [gateway('infra'), route('apps')])).toEqual([
    'infra',
    'apps',
    'blog',
  ]);
});

test('each gateway is followed by the lanes that it serves', () => {
  expect(
    orderOf(
      [gateway('edge-1'), route('d')],
      [gateway('edge-2'), route('a')],
      [gateway('edge-1'), route('c')],
      [gateway('edge-2'), route('b')],
    ),
  ).toEqual(['edge-1', 'c', 'd', 'edge-2', 'a', 'b']);
});

test('lanes that send each other traffic both have a place', () => {
  expect(orderOf([gateway('a'), route('b')], [gateway('b'), route('a')])).toHaveLength(2);
});

test('an edge between lanes passes no lane whose edges it would cross, where that can be', () => {
  const lanes = [own('blog'), own('payments'), own('shop')];
  const across: Pair[] = [
    [route('blog'), service('shop')],
    [route('shop'), service('payments')],
  ];
  expect(orderOf(...lanes, ...across)).toEqual(['blog', 'shop', 'payments']);
});

test('cluster-scoped objects are on top', () => {
  const pairs: Pair[] = [[graphNode('entry', 'GatewayClass', '', 'class'), gateway('a')]];
  expect(orderOf(...pairs, own('b'))).toEqual(['', 'a', 'b']);
});

test('namespaces without a card have no lane', () => {
  expect(laneOrder({ ...graphOf([route('a')], []), namespaces: ['a', 'empty'] })).toEqual(['a']);
});
