import { TIERS } from '../kinds/define-kind.ts';
import type { Graph, GraphNode } from '../topology/graph.ts';
import { nodeSize, rowAnchor } from './node-size.ts';

/** Columns of the canvas: two per tier, because what hangs on a node of the same tier stands right of it. */
export const COLUMNS = TIERS.length * 2;

/** A node with numbers instead of names. */
export type Item = {
  readonly index: number;
  readonly node: GraphNode;
  readonly column: number;
  readonly lane: number;
  readonly width: number;
  readonly height: number;
  readonly links: Link[];
  /** Its place in its column while its block is being ordered; -1 before it has one. */
  place: number;
};

/** One end of an edge as its node sees it: where it leaves, and where it arrives. */
export type Link = Readonly<{ own: number; other: Item; otherAnchor: number }>;

export type Prepared = Readonly<{ items: readonly Item[]; namespaces: readonly string[] }>;

/** ListenerSets hang on Gateways of their own tier. */
const columnOf = (node: GraphNode): number =>
  TIERS.indexOf(node.tier) * 2 + (node.kind === 'ListenerSet' || node.kind === 'XListenerSet' ? 1 : 0);

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The graph in an order that depends on nothing but its content, with links on both ends of every edge. */
export function prepareGraph(graph: Graph): Prepared {
  const nodes = [...graph.nodes.values()].sort((a, b) => byText(a.name, b.name) || byText(a.key, b.key));
  const names = new Set(graph.namespaces);
  for (const node of nodes) names.add(node.namespace);
  names.delete('');
  const namespaces = [...names].sort(byText);
  if (nodes.some((node) => node.namespace === '')) namespaces.unshift('');
  const laneOf = new Map(namespaces.map((namespace, index) => [namespace, index]));

  const items = nodes.map((node, index): Item => {
    const lane = laneOf.get(node.namespace) ?? 0;
    return { index, node, column: columnOf(node), lane, ...nodeSize(node), links: [], place: -1 };
  });
  const byKey = new Map(items.map((item) => [item.node.key, item]));
  for (const edge of [...graph.edges.values()].sort((a, b) => byText(a.id, b.id))) {
    const source = byKey.get(edge.source);
    const target = byKey.get(edge.target);
    if (!source || !target || source === target) continue;
    const out = rowAnchor(source.node, edge.sourceRow);
    const into = rowAnchor(target.node, edge.targetRow);
    source.links.push({ own: out, other: target, otherAnchor: into });
    target.links.push({ own: into, other: source, otherAnchor: out });
  }
  return { items, namespaces };
}
