import { groupBy } from '../incremental/group-by.ts';
import { TIERS, type Tier } from '../kinds/define-kind.ts';
import { byText } from '../text/by-text.ts';
import type { Graph, GraphNode } from '../topology/graph.ts';
import { countInversions } from './count-inversions.ts';
import { countReversed } from './count-reversed.ts';
import { joinsOf, type Joins } from './joins.ts';

/** Rounds in which each lane is moved to a better place, and how many places up and down it may go in one. */
const ROUNDS = 4;
const WINDOW = 12;

/** What counts for the place of a lane among the others. */
type LaneLinks = {
  readonly namespace: string;
  /** The lane that most of its traffic comes from, which stays above it. */
  parent: LaneLinks | null;
  /** How many edges are inside it, by the tier that they begin in. */
  readonly local: number[];
  /** How many lead to and from other lanes (but for its parents), by the tier that they begin in: those to each of `ends`. */
  readonly ends: LaneLinks[];
  readonly across: number[][];
  /** By how much fewer of the edges from their sources cross when a later lane is below it than above, once that was asked for. */
  readonly before: Map<LaneLinks, number>;
  /** Cards of its parent lanes that its edges come from, as their place among all such cards. */
  readonly sources: number[];
  /** Its place in the order of names, and now. */
  readonly rank: number;
  place: number;
};

const PLACES: ReadonlyMap<Tier, number> = new Map(TIERS.map((tier, index) => [tier, index]));

const tierOf = ({ tier }: GraphNode): number => PLACES.get(tier) ?? -1;

/** Whether an edge brings traffic into a namespace: from the gateway of another team, say. */
const isEntry = (source: GraphNode, target: GraphNode): boolean =>
  tierOf(source) < tierOf(target) && (source.tier === 'entry' || source.tier === 'gateway');

/**
 * The namespaces that have cards, in an order for their lanes that makes few crossings: lanes that traffic comes from above those
 * that it goes to; then such that edges between lanes pass few others. Where that does not matter they are in the order
 * of their names. Cluster-scoped objects are on top. It depends on the graph's content alone, and costs little more with each lane.
 */
export function laneOrder(graph: Graph, joins = joinsOf(graph, graph.edges)): readonly string[] {
  const lanes = new Map<string, LaneLinks>();
  for (const namespace of laneNames(graph)) {
    lanes.set(namespace, {
      namespace,
      parent: null,
      local: noEdges(),
      ends: [],
      across: [],
      before: new Map(),
      sources: [],
      rank: lanes.size,
      place: 0,
    });
  }
  const cluster = lanes.get('');
  collectLinks(joins, lanes);
  const start = parentsFirst([...lanes.values()].filter((lane) => lane !== cluster));
  const byName = start.toSorted((a, b) => a.rank - b.rank);
  const first = arrange(start, byName);
  // Where no lane has a better place, none has one for turns in another order, either.
  const second = first.change === 0 ? first : arrange(start, byName.toReversed());
  const { order } = compare(first, second) <= 0 ? first : second;
  return [...(cluster ? [cluster] : []), ...order].map(({ namespace }) => namespace);
}

/** An order of lanes: how many crossings it saves, and how many pairs are not in the order of their names. */
type Arrangement = Readonly<{ order: readonly LaneLinks[]; change: number; disorder: number }>;

const compare = (a: Arrangement, b: Arrangement): number => a.change - b.change || a.disorder - b.disorder;

/** Lanes that changed places: all from `first` to `last`. */
type Move = Readonly<{ first: number; last: number }>;

/** Moves one lane after the other to its best place, until all are there. */
function arrange(start: readonly LaneLinks[], turns: readonly LaneLinks[]): Arrangement {
  const order = [...start];
  number(order);
  let change = 0;
  const moves: Move[] = [];
  /** How many moves there had been when a lane was looked at last. */
  const seen = new Map<LaneLinks, number>();
  for (let round = 0; round < ROUNDS; round++) {
    const before = change;
    for (const lane of turns) {
      if (!mayImprove(lane, moves, seen.get(lane))) continue;
      seen.set(lane, moves.length);
      change += improve(order, lane, moves);
    }
    if (change === before) break;
  }
  return { order, change, disorder: countInversions(order.map(({ rank }) => rank)) };
}

/** Whether a lane has another choice than when it was looked at last: lanes near it moved since, or those that it leads to may have. */
function mayImprove({ place, ends }: LaneLinks, moves: readonly Move[], seen: number | undefined): boolean {
  if (seen === undefined) return true;
  if (ends.length > 0) return moves.length > seen;
  for (let at = moves.length - 1; at >= seen; at--) {
    const move = moves[at];
    if (move && move.first <= place + WINDOW && move.last >= place - WINDOW) return true;
  }
  return false;
}

/** The namespaces that have cards, in the order of their names. */
export const laneNames = ({ nodes }: Graph): readonly string[] =>
  [...new Set(Array.from(nodes.values(), ({ namespace }) => namespace))].sort(byText);

const noEdges = (): number[] => TIERS.map(() => 0);

function count(edges: number[], tier: number): void {
  edges[tier] = (edges[tier] ?? 0) + 1;
}

/** Edges between lanes, as either of them sees them, by the tier that they begin in. */
type Across = Map<LaneLinks, Map<LaneLinks, number[]>>;

/** Counts an edge between two lanes for one of them. */
function countAcross(all: Across, lane: LaneLinks, other: LaneLinks, tier: number): void {
  let across = all.get(lane);
  if (!across) all.set(lane, (across = new Map()));
  let edges = across.get(other);
  if (!edges) across.set(other, (edges = noEdges()));
  count(edges, tier);
}

function collectLinks(joins: Joins, lanes: ReadonlyMap<string, LaneLinks>): void {
  const entries = new Map<LaneLinks, Map<LaneLinks, string[]>>();
  const all: Across = new Map();
  const laneOf = joins.nodes.map(({ namespace }) => lanes.get(namespace));
  const tiers = joins.nodes.map(tierOf);
  for (let at = 0; at < joins.edges.length; at++) {
    const [begin, end] = [joins.from[at] ?? 0, joins.to[at] ?? 0];
    const [lane, other] = [laneOf[begin], laneOf[end]];
    const tier = Math.min(tiers[begin] ?? 0, tiers[end] ?? 0);
    if (lane && lane === other) {
      count(lane.local, tier);
      continue;
    }
    const [from, to] = [joins.nodes[begin], joins.nodes[end]];
    if (!lane || !other || !from || !to) continue;
    // The lane of cluster-scoped objects has its place.
    if (from.namespace === '' || to.namespace === '') continue;
    if (isEntry(from, to)) {
      const byLane = entries.get(other) ?? new Map<LaneLinks, string[]>();
      const sources = byLane.get(lane) ?? [];
      sources.push(from.key);
      entries.set(other, byLane.set(lane, sources));
    } else {
      countAcross(all, lane, other, tier);
      countAcross(all, other, lane, tier);
    }
  }
  for (const [lane, across] of all) {
    lane.ends.push(...across.keys());
    lane.across.push(...across.values());
  }
  chooseParents(entries);
}

/** Gives each lane its parent, and its edges from there a number for the card that they come from. */
function chooseParents(entries: ReadonlyMap<LaneLinks, ReadonlyMap<LaneLinks, readonly string[]>>): void {
  const all = [...new Set([...entries.values()].flatMap((byLane) => [...byLane.values()].flat()))].sort(
    byText,
  );
  const numbers = new Map(all.map((key, index) => [key, index]));
  const lanes = [...entries].sort(([a], [b]) => byText(a.namespace, b.namespace));
  for (const [lane, byLane] of lanes) {
    const sorted = [...byLane].sort(
      ([a, x], [b, y]) => y.length - x.length || byText(a.namespace, b.namespace),
    );
    // Of lanes that send each other traffic, the first by name is above.
    lane.parent = sorted.find(([other]) => !isBelow(other, lane))?.[0] ?? null;
    lane.sources.push(...[...byLane.values()].flat().map((key) => numbers.get(key) ?? 0));
    lane.sources.sort((a, b) => a - b);
  }
}

function isBelow(lane: LaneLinks, other: LaneLinks): boolean {
  for (let at: LaneLinks | null = lane; at; at = at.parent) if (at === other) return true;
  return false;
}

/** Each lane behind its parent, and before the next that has the same parent; else in the order given. */
function parentsFirst(lanes: readonly LaneLinks[]): LaneLinks[] {
  const children = groupBy(lanes, ({ parent }) => parent);
  const order: LaneLinks[] = [];
  // The next one is last.
  const rest = (children.get(null) ?? []).toSorted(
    (a, b) => Number(children.has(a)) - Number(children.has(b)) || byText(b.namespace, a.namespace),
  );
  for (let lane = rest.pop(); lane; lane = rest.pop()) {
    order.push(lane);
    rest.push(...(children.get(lane) ?? []).toReversed());
  }
  return order;
}

const number = (order: readonly LaneLinks[]): void =>
  order.forEach((lane, index) => {
    lane.place = index;
  });

/** Moves a lane to the place that saves most crossings, and returns by how many more there are then: 0, or fewer. */
function improve(order: LaneLinks[], lane: LaneLinks, moves: Move[]): number {
  let [best, place] = [0, lane.place];
  for (const step of [-1, 1] as const) {
    let change = 0;
    for (let passed = 1; passed <= WINDOW; passed++) {
      const other = order[lane.place + step * passed];
      if (!other || (step < 0 ? lane.parent === other : other.parent === lane)) break;
      change += changeByPassing(lane, other, step);
      if (change < best) [best, place] = [change, lane.place + step * passed];
    }
  }
  if (place === lane.place) return 0;
  const [first, last] = [Math.min(place, lane.place), Math.max(place, lane.place)];
  moves.push({ first, last });
  order.splice(lane.place, 1);
  order.splice(place, 0, lane);
  for (let at = first; at <= last; at++) {
    const shifted = order[at];
    if (shifted) shifted.place = at;
  }
  return best;
}

/** How many crossings more there are when a lane passes its neighbour on the way up (-1) or down (1). */
function changeByPassing(lane: LaneLinks, other: LaneLinks, step: -1 | 1): number {
  // Seen from the place of `other`, which `lane` takes.
  const change =
    (other.ends.length > 0 ? crossedAhead(other, lane, other.place, step) : 0) -
    (lane.ends.length > 0 ? crossedAhead(lane, other, other.place, step) : 0);
  const [above, below] = step < 0 ? [other, lane] : [lane, other];
  return change + savedBefore(above, below);
}

/** How many crossings of the edges from their sources there are fewer with `above` above `below` than the other way round. */
function savedBefore(above: LaneLinks, below: LaneLinks): number {
  if (above.sources.length === 0 || below.sources.length === 0) return 0;
  if (above.rank > below.rank) return -savedBefore(below, above);
  let saved = above.before.get(below);
  if (saved === undefined) {
    saved = countReversed(below.sources, above.sources) - countReversed(above.sources, below.sources);
    above.before.set(below, saved);
  }
  return saved;
}

/** Edges inside `passed` that those of `lane` to lanes ahead of a place cross, less those that edges to lanes behind it do. */
function crossedAhead(lane: LaneLinks, passed: LaneLinks, place: number, step: -1 | 1): number {
  let crossed = 0;
  for (let at = 0; at < lane.ends.length; at++) {
    const [end, edges] = [lane.ends[at], lane.across[at]];
    if (!end || !edges || end === passed) continue;
    const sign = end.place > place === step > 0 && end.place !== place ? 1 : -1;
    for (let tier = 0; tier < edges.length; tier++)
      crossed += sign * (edges[tier] ?? 0) * (passed.local[tier] ?? 0);
  }
  return crossed;
}
