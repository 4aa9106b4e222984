import { TIERS, type Tier } from '../../core/kinds/define-kind.ts';
import { canvasBox } from '../../core/layout/canvas-boxes.ts';
import type { Box, Lane, LaneBox, Layout } from '../../core/layout/layout.ts';
import { LANE } from '../../core/layout/pack-lane.ts';
import { parseKey, type ResourceKey } from '../../core/model/resource.ts';
import { isDerived } from '../../core/topology/derived.ts';
import type { Edge, EdgeState, GraphNode } from '../../core/topology/graph.ts';
import type { CardPosition } from '../../state/documents.ts';
import { drawSceneLines, type SceneLines } from './scene-lines.ts';

/** A lane as it is drawn. */
export type SceneLane = Lane & Readonly<{ collapsed: boolean; count: number }>;

/** Replaces all cards of one tier in a collapsed lane. */
export type Summary = Readonly<{
  id: string;
  namespace: string;
  tier: Tier;
  keys: readonly ResourceKey[];
  box: Box;
}>;

/** An edge between what is drawn: cards, or summaries that hide the cards it joins. */
export type SceneEdge = Readonly<{
  id: string;
  source: string;
  target: string;
  edge: Edge | null;
  /** Of a bundle: the worst of what runs in it. */
  state: EdgeState;
  count: number;
}>;

/** Everything on the canvas with its place. */
export type Scene = Readonly<{
  nodes: ReadonlyMap<ResourceKey, GraphNode>;
  boxes: ReadonlyMap<ResourceKey, Box>;
  summaries: readonly Summary[];
  edges: readonly SceneEdge[];
  /** How each edge is drawn, by its id. */
  lines: SceneLines;
  lanes: readonly SceneLane[];
  columns: readonly Readonly<{ tier: Tier; x: number; width: number }>[];
  bounds: Box;
}>;

type Input = Readonly<{
  nodes: ReadonlyMap<ResourceKey, GraphNode>;
  edges: ReadonlyMap<string, Edge>;
  layout: Layout;
  /** Where the user put cards: x on the canvas, y from the top of their lane, so that they stay in it when lanes move. */
  places: ReadonlyMap<string, CardPosition>;
  collapsed: ReadonlySet<string>;
  /** The objects without a card of their own, with the cards that show them. */
  shownOn: ReadonlyMap<ResourceKey, readonly ResourceKey[]>;
  /** The lines of the scene before: what did not change stays the same object. */
  lines?: SceneLines;
}>;

/** A folded lane: its name, and below it the summaries of its columns. */
const COLLAPSED = 68;
const SUMMARY = { y: 28, height: 28 } as const;

/** Left and right of the cards. */
const MARGIN = 20;

export const summaryId = (namespace: string, tier: Tier): string => `lane:${namespace}:${tier}`;

/** The extent of the cards of each tier, over all lanes. */
function columnsOf(nodes: Input['nodes'], boxes: Layout['boxes']): Scene['columns'] {
  const spans = new Map<Tier, { from: number; to: number }>();
  for (const [key, { x, width }] of boxes) {
    const tier = nodes.get(key)?.tier;
    if (!tier) continue;
    const span = spans.get(tier);
    spans.set(tier, { from: Math.min(span?.from ?? x, x), to: Math.max(span?.to ?? 0, x + width) });
  }
  return TIERS.flatMap((tier) => {
    const span = spans.get(tier);
    return span ? [{ tier, x: span.from, width: span.to - span.from }] : [];
  });
}

/** Cards of the layout with the user's own places put in, relative to their lane. */
function boxesByLane({ nodes, layout, places }: Input): Map<string, Map<ResourceKey, LaneBox>> {
  const lanes = new Map<string, Map<ResourceKey, LaneBox>>();
  for (const [key, node] of nodes) {
    const box = layout.boxes.get(key);
    if (!box) continue;
    const place = places.get(key);
    const lane = lanes.get(node.namespace) ?? new Map<ResourceKey, LaneBox>();
    lanes.set(node.namespace, lane.set(key, place ? { ...box, x: place.x, below: place.y } : box));
  }
  return lanes;
}

/** How many objects of each namespace are on the canvas, with a card or on one; not what the cluster provides. */
function countObjects({ nodes, shownOn }: Input): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const shown = [...shownOn].filter(([, on]) => on.some((card) => nodes.has(card))).map(([key]) => key);
  for (const key of [...nodes.keys(), ...shown]) {
    if (isDerived(key)) continue;
    const { namespace } = parseKey(key);
    counts.set(namespace, (counts.get(namespace) ?? 0) + 1);
  }
  return counts;
}

/** Combines the layout, the user's places and the folded lanes into one scene. */
export function buildScene(input: Input): Scene {
  const { nodes, layout, collapsed } = input;
  const columns = columnsOf(nodes, layout.boxes);
  const byLane = boxesByLane(input);
  const counts = countObjects(input);
  const boxes = new Map<ResourceKey, Box>();
  const summaries: Summary[] = [];
  const lanes: SceneLane[] = [];
  let y = 0;
  for (const { namespace, height: least } of layout.lanes) {
    const cards = byLane.get(namespace) ?? new Map<ResourceKey, LaneBox>();
    const folded = collapsed.has(namespace);
    let height = folded ? COLLAPSED : least;
    if (folded) {
      for (const { tier, x, width } of columns) {
        const keys = [...cards.keys()].filter((key) => nodes.get(key)?.tier === tier);
        const box = { x, y: y + SUMMARY.y, width: Math.min(width, 220), height: SUMMARY.height };
        if (keys.length > 0) summaries.push({ id: summaryId(namespace, tier), namespace, tier, keys, box });
      }
    } else {
      for (const [key, box] of cards) {
        boxes.set(key, canvasBox(box, y));
        height = Math.max(height, box.below + box.height + LANE.foot);
      }
    }
    lanes.push({ namespace, y, height, collapsed: folded, count: counts.get(namespace) ?? 0 });
    y += height;
  }
  const all = [...boxes.values(), ...summaries.map(({ box }) => box)];
  const left = Math.min(0, ...all.map((box) => box.x));
  const right = Math.max(0, ...all.map((box) => box.x + box.width));
  const bounds = { x: left - MARGIN, y: 0, width: right - left + 2 * MARGIN, height: y };
  const edges = joinEnds(input);
  const lines = drawSceneLines({ nodes, boxes, summaries, edges }, input.lines);
  return { nodes, boxes, summaries, edges, lines, lanes, columns, bounds };
}

const BY_GRAVITY: readonly EdgeState[] = ['ok', 'unknown', 'missing', 'refused'];

const worse = (a: EdgeState, b: EdgeState): EdgeState =>
  BY_GRAVITY.indexOf(a) > BY_GRAVITY.indexOf(b) ? a : b;

/** Edges with their ends moved to the summaries of collapsed lanes; what then runs the same way becomes one. */
function joinEnds({ nodes, edges, collapsed }: Input): SceneEdge[] {
  const joined = new Map<string, SceneEdge>();
  for (const [id, edge] of edges) {
    const source = nodes.get(edge.source);
    const target = nodes.get(edge.target);
    if (!source || !target) continue;
    const [from, to] = [source, target].map((node) =>
      collapsed.has(node.namespace) ? summaryId(node.namespace, node.tier) : node.key,
    );
    if (from === undefined || to === undefined || from === to) continue;
    if (from === source.key && to === target.key) {
      joined.set(id, { id, source: from, target: to, edge, state: edge.state, count: 1 });
    } else {
      const bundle = `${from}>${to}`;
      const before = joined.get(bundle);
      const state = worse(before?.state ?? 'ok', edge.state);
      joined.set(bundle, {
        id: bundle,
        source: from,
        target: to,
        edge: null,
        state,
        count: (before?.count ?? 0) + 1,
      });
    }
  }
  return [...joined.values()];
}

/** The lane at a height of the canvas; between, above and below lanes the nearest one. */
export function laneAt(scene: Scene, y: number): SceneLane | undefined {
  const distance = (lane: SceneLane) => Math.max(lane.y - y, y - (lane.y + lane.height), 0);
  return scene.lanes.reduce<SceneLane | undefined>(
    (best, lane) => (best === undefined || distance(lane) < distance(best) ? lane : best),
    undefined,
  );
}

/** The card at a point of the canvas. */
export function cardAt(scene: Scene, { x, y }: CardPosition): ResourceKey | null {
  for (const [key, box] of scene.boxes) {
    if (x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height) return key;
  }
  return null;
}
