import type { Edge, Graph, GraphNode } from '../topology/graph.ts';
import { nodeSize } from './node-size.ts';

/**
 * Whether two graphs are the same to the layout: names, places in the chain, sizes and ends of edges, but not what the
 * cards say or whether edges work. Most keystrokes change nothing of that.
 */
export function sameShape(a: Graph, b: Graph): boolean {
  if (a === b) return true;
  return (
    sameEntries(a.nodes, b.nodes, sameCard) && sameEntries(a.edges, b.edges, sameEnds) && sameNames(a, b)
  );
}

function sameEntries<K, V>(
  a: ReadonlyMap<K, V>,
  b: ReadonlyMap<K, V>,
  same: (a: V, b: V) => boolean,
): boolean {
  if (a === b) return true;
  if (a.size !== b.size) return false;
  for (const [key, value] of b) {
    const old = a.get(key);
    if (old === undefined || (old !== value && !same(old, value))) return false;
  }
  return true;
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

const sameNames = ({ namespaces: a }: Graph, { namespaces: b }: Graph): boolean =>
  a.length === b.length && a.every((name, index) => name === b[index]);
