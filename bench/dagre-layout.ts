import { Graph as DagreGraph, layout } from '@dagrejs/dagre';
import type { Box } from '../src/core/layout/layout.ts';
import { nodeSize } from '../src/core/layout/node-size.ts';
import type { ResourceKey } from '../src/core/model/resource.ts';
import type { Graph } from '../src/core/topology/graph.ts';

/** The same graph laid out by dagre, with the fastest of its ways to rank: the yardstick for our own layout. */
export function layoutByDagre({ nodes, edges }: Graph): ReadonlyMap<ResourceKey, Box> {
  const graph = new DagreGraph();
  graph.setGraph({ rankdir: 'LR', ranker: 'longest-path' });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const node of nodes.values()) graph.setNode(node.key, { ...nodeSize(node) });
  for (const { source, target } of edges.values()) graph.setEdge(source, target);
  layout(graph);
  const boxes = new Map<ResourceKey, Box>();
  for (const key of nodes.keys()) {
    const { x, y, width, height } = graph.node(key);
    boxes.set(key, { x: x - width / 2, y: y - height / 2, width, height });
  }
  return boxes;
}
