import { TIERS, type RefSpec, type Tier } from '../kinds/define-kind.ts';
import { kindOf } from '../kinds/registry.ts';
import type { ResourceKey } from '../model/resource.ts';
import { byText } from '../text/by-text.ts';
import type { Edge, Graph, GraphNode } from '../topology/graph.ts';
import { nodeSize, rowAnchor } from './node-size.ts';
import type { Memory } from './remember-layout.ts';

/** Columns of the canvas: two per tier, because what belongs to a node of the same tier is right of it. */
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
  /** Its height on the canvas as far as that is known: from the layout before, or from a first try. */
  level: number | null;
};

/** One end of an edge as its node sees it: where it leaves, and where it arrives. */
export type Link = Readonly<{ own: number; other: Item; otherAnchor: number }>;

/** One namespace's nodes, in an order that depends on nothing but their names. */
export type PreparedLane = Readonly<{ namespace: string; items: readonly Item[] }>;

/** What the cluster provides behind something else of the same tier: load balancers behind clients, pods behind a Gateway. */
const PROVIDED_BEHIND: ReadonlySet<string> = new Set(['LoadBalancer', 'NodePort', 'Proxy']);

/** What belongs to others of its own tier stands behind them: a ListenerSet behind its Gateway. */
export const columnOf = ({ group, kind, tier, origin }: GraphNode): number =>
  TIERS.indexOf(tier) * 2 +
  (kindOf(group, kind)?.refs.some((ref) => isWithin(ref, tier)) ||
  (origin === 'derived' && PROVIDED_BEHIND.has(kind))
    ? 1
    : 0);

const isWithin = ({ role, group, kind }: RefSpec, tier: Tier): boolean =>
  role === 'parent' && kindOf(group ?? '', kind ?? '')?.tier === tier;

/**
 * The graph lane by lane, with links on both ends of every edge.
 *
 * @param wanted the lanes that will be laid out; of the others only the neighbours of these are included
 * @param memory where the cards have been so far
 */
export function prepareGraph(
  graph: Graph,
  namespaces: readonly string[],
  wanted: ReadonlySet<string>,
  memory: Memory,
): readonly PreparedLane[] {
  const lanes = new Map(namespaces.map((namespace) => [namespace, [] as GraphNode[]]));
  for (const node of graph.nodes.values())
    if (wanted.has(node.namespace)) lanes.get(node.namespace)?.push(node);
  const laneOf = new Map(namespaces.map((namespace, index) => [namespace, index]));
  const items = new Map<string, Item>();
  const itemOf = (node: GraphNode): Item => {
    let item = items.get(node.key);
    if (!item) {
      const lane = laneOf.get(node.namespace) ?? 0;
      item = {
        index: items.size,
        node,
        column: columnOf(node),
        lane,
        ...nodeSize(node),
        links: [],
        place: -1,
        level: memory.level(node.key),
      };
      items.set(node.key, item);
    }
    return item;
  };
  const prepared = [...lanes].map(([namespace, nodes]) => ({
    namespace,
    items: nodes.sort((a, b) => byText(a.name, b.name) || byText(a.key, b.key)).map(itemOf),
  }));
  for (const edge of edgesOf(graph, wanted)) link(edge, graph, itemOf);
  return prepared;
}

/** The edges that join something of the wanted lanes, in the order of their ids. */
function edgesOf({ nodes, edges }: Graph, wanted: ReadonlySet<string>): readonly Edge[] {
  const isWanted = (key: ResourceKey): boolean => wanted.has(nodes.get(key)?.namespace ?? '');
  return [...edges.values()]
    .filter(({ source, target }) => isWanted(source) || isWanted(target))
    .sort((a, b) => byText(a.id, b.id));
}

function link(edge: Edge, { nodes }: Graph, itemOf: (node: GraphNode) => Item): void {
  const from = nodes.get(edge.source);
  const to = nodes.get(edge.target);
  if (!from || !to || from === to) return;
  const [source, target] = [itemOf(from), itemOf(to)];
  const out = rowAnchor(from, edge.sourceRow);
  const into = rowAnchor(to, edge.targetRow);
  source.links.push({ own: out, other: target, otherAnchor: into });
  target.links.push({ own: into, other: source, otherAnchor: out });
}
