import { expect, test } from 'vitest';
import { graphEdge, graphNode, graphOf } from '../../../core/layout/testing/random-graph.ts';
import { withBundles } from '../../../core/topology/bundle/with-bundles.ts';
import type { Edge } from '../../../core/topology/graph.ts';
import type { ResourceKey } from '../../../core/model/resource.ts';
import { edgesDrawn } from './edges-drawn.ts';

const services = Array.from({ length: 9 }, (_, i) => graphNode('service', 'Service', 'shop', `app-${i}`));
const pods = Array.from({ length: 8 }, (_, i) => graphNode('workload', 'Pod', 'shop', `web-${i}`));
const selects = services.flatMap((service) =>
  pods.map((pod): Edge => ({ ...graphEdge(service, pod, null, null), role: 'selects' })),
);
const graph = graphOf([...services, ...pods], selects);
const drawn = withBundles(graph);

const state = (selected: readonly ResourceKey[], selectedEdge: string | null = null) => ({
  cards: drawn.nodes,
  cardEdges: drawn.edges,
  edges: graph.edges,
  shownOn: new Map(),
  selected: new Set(selected),
  selectedEdge,
  traced: null,
});

const keysOf = (edges: ReadonlyMap<string, Edge>) => [...edges.keys()].filter((id) => graph.edges.has(id));

test('without a selection, a bundle is drawn as one', () => {
  expect(edgesDrawn(state([]))).toBe(drawn.edges);
});

test('of what is selected, each edge is drawn', () => {
  const [service] = services;
  const [pod] = pods;
  if (!service || !pod) return expect.unreachable();
  expect(keysOf(edgesDrawn(state([service.key])))).toEqual(
    selects.filter(({ source }) => source === service.key).map(({ id }) => id),
  );
  expect(keysOf(edgesDrawn(state([pod.key])))).toEqual(
    selects.filter(({ target }) => target === pod.key).map(({ id }) => id),
  );
});

test('an edge that is selected is drawn, and the same map is given as long as nothing else is looked at', () => {
  const [edge] = selects;
  if (!edge) return expect.unreachable();
  const once = edgesDrawn(state([], edge.id));
  expect(keysOf(once)).toEqual([edge.id]);
  expect(edgesDrawn(state([], edge.id))).toBe(once);
});

test('where there are no bundles, edges are those of the cards', () => {
  const plain = { ...state(services.map(({ key }) => key)), cards: graph.nodes, cardEdges: graph.edges };
  expect(edgesDrawn(plain)).toBe(graph.edges);
});
