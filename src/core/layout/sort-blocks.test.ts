import { expect, test } from 'vitest';
import type { GraphNode } from '../topology/graph.ts';
import { countCrossings } from './count-crossings.ts';
import { canvasBoxes } from './canvas-boxes.ts';
import { layoutGraph } from './layout-graph.ts';
import { graphEdge, graphNode, graphOf } from './testing/random-graph.ts';

const route = (name: string) => graphNode('route', 'HTTPRoute', 'shop', name);
const service = (namespace: string, name: string) => graphNode('service', 'Service', namespace, name);

/** Names of cards of the lane `shop`, from the top, when these cards are joined. */
function names(kind: string, ...pairs: readonly (readonly [GraphNode, GraphNode])[]): string[] {
  const edges = pairs.map(([from, to]) => graphEdge(from, to, null, null));
  const graph = graphOf(pairs.flat(), edges);
  const boxes = canvasBoxes(layoutGraph(graph));
  return [...graph.nodes.values()]
    .filter((node) => node.namespace === 'shop' && node.kind === kind)
    .sort((a, b) => (boxes.get(a.key)?.y ?? 0) - (boxes.get(b.key)?.y ?? 0))
    .map(({ name }) => name);
}

test('cards are in the order of the gateways above that they belong to', () => {
  const gateways = ['first', 'second', 'third'].map((name) => graphNode('gateway', 'Gateway', 'infra', name));
  const edges = ['b', 'c', 'a', 'e', 'd', 'f'].flatMap((name, index) => {
    const gateway = gateways[index % 3];
    return gateway ? [graphEdge(gateway, route(name), null, null)] : [];
  });
  const graph = graphOf([...gateways, ...['a', 'b', 'c', 'd', 'e', 'f'].map(route)], edges);
  expect(countCrossings(graph, canvasBoxes(layoutGraph(graph)))).toBe(0);
});

test('what is joined with lanes below is below what stays in the lane', () => {
  expect(
    names(
      'HTTPRoute',
      [route('a'), service('team', 'far')],
      [route('b'), service('shop', 'near')],
      [graphNode('route', 'HTTPRoute', 'team', 'own'), service('team', 'own')],
    ),
  ).toEqual(['b', 'a']);
});
