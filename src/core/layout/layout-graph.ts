import { TIERS, type Tier } from '../kinds/define-kind.ts';
import type { ResourceKey } from '../model/resource.ts';
import { origins } from '../incremental/origins.ts';
import { keep, sameValue } from '../incremental/same-value.ts';
import type { Graph } from '../topology/graph.ts';
import type { Box, Lane, Layout } from './layout.ts';
import { tierWidth } from './node-size.ts';
import { LANE, packLane, type PackedLane } from './pack-lane.ts';
import { COLUMNS, laneNames, prepareGraph, type Item } from './prepare-graph.ts';
import { rememberLayout, type Memory } from './remember-layout.ts';
import { changedLanes, sameShape } from './same-shape.ts';

/** Space right of a column, where edges turn: more behind Gateways, whose edges part there; between the cards of one wrapped column. */
const GAP = { column: 48, gateways: 56, wrapped: 16 } as const;

const gapAfter = (tier: Tier | undefined): number => (tier === 'gateway' ? GAP.gateways : GAP.column);

/** From one card of a wrapped column to the next beside it. */
const wrapStep = (width: number): number => onGrid(width + GAP.wrapped);

const onGrid = (value: number): number => Math.ceil(value / 4) * 4;

/** Left edge and card width of every column; columns that no lane uses take no room. */
function placeColumns(lanes: readonly PackedLane[]): readonly Readonly<{ x: number; width: number }>[] {
  let x = 0;
  return Array.from({ length: COLUMNS }, (_, index) => {
    const across = Math.max(0, ...lanes.map(({ wraps }) => wraps[index] ?? 0));
    const tier = TIERS[Math.floor(index / 2)];
    const column = { x, width: tier ? tierWidth(tier) : 0 };
    if (across > 0) x = onGrid(x + column.width + (across - 1) * wrapStep(column.width) + gapAfter(tier));
    return column;
  });
}

/** Of a layout that was made here: what it shows, and how each lane was packed. */
type Work = Readonly<{
  graph: Graph;
  namespaces: readonly string[];
  packed: ReadonlyMap<string, PackedLane>;
}>;

const works = origins<Layout, Work>();

/** The lanes of `work` that can stay as they are. None when lanes were added or removed, since edges then lead elsewhere. */
function lanesToKeep(
  work: Work | undefined,
  graph: Graph,
  namespaces: readonly string[],
): ReadonlyMap<string, PackedLane> {
  if (!work || !sameValue(work.namespaces, namespaces)) return new Map();
  const changed = changedLanes(work.graph, graph);
  return new Map([...work.packed].filter(([namespace]) => !changed.has(namespace)));
}

/**
 * Places a graph: tiers as columns, namespaces as lanes, few crossings, straight chains. The result depends on the
 * graph's content alone, not on its order. Given the layout before, existing cards keep their order, and
 * outside the part that changed its place, unless a lane has to grow.
 */
export function layoutGraph(graph: Graph, previous?: Layout): Layout {
  const work = previous && works.of(previous);
  if (work && sameShape(work.graph, graph)) return previous;
  const namespaces = laneNames(graph);
  const kept = lanesToKeep(work, graph, namespaces);
  const wanted = new Set(namespaces.filter((namespace) => !kept.has(namespace)));
  const memory = rememberLayout(graph, previous);
  const packed = new Map<string, PackedLane>();
  for (const { namespace, items } of prepareGraph(graph, namespaces, wanted)) {
    packed.set(namespace, kept.get(namespace) ?? pack(namespace, items, memory));
  }
  return works.note(stack(packed, previous), { graph, namespaces, packed });
}

const pack = (namespace: string, items: readonly Item[], memory: Memory): PackedLane =>
  items.length > 0
    ? packLane(items, memory)
    : { spots: [], wraps: [], height: memory.laneHeight(namespace) ?? LANE.least };

/** Puts lanes below each other; boxes that are where they were stay the same objects. */
function stack(packed: ReadonlyMap<string, PackedLane>, previous: Layout | undefined): Layout {
  const columns = placeColumns([...packed.values()]);
  const boxes = new Map<ResourceKey, Box>();
  const lanes: Lane[] = [];
  let top = 0;
  for (const [namespace, { spots, height }] of packed) {
    lanes.push({ namespace, y: top, height });
    for (const { item, y: within, across } of spots) {
      const { key } = item.node;
      const x = (columns[item.column]?.x ?? 0) + across * wrapStep(item.width);
      const box = { x, y: top + within, width: item.width, height: item.height };
      boxes.set(key, keep(previous?.boxes.get(key), box));
    }
    top += height;
  }
  return { boxes, lanes };
}
