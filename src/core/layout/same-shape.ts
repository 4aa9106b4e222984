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
  for (const [before, after] of differences(a.nodes, b.nodes, sameCard)) {
    for (const node of [before, after]) if (node) changed.add(node.namespace);
  }
  for (const [before, after] of differences(a.edges, b.edges, sameEnds)) {
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

/** The entries that are in one map only, or not the same in both. */
function* differences<K, V>(
  a: ReadonlyMap<K, V>,
  b: ReadonlyMap<K, V>,
  same: (a: V, b: V) => boolean,
): Generator<readonly [V | undefined, V | undefined]> {
  if (a === b) return;
  let common = 0;
  for (const [key, value] of b) {
    const old = a.get(key);
    if (old !== undefined) common++;
    if (old === undefined || (old !== value && !same(old, value))) yield [old, value];
  }
  if (common === a.size) return;
  for (const [key, value] of a) if (!b.has(key)) yield [value, undefined];
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
