import { differences } from '../incremental/differences.ts';
import type { Edge, Graph, GraphNode } from '../topology/graph.ts';
import { nodeSize } from './node-size.ts';

/**
 * Whether two graphs are the same to the layout: names, places in the chain, sizes and ends of edges, but not what the
 * cards say or whether edges work. Most keystrokes change nothing of that.
 */
export const sameShape = (a: Graph, b: Graph): boolean => a === b || changedLanes(a, b).size === 0;

/** The namespaces in which two graphs differ to the layout, by a card or by an edge that begins or ends there. */
export function changedLanes(a: Graph, b: Graph): ReadonlySet<string> {
  const changed = new Set<string>();
  for (const [, before, after] of differences(a.nodes, b.nodes)) {
    if (before && after && sameCard(before, after)) continue;
    for (const node of [before, after]) if (node) changed.add(node.namespace);
  }
  for (const [, before, after] of differences(a.edges, b.edges)) {
    if (before && after && sameEnds(before, after)) continue;
    for (const [graph, edge] of [
      [a, before],
      [b, after],
    ] as const) {
      for (const key of edge ? [edge.source, edge.target] : []) {
        const node = graph.nodes.get(key);
        if (node) changed.add(node.namespace);
      }
    }
  }
  return changed;
}

function sameCard(a: GraphNode, b: GraphNode): boolean {
  const before = nodeSize(a);
  const after = nodeSize(b);
  return (
    a.tier === b.tier &&
    before.width === after.width &&
    before.height === after.height &&
    a.rows.length === b.rows.length &&
    a.rows.every(({ id }, index) => id === b.rows[index]?.id)
  );
}

const sameEnds = (a: Edge, b: Edge): boolean =>
  a.source === b.source &&
  a.target === b.target &&
  a.sourceRow === b.sourceRow &&
  a.targetRow === b.targetRow;
