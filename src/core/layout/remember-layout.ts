import { groupBy } from '../incremental/group-by.ts';
import { parseKey, type ResourceKey } from '../model/resource.ts';
import type { Graph } from '../topology/graph.ts';
import type { Box, Layout } from './layout.ts';
import type { Item } from './prepare-graph.ts';

/** The former place of a node that is still there. */
export type Memory = Readonly<{
  /** Sorts the nodes of a column and lane by their former place: by shelf, then along it. */
  order: (item: Item) => number | undefined;
  /** From the top of its lane. */
  y: (item: Item) => number | undefined;
  laneHeight: (namespace: string) => number | undefined;
  /** On the canvas. */
  level: (key: ResourceKey) => number | null;
  /** Whether none of the nodes had a place. */
  isEmpty: boolean;
}>;

const family = (key: ResourceKey): string => {
  const { group, kind, namespace } = parseKey(key);
  return `${group}/${kind}/${namespace}`;
};

/**
 * Reads the layout before. Where exactly one object of a kind was removed from a namespace and one added, it counts as the
 * same one under a new name, so that a card does not jump while its name is typed.
 */
export function rememberLayout({ nodes }: Graph, previous: Layout | undefined): Memory {
  const lanes = new Map(previous?.lanes.map((lane) => [lane.namespace, lane]));
  const boxes = new Map<ResourceKey, Box>(previous?.boxes);
  const removed = groupBy(
    [...boxes.keys()].filter((key) => !nodes.has(key)),
    family,
  );
  const added = groupBy(removed.size === 0 ? [] : [...nodes.keys()].filter((key) => !boxes.has(key)), family);
  for (const [name, keys] of added) {
    const [key] = keys;
    const [old, ...others] = removed.get(name) ?? [];
    const box = old && boxes.get(old);
    if (key && box && keys.length === 1 && others.length === 0) boxes.set(key, box);
  }
  return {
    order: ({ node }) => {
      const box = boxes.get(node.key);
      return box && box.y + box.x * 1e-6;
    },
    y: ({ node }) => {
      const box = boxes.get(node.key);
      const lane = lanes.get(node.namespace);
      return box && lane && box.y - lane.y;
    },
    laneHeight: (namespace) => lanes.get(namespace)?.height,
    level: (key) => boxes.get(key)?.y ?? null,
    isEmpty: ![...nodes.keys()].some((key) => boxes.has(key)),
  };
}
