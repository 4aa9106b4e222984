import { Graph as DagreGraph, layout } from '@dagrejs/dagre';
import { nodeSize } from '../src/core/layout/node-size.ts';
import type { Graph } from '../src/core/topology/graph.ts';

/** The same graph laid out by dagre, with the fastest of its ways to rank: the yardstick for our own layout. */
export function layoutByDagre({ nodes, edges }: Graph): void {
  const graph = new DagreGraph();
  graph.setGraph({ rankdir: 'LR', ranker: 'longest-path' });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const node of nodes.values()) graph.setNode(node.key, { ...nodeSize(node) });
  for (const { source, target } of edges.values()) graph.setEdge(source, target);
  layout(graph);
}
