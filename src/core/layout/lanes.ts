import { TIERS } from '../kinds/define-kind.ts';
import type { ResourceKey } from '../model/resource.ts';
import type { Graph } from '../topology/graph.ts';
import type { Box, Lane, Layout } from './layout.ts';
import { tierWidth } from './node-size.ts';
import { LANE, packLane, type PackedLane } from './pack-lane.ts';
import { COLUMNS, prepareGraph } from './prepare-graph.ts';
import { rememberLayout } from './remember-layout.ts';

/** Space between columns, where edges turn; between the cards of one wrapped column. */
const GAP = { column: 56, wrapped: 16 } as const;

/** Left edge and card width of every column; columns that no lane uses take no room. */
function placeColumns(lanes: readonly PackedLane[]): readonly Readonly<{ x: number; width: number }>[] {
  let x = 0;
  return Array.from({ length: COLUMNS }, (_, index) => {
    const across = Math.max(0, ...lanes.map(({ wraps }) => wraps[index] ?? 0));
    const tier = TIERS[Math.floor(index / 2)];
    const column = { x, width: tier ? tierWidth(tier) : 0 };
    if (across > 0) x += across * (column.width + GAP.wrapped) - GAP.wrapped + GAP.column;
    return column;
  });
}

/**
 * Places a graph: tiers as columns, namespaces as lanes, few crossings, straight chains. The result depends on the
 * graph's content alone, not on the order it came in. Given the layout before, what was there keeps its order, and
 * outside the part that changed its place, unless a lane has to grow.
 */
export function layoutGraph(graph: Graph, previous?: Layout): Layout {
  const { items, namespaces } = prepareGraph(graph);
  const memory = rememberLayout(items, previous);
  const byLane = namespaces.map(() => [] as (typeof items)[number][]);
  for (const item of items) byLane[item.lane]?.push(item);
  const packed = byLane.map((lane, index) =>
    lane.length > 0
      ? packLane(lane, memory)
      : { spots: [], wraps: [], height: memory.laneHeight(namespaces[index] ?? '') ?? LANE.least },
  );
  const columns = placeColumns(packed);

  const boxes = new Map<ResourceKey, Box>();
  const lanes: Lane[] = [];
  let y = 0;
  packed.forEach(({ spots, height }, index) => {
    lanes.push({ namespace: namespaces[index] ?? '', y, height });
    for (const { item, y: within, across } of spots) {
      const column = columns[item.column];
      const x = (column?.x ?? 0) + across * (item.width + GAP.wrapped);
      boxes.set(item.node.key, { x, y: y + within, width: item.width, height: item.height });
    }
    y += height;
  });
  return { boxes, lanes };
}
