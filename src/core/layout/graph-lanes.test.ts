import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Graph } from '../topology/graph.ts';
import { changedGraphLanes, graphLanes, type GraphLanes } from './graph-lanes.ts';
import { joinsOf } from './joins.ts';
import { graphEdge, graphNode, graphOf, randomGraph } from './testing/random-graph.ts';

const lanesOf = (graph: Graph): GraphLanes => graphLanes(graph, joinsOf(graph, graph.edges));

/** What is in each lane, in an order that does not depend on how it came about. */
const contents = (lanes: GraphLanes) =>
  [...lanes]
    .map(([namespace, { nodes, inside, outside, firstColumn }]) => ({
      namespace,
      firstColumn,
      nodes: nodes.map(({ key }) => key).sort(),
      inside: inside.map(({ id }) => id).sort(),
      outside: [...outside].map(([key, edges]) => `${key}: ${edges.map(({ id }) => id).sort()}`).sort(),
    }))
    .sort((a, b) => (a.namespace < b.namespace ? -1 : 1));

/** A part of a graph: some of its cards, whether or not their edges lead to cards that are there then, and some of its edges. */
const partOf = ({ nodes, edges }: Graph, without: number): Graph =>
  graphOf(
    [...nodes.values()].filter((_, at) => at % without !== 0),
    [...edges.values()].filter((_, at) => at % (without + 1) !== 0),
  );

const parts = fc.integer({ min: 2, max: 9 });

test('lanes after an edit are those of the graph anew, also where edges lead to cards that come or went', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 120 }), fc.integer(), parts, parts, (size, seed, one, other) => {
      const whole = randomGraph(size, seed);
      const [before, after] = [partOf(whole, one), partOf(whole, other)];
      const changed = changedGraphLanes(after, { graph: before, lanes: lanesOf(before) });
      expect(contents(changed)).toEqual(contents(lanesOf(after)));
    }),
    { numRuns: 60 },
  );
});

test('an edge between lanes is in both, by the card that it joins there', () => {
  const [gateway, route] = [
    graphNode('gateway', 'Gateway', 'infra', 'edge'),
    graphNode('route', 'HTTPRoute', 'shop', 'cart'),
  ];
  const edge = graphEdge(gateway, route, null, null);
  const lanes = lanesOf(graphOf([gateway, route], [edge]));
  expect(lanes.get('infra')?.outside.get(gateway.key)).toEqual([edge]);
  expect(lanes.get('shop')?.outside.get(route.key)).toEqual([edge]);
  expect([...lanes.values()].flatMap(({ inside }) => inside)).toEqual([]);
});
