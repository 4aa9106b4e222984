import { TIERS, type Tier } from '../kinds/define-kind.ts';
import type { ResourceKey } from '../model/resource.ts';
import { origins } from '../incremental/origins.ts';
import { differences } from '../incremental/differences.ts';
import { patchMap } from '../incremental/patch-map.ts';
import { PersistentMap } from '../incremental/persistent-map.ts';
import { sameValue } from '../incremental/same-value.ts';
import { byText } from '../text/by-text.ts';
import type { Graph } from '../topology/graph.ts';
import type { Lane, LaneBox, Layout } from './layout.ts';
import { COLUMNS } from './columns.ts';
import { changedGraphLanes, edgesIn, graphLanes, type GraphLanes } from './graph-lanes.ts';
import { joinsOf, type Joins } from './joins.ts';
import { tierWidth } from './node-size.ts';
import { laneOrder } from './lane-order.ts';
import { mergeLaneOrders } from './merge-lane-orders.ts';
import type { NumberedCards, PreparedLane } from './numbered-cards.ts';
import { lanePacker, type PackedLane } from './pack-lane.ts';
import { prepareGraph } from './prepare-graph.ts';
import { rememberLayout } from './remember-layout.ts';
import { changedLanes, sameShape } from './same-shape.ts';

/** Space right of a column, where edges turn: more behind Gateways, whose edges part there; between the cards of one wrapped column. */
const GAP = { column: 48, gateways: 56, wrapped: 16 } as const;

const gapAfter = (tier: Tier | undefined): number => (tier === 'gateway' ? GAP.gateways : GAP.column);

/** From one card of a wrapped column to the next beside it. */
const wrapStep = (width: number): number => onGrid(width + GAP.wrapped);

const onGrid = (value: number): number => Math.ceil(value / 4) * 4;

type Columns = readonly Readonly<{ x: number; width: number }>[];

/** Left edge and card width of every column; columns that no lane uses take no room. */
function placeColumns(lanes: readonly PackedLane[]): Columns {
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
  wantedLanes: readonly string[];
  lanes: GraphLanes;
  firstColumn: number;
  packed: ReadonlyMap<string, PackedLane>;
  columns: Columns;
}>;

const works = origins<Layout, Work>();

/** The lanes of `work` that can stay as they are. None when lanes or the first column are others, since edges then lead elsewhere. */
function lanesToKeep(
  work: Work | undefined,
  { graph, namespaces, firstColumn }: Pick<Work, 'graph' | 'namespaces' | 'firstColumn'>,
): ReadonlyMap<string, PackedLane> {
  if (!work || work.firstColumn !== firstColumn || !sameValue(work.namespaces, namespaces)) return new Map();
  const changed = changedLanes(work.graph, graph);
  return new Map([...work.packed].filter(([namespace]) => !changed.has(namespace)));
}

/**
 * Places a graph: tiers as columns, namespaces as lanes, few crossings, straight chains. The result depends on the
 * graph's content alone, not on its order. Given the layout before, existing cards keep their order, and
 * outside the part that changed its place, unless a lane has to grow.
 *
 * @param wantedLanes the order that a user gave to lanes; others are where few edges cross
 */
export function layoutGraph(graph: Graph, previous?: Layout, wantedLanes: readonly string[] = []): Layout {
  const work = previous && works.of(previous);
  const isSame = work && sameShape(work.graph, graph) && sameValue(work.wantedLanes, wantedLanes);
  if (isSame) return previous;
  // Once the user's order is given up, lanes go where they would be without it.
  const isReset = wantedLanes.length === 0 && (work?.wantedLanes.length ?? 0) > 0;
  const before = isReset ? [] : (previous?.lanes.map(({ namespace }) => namespace) ?? []);
  let allJoins: Joins | undefined;
  const joinsOfAll = (): Joins => (allJoins ??= joinsOf(graph, graph.edges));
  const lanes = work ? changedGraphLanes(graph, work) : graphLanes(graph, joinsOfAll());
  const names = [...lanes].flatMap(([name, { nodes }]) => (nodes.length > 0 ? [name] : [])).sort(byText);
  const namespaces = mergeLaneOrders(names, () => laneOrder(graph, joinsOfAll()), before, wantedLanes);
  const firstColumn = Math.min(COLUMNS, ...Array.from(lanes.values(), (lane) => lane.firstColumn));
  const next = { graph, namespaces, lanes, firstColumn };
  const kept = lanesToKeep(work, next);
  const wanted = new Set(namespaces.filter((namespace) => !kept.has(namespace)));
  const memory = rememberLayout(graph, previous, work?.graph);
  const joins = kept.size === 0 ? joinsOfAll() : joinsOf(graph, edgesIn(lanes, wanted, memory.isPlaced));
  const { cards, lanes: prepared } = prepareGraph(lanes, namespaces, wanted, memory, joins);
  const pack = lanePacker(cards, memory, firstColumn);
  const fresh = new Map<string, PackedLane>();
  for (const lane of memory.isEmpty ? mostJoinedFirst(cards, prepared) : prepared)
    fresh.set(lane.namespace, pack(lane));
  const packed = new Map<string, PackedLane>();
  for (const namespace of namespaces) {
    const lane = kept.get(namespace) ?? fresh.get(namespace);
    if (lane) packed.set(namespace, lane);
  }
  const columns = placeColumns([...packed.values()]);
  const made: Work = { ...next, wantedLanes, packed, columns };
  return works.note(stack(made, work, previous), made);
}

/**
 * Lanes in the order in which new ones are packed: the more edges a lane has to others, the more of these are ordered by where its
 * cards are, so it goes first.
 */
function mostJoinedFirst(
  { starts, other }: NumberedCards,
  lanes: readonly PreparedLane[],
): readonly PreparedLane[] {
  const outside = ({ first, end }: PreparedLane): number => {
    let count = 0;
    for (let link = starts[first] ?? 0; link < (starts[end] ?? 0); link++) {
      const to = other[link] ?? 0;
      if (to < first || to >= end) count++;
    }
    return count;
  };
  return lanes
    .map((lane) => ({ lane, count: outside(lane) }))
    .sort((a, b) => b.count - a.count)
    .map(({ lane }) => lane);
}

/** Puts lanes below each other; boxes that are where they were in their lane stay the same objects, and lanes that did not change are not looked at. */
function stack(
  { graph, packed, columns }: Work,
  work: Work | undefined,
  previous: Layout | undefined,
): Layout {
  const boxes = patchMap(PersistentMap.from(previous?.boxes ?? new Map<ResourceKey, LaneBox>()), sameBox);
  const sameColumns = columns.map((column, index) => sameValue(work?.columns[index], column));
  const lanes: Lane[] = [];
  let top = 0;
  for (const [namespace, lane] of packed) {
    const { spots, height, wraps } = lane;
    lanes.push({ namespace, y: top, height });
    // A column that it has no cards in may come or go.
    const isWhere = wraps.every((wrap, index) => wrap === 0 || sameColumns[index]);
    const stays = isWhere && work?.packed.get(namespace) === lane;
    for (const { node, column, height: tall, y: below, across } of stays ? [] : spots) {
      const { x: left, width } = columns[column] ?? { x: 0, width: 0 };
      boxes.set(node.key, { x: left + across * wrapStep(width), below, width, height: tall });
    }
    top += height;
  }
  const former = work?.graph.nodes ?? previous?.boxes;
  for (const key of former ? goneFrom(former, graph) : []) boxes.set(key, undefined);
  return { boxes: boxes.done(), lanes };
}

const sameBox = (a: LaneBox, b: LaneBox): boolean =>
  a.x === b.x && a.below === b.below && a.width === b.width && a.height === b.height;

function* goneFrom(before: ReadonlyMap<ResourceKey, unknown>, { nodes }: Graph): Generator<ResourceKey> {
  for (const [key, , node] of differences(before, nodes)) if (node === undefined) yield key;
}
