import { differences } from '../incremental/differences.ts';
import { groupBy } from '../incremental/group-by.ts';
import { parseKey, type ResourceKey } from '../model/resource.ts';
import type { Graph, GraphNode } from '../topology/graph.ts';
import { canvasBox, laneTops } from './canvas-boxes.ts';
import type { LaneBox, Layout } from './layout.ts';

/** The former place of a node that is still there. */
export type Memory = Readonly<{
  /** Sorts the nodes of a column and lane by their former place: by shelf, then along it. */
  order: (node: GraphNode) => number | undefined;
  /** From the top of its lane. */
  y: (node: GraphNode) => number | undefined;
  laneHeight: (namespace: string) => number | undefined;
  /** On the canvas. */
  level: (node: GraphNode) => number | undefined;
  isPlaced: (key: ResourceKey) => boolean;
  /** Whether none of the nodes had a place. */
  isEmpty: boolean;
}>;

const family = (key: ResourceKey): string => {
  const { group, kind, namespace } = parseKey(key);
  return `${group}/${kind}/${namespace}`;
};

/** Where nothing was laid out before. */
const nothing: Memory = {
  order: () => undefined,
  y: () => undefined,
  laneHeight: () => undefined,
  level: () => undefined,
  isPlaced: () => false,
  isEmpty: true,
};

/**
 * Reads the layout before. Where exactly one object of a kind was removed from a namespace and one added, it counts as the
 * same one under a new name, so that a card does not jump while its name is typed.
 *
 * @param former the graph of that layout, where it is known: then only what differs is looked at
 */
export function rememberLayout(
  { nodes }: Graph,
  previous: Layout | undefined,
  former: Graph | undefined,
): Memory {
  if (!previous) return nothing;
  const lanes = new Map(previous.lanes.map((lane) => [lane.namespace, lane]));
  const tops = laneTops(previous);
  const { boxes } = previous;
  const [gone, come] = former
    ? changedKeys(former, nodes)
    : [keysWithout(boxes, nodes), keysWithout(nodes, boxes)];
  const removed = groupBy(gone, family);
  const added = groupBy(removed.size === 0 ? [] : come, family);
  const renamed = new Map<ResourceKey, LaneBox>();
  for (const [name, keys] of added) {
    const [key] = keys;
    const [old, ...others] = removed.get(name) ?? [];
    const box = old && boxes.get(old);
    if (key && box && keys.length === 1 && others.length === 0) renamed.set(key, box);
  }
  const boxOf = (key: ResourceKey): LaneBox | undefined => renamed.get(key) ?? boxes.get(key);
  return {
    order: (node) => {
      const box = boxOf(node.key);
      return box && box.below + box.x * 1e-6;
    },
    y: (node) => (lanes.has(node.namespace) ? boxOf(node.key)?.below : undefined),
    laneHeight: (namespace) => lanes.get(namespace)?.height,
    level: (node) => {
      const box = boxOf(node.key);
      return box && canvasBox(box, tops.get(node.namespace) ?? 0).y;
    },
    isPlaced: (key) => boxOf(key) !== undefined,
    isEmpty: renamed.size === 0 && come.length === nodes.size,
  };
}

const keysWithout = (
  keyed: ReadonlyMap<ResourceKey, unknown>,
  others: ReadonlyMap<ResourceKey, unknown>,
): readonly ResourceKey[] => [...keyed.keys()].filter((key) => !others.has(key));

/** The keys that are gone, and those that came. */
function changedKeys(
  former: Graph,
  nodes: Graph['nodes'],
): readonly [readonly ResourceKey[], readonly ResourceKey[]] {
  const changes = [...differences(former.nodes, nodes)];
  return [
    changes.flatMap(([key, , node]) => (node ? [] : [key])),
    changes.flatMap(([key, old]) => (old ? [] : [key])),
  ];
}
