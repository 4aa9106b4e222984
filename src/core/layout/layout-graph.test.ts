import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Graph } from '../topology/graph.ts';
import type { Box, Layout } from './layout.ts';
import { canvasBoxes } from './canvas-boxes.ts';
import { layoutGraph } from './layout-graph.ts';
import { seeded } from '../testing/seeded.ts';
import { graphEdge, graphNode, graphOf, randomGraph } from './testing/random-graph.ts';

const graphs = fc
  .record({ size: fc.integer({ min: 1, max: 120 }), seed: fc.integer() })
  .map(({ size, seed }) => randomGraph(size, seed));

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

function expectTidy(graph: Graph, layout: Layout): void {
  const boxes = canvasBoxes(layout);
  const { lanes } = layout;
  const faults: string[] = [];
  const placed = [...graph.nodes.values()].map((node) => ({ node, box: boxes.get(node.key) }));
  placed.forEach(({ node, box }, index) => {
    const lane = lanes.find(({ namespace }) => namespace === node.namespace);
    if (!box || !lane) return faults.push(`${node.key} has no place`);
    if (box.y < lane.y || box.y + box.height > lane.y + lane.height)
      faults.push(`${node.key} is not in its lane`);
    if (box.x % 4 !== 0 || box.y % 4 !== 0) faults.push(`${node.key} is off the grid`);
    for (const other of placed.slice(index + 1)) {
      if (other.box && overlap(box, other.box)) faults.push(`${node.key} lies on ${other.node.key}`);
    }
    return faults;
  });
  expect(faults).toEqual([]);
}

const shuffled = (graph: Graph, seed: number): Graph => {
  const random = seeded(seed);
  const shuffle = <T>(list: Iterable<T>): T[] =>
    [...list]
      .map((value) => ({ value, at: random() }))
      .sort((a, b) => a.at - b.at)
      .map(({ value }) => value);
  return {
    nodes: new Map(shuffle(graph.nodes)),
    edges: new Map(shuffle(graph.edges)),
    namespaces: graph.namespaces,
  };
};

/** Nodes whose place differs, of those in both. */
function moved(before: Layout, after: Layout): string[] {
  const boxes = canvasBoxes(after);
  return [...canvasBoxes(before)].flatMap(([key, { x, y }]) => {
    const now = boxes.get(key);
    return now && (now.x !== x || now.y !== y) ? [key] : [];
  });
}

test('cards never overlap, and are in their lane and on the grid', () => {
  fc.assert(
    fc.property(graphs, (graph) => expectTidy(graph, layoutGraph(graph))),
    { numRuns: 60 },
  );
});

test('the order of documents does not matter', () => {
  fc.assert(
    fc.property(graphs, fc.integer(), (graph, seed) => {
      expect(layoutGraph(shuffled(graph, seed))).toEqual({ ...layoutGraph(graph) });
    }),
    { numRuns: 40 },
  );
});

test('nothing moves when nothing changes', () => {
  fc.assert(
    fc.property(graphs, (graph) => {
      const first = layoutGraph(graph);
      expect(moved(first, layoutGraph(graph, first))).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test('an edit keeps the cards tidy, whatever was removed and added', () => {
  fc.assert(
    fc.property(graphs, graphs, (before, after) => {
      expectTidy(after, layoutGraph(after, layoutGraph(before)));
    }),
    { numRuns: 40 },
  );
});

test('lanes that an edit does not touch are reused, with the result of packing all of them anew', () => {
  fc.assert(
    fc.property(graphs, fc.nat(), fc.nat(), (graph, pick, other) => {
      const before = layoutGraph(graph);
      const edges = [...graph.edges.values()];
      const keys = [...graph.nodes.keys()];
      const bent = edges.map((edge, index) =>
        index === pick % edges.length ? { ...edge, target: keys[other % keys.length] ?? edge.target } : edge,
      );
      const after = { ...graphOf([...graph.nodes.values()], bent), namespaces: graph.namespaces };
      // A copy of the layout is not known to be one of this graph, so that nothing can be reused.
      expect(layoutGraph(after, before)).toEqual(layoutGraph(after, { ...before }));
    }),
    { numRuns: 60 },
  );
});

test('a deleted card moves nothing in other lanes, and nothing above it', () => {
  fc.assert(
    fc.property(graphs, fc.nat(), (graph, pick) => {
      const before = layoutGraph(graph);
      const keys = [...graph.nodes.keys()];
      const removed = keys[pick % keys.length];
      if (removed === undefined) return;
      const nodes = [...graph.nodes.values()].filter(({ key }) => key !== removed);
      const edges = [...graph.edges.values()].filter(
        ({ source, target }) => source !== removed && target !== removed,
      );
      const after = layoutGraph({ ...graphOf(nodes, edges), namespaces: graph.namespaces }, before);
      const lane = graph.nodes.get(removed)?.namespace;
      const height = (layout: Layout) => layout.lanes.find(({ namespace }) => namespace === lane)?.height;
      const columns = (layout: Layout) => new Set([...layout.boxes.values()].map(({ x }) => x)).size;
      // When the lane shrinks, or a column disappears, the others close up.
      if (height(before) !== height(after) || columns(before) !== columns(after)) return;
      expect(moved(before, after).filter((key) => graph.nodes.get(key as never)?.namespace !== lane)).toEqual(
        [],
      );
    }),
    { numRuns: 60 },
  );
});

const route = (name: string, namespace = 'shop') => graphNode('route', 'HTTPRoute', namespace, name);
const service = (name: string, namespace = 'shop') => graphNode('service', 'Service', namespace, name);
const workload = (name: string, namespace = 'shop') => graphNode('workload', 'Deployment', namespace, name);

function chain(name: string, namespace = 'shop') {
  const nodes = [route(name, namespace), service(name, namespace), workload(name, namespace)] as const;
  return {
    nodes,
    edges: [graphEdge(nodes[0], nodes[1], null, null), graphEdge(nodes[1], nodes[2], null, null)],
  };
}

test('a chain reads straight', () => {
  const { nodes, edges } = chain('cart');
  const boxes = canvasBoxes(layoutGraph(graphOf(nodes, edges)));
  const tops = nodes.map(({ key }) => boxes.get(key)?.y);
  expect(new Set(tops).size).toBe(1);
});

test('chains without a common card do not cross, and an edit in one leaves the other where it is', () => {
  const [a, b] = [chain('alpha'), chain('beta')];
  const before = layoutGraph(graphOf([...a.nodes, ...b.nodes], [...a.edges, ...b.edges]));
  const pod = graphNode('workload', 'Pod', 'shop', 'extra');
  const [, betaService] = b.nodes;
  const after = layoutGraph(
    graphOf([...a.nodes, ...b.nodes, pod], [...a.edges, ...b.edges, graphEdge(betaService, pod, null, null)]),
    before,
  );
  expect(moved(before, after).filter((key) => key.endsWith('/alpha'))).toEqual([]);
});

test('a new card in one lane moves nothing in the lanes above, and the lanes below only as a whole', () => {
  const [a, b] = [chain('one', 'aaa'), chain('two', 'bbb')];
  const before = layoutGraph(graphOf([...a.nodes, ...b.nodes], [...a.edges, ...b.edges]));
  const after = layoutGraph(
    graphOf([...a.nodes, ...b.nodes, service('new', 'bbb')], [...a.edges, ...b.edges]),
    before,
  );
  expect(moved(before, after)).toEqual([]);
});

test('lanes below one that grows go down as a whole: the places in them are the same', () => {
  const [a, b] = [chain('one', 'aaa'), chain('two', 'bbb')];
  const before = layoutGraph(graphOf([...a.nodes, ...b.nodes], [...a.edges, ...b.edges]));
  const more = Array.from({ length: 5 }, (_, index) => service(`new-${index}`, 'aaa'));
  const after = layoutGraph(graphOf([...a.nodes, ...b.nodes, ...more], [...a.edges, ...b.edges]), before);
  expect(moved(before, after).toSorted()).toEqual(b.nodes.map(({ key }) => key).toSorted());
  for (const { key } of b.nodes) expect(after.boxes.get(key)).toBe(before.boxes.get(key));
});

test('a card keeps its place while its name is typed', () => {
  const names = ['b', 'ca', 'd'];
  const before = layoutGraph(
    graphOf(
      names.map((name) => service(name)),
      [],
    ),
  );
  const after = layoutGraph(
    graphOf(
      ['b', 'zebra', 'd'].map((name) => service(name)),
      [],
    ),
    before,
  );
  const place = (layout: Layout, name: string) => layout.boxes.get(service(name).key);
  expect(place(after, 'zebra')).toEqual(place(before, 'ca'));
});

test('a ListenerSet is right of the Gateways and left of the routes', () => {
  const nodes = [
    graphNode('gateway', 'Gateway', 'infra', 'edge'),
    graphNode('gateway', 'ListenerSet', 'infra', 'extra'),
    graphNode('route', 'HTTPRoute', 'infra', 'shop'),
  ];
  const { boxes } = layoutGraph(graphOf(nodes, []));
  const lefts = nodes.map(({ key }) => boxes.get(key)?.x ?? 0);
  expect(lefts).toEqual(lefts.toSorted((a, b) => a - b));
  expect(new Set(lefts).size).toBe(3);
});

test('many cards in one cell are side by side instead of in an endless column', () => {
  const nodes = Array.from({ length: 40 }, (_, i) => graphNode('support', 'Secret', 'infra', `s-${i}`));
  const { boxes } = layoutGraph(graphOf(nodes, []));
  expect(new Set([...boxes.values()].map(({ x }) => x)).size).toBeGreaterThan(2);
});

test('cluster-scoped objects have the first lane', () => {
  const { lanes } = layoutGraph(
    graphOf([route('a', 'aaa'), graphNode('support', 'GatewayClass', '', 'lb')], []),
  );
  expect(lanes.map(({ namespace }) => namespace)).toEqual(['', 'aaa']);
});
