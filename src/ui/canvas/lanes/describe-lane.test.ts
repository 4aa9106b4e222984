import { expect, test } from 'vitest';
import { graphNode, graphOf } from '../../../core/layout/testing/random-graph.ts';
import { describeLane } from './describe-lane.ts';

test('a lane says what it holds, in the order of the columns', () => {
  const graph = graphOf(
    [
      graphNode('service', 'Service', 'shop', 'cart'),
      graphNode('route', 'HTTPRoute', 'shop', 'cart'),
      graphNode('route', 'HTTPRoute', 'shop', 'web'),
    ],
    [],
  );
  expect(describeLane(graph, 'shop')).toBe('2 routes · 1 service');
  expect(describeLane(graph, 'blog')).toBe('');
});
