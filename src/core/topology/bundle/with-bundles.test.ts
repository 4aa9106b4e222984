import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PersistentMap } from '../../incremental/persistent-map.ts';
import { graphEnds } from '../../layout/lines/graph-ends.ts';
import { drawLines } from '../../layout/lines/draw-lines.ts';
import { canvasBoxes } from '../../layout/canvas-boxes.ts';
import { layoutGraph } from '../../layout/layout-graph.ts';
import { graphEdge, graphNode } from '../../layout/testing/random-graph.ts';
import { countWork } from '../../testing/count-work.ts';
import type { Edge, Graph, GraphNode } from '../graph.ts';
import { isBundle } from './bundle.ts';
import { FEW } from './selection.ts';
import { withBundles } from './with-bundles.ts';

const service = (i: number): GraphNode => graphNode('service', 'Service', 'shop', `app-${i}`);
const pod = (i: number): GraphNode => graphNode('workload', 'Pod', 'shop', `web-${i}`);

const selects = (from: GraphNode, to: GraphNode, state: Edge['state'] = 'ok'): Edge => ({
  ...graphEdge(from, to, null, null),
  role: 'selects',
  state,
});

const persistent = (nodes: readonly GraphNode[], edges: readonly Edge[]): Graph => ({
  nodes: PersistentMap.from(new Map(nodes.map((node) => [node.key, node]))),
  edges: PersistentMap.from(new Map(edges.map((edge) => [edge.id, edge]))),
  namespaces: ['shop'],
});

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i);

/** So many Services that each select so many Pods, but for some edges. */
function all(services: number, pods: number, without: (from: number, to: number) => boolean = () => false) {
  const edges = upTo(services).flatMap((from) =>
    upTo(pods).flatMap((to) => (without(from, to) ? [] : [selects(service(from), pod(to))])),
  );
  return persistent([...upTo(services).map(service), ...upTo(pods).map(pod)], edges);
}

const bundlesIn = ({ nodes }: Graph): readonly GraphNode[] => [...nodes.values()].filter(isBundle);

test('where all select all, an edge leads from each to one card that says so, and from there', () => {
  const drawn = withBundles(all(9, 10));
  const [bundle] = bundlesIn(drawn);
  expect(bundle).toMatchObject({
    name: '90 edges as one',
    summary: '9 Services select 10 Pods',
    tier: 'service',
  });
  const ends = [...drawn.edges.values()].map(({ source, target }) => [source, target]);
  expect(ends).toEqual([
    ...upTo(9).map((i) => [service(i).key, bundle?.key]),
    ...upTo(10).map((i) => [bundle?.key, pod(i).key]),
  ]);
});

test.each([
  ['few Services', all(FEW - 1, FEW)],
  ['few Pods', all(FEW, FEW - 1)],
  ['Services that select others each', all(FEW * 2, FEW * 2, (from, to) => from === to)],
])('%s are drawn edge by edge', (_, graph) => {
  expect(withBundles(graph)).toBe(graph);
});

test('what does not work is drawn by itself', () => {
  const graph = all(FEW + 1, FEW);
  const broken = selects(service(0), pod(0), 'refused');
  const edges = PersistentMap.from(graph.edges).with([[broken.id, broken]]);
  const drawn = withBundles({ ...graph, edges });
  expect(bundlesIn(drawn).map(({ summary }) => summary)).toEqual([`${FEW} Services select ${FEW} Pods`]);
  expect([...drawn.edges.values()].filter(({ source }) => source === service(0).key)).toHaveLength(FEW);
  expect(drawn.edges.get(broken.id)).toBe(broken);
});

const contents = ({ nodes, edges }: Graph) => ({
  nodes: [...nodes].toSorted(([a], [b]) => (a < b ? -1 : 1)),
  edges: [...edges].toSorted(([a], [b]) => (a < b ? -1 : 1)),
});

test('after a row of edits the graph is as it would be anew', () => {
  const size = FEW + 2;
  const edit = fc.record({
    from: fc.nat({ max: size - 1 }),
    to: fc.option(fc.nat({ max: size - 1 }), { nil: null }),
    state: fc.constantFrom<Edge['state'] | null>('ok', 'ok', 'ok', 'refused', null),
  });
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
      let graph = all(size, size);
      let drawn = withBundles(graph);
      for (const { from, to, state } of edits) {
        const ends = to === null ? upTo(size) : [to];
        const changes = ends.map((end): readonly [string, Edge | undefined] => {
          const edge = selects(service(from), pod(end), state ?? 'ok');
          return [edge.id, state === null ? undefined : edge];
        });
        const { nodes, edges, namespaces } = graph;
        graph = { nodes, edges: PersistentMap.from(edges).with(changes, null), namespaces };
        drawn = withBundles(graph, drawn);
        expect(contents(drawn)).toEqual(contents(withBundles(graph)));
      }
    }),
    { numRuns: 40 },
  );
});

test('an edit elsewhere leaves a bundle what it was', () => {
  const graph = all(FEW, FEW);
  const before = withBundles(graph);
  const other = service(99);
  const after = withBundles(
    { ...graph, nodes: PersistentMap.from(graph.nodes).with([[other.key, other]], null) },
    before,
  );
  expect(after.edges).toBe(before.edges);
  expect(bundlesIn(after)[0]).toBe(bundlesIn(before)[0]);
});

/** Four times as many cards are sixteen times as many edges, and may cost so many times as much to lay out and draw. */
const MOST = 6;

test('where all select all, layout and lines take work in proportion to the cards', async () => {
  const workOf = (count: number) => {
    const graph = withBundles(all(count, count));
    return countWork(() => {
      const boxes = canvasBoxes(layoutGraph(graph));
      drawLines(boxes, graphEnds(graph, boxes));
    }, '/src/core/layout/');
  };
  const [small, large] = [await workOf(50), await workOf(200)];
  expect(small).toBeGreaterThan(1000);
  expect(large / small).toBeLessThan(MOST);
});

/** What may run for each edge to find the bundles: it is sorted by its source, and compared. */
const FOR_EACH_EDGE = 30;

test('finding bundles reads each edge', async () => {
  const workOf = (count: number) => {
    const graph = all(count, count);
    return countWork(() => withBundles(graph), '/src/core/topology/bundle/');
  };
  const [small, large] = [await workOf(40), await workOf(120)];
  expect((large - small) / (120 * 120 - 40 * 40)).toBeLessThan(FOR_EACH_EDGE);
});
