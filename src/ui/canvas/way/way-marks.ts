import type { Traced } from '../../../analysis/traffic-protocol.ts';
import type { AppState } from '../../../state/app-store.ts';
import { summaryId } from '../scene.ts';

/** How long the request takes for one edge on the screen, and how long after sending it is shown on its way at all. */
export const HOP = 170;
export const TRAVEL = 1400;

/** What a request on the canvas passes. */
export type WayMarks = Readonly<{
  /** By edge, or by the bundle of edges of folded lanes: after how many edges it comes there. */
  hops: ReadonlyMap<string, number>;
  /** Cards, and the summaries that stand for them. */
  cards: ReadonlyMap<string, 'on' | 'stop'>;
}>;

const known = new WeakMap<Traced, WayMarks>();

type Known = Pick<AppState, 'traced' | 'edges' | 'nodes'>;

function collect({ way }: Extract<Traced, { ok: true }>, { edges, nodes }: Known): WayMarks {
  const idsOf = (key: (typeof way.nodes)[number]): readonly string[] => {
    const node = nodes.get(key);
    return node ? [key, summaryId(node.namespace, node.tier)] : [key];
  };
  const cards = new Map<string, 'on' | 'stop'>();
  for (const key of way.nodes) for (const id of idsOf(key)) cards.set(id, 'on');
  if (way.stop) for (const id of idsOf(way.stop)) cards.set(id, 'stop');
  const hops = new Map<string, number>();
  const reached = new Map<string, number>();
  for (const id of way.edges) {
    const edge = edges.get(id);
    if (!edge) continue;
    const hop = reached.get(edge.source) ?? 0;
    reached.set(edge.target, Math.max(reached.get(edge.target) ?? 0, hop + 1));
    hops.set(id, hop);
    for (const from of idsOf(edge.source))
      for (const to of idsOf(edge.target)) if (!hops.has(`${from}>${to}`)) hops.set(`${from}>${to}`, hop);
  }
  return { hops, cards };
}

/** The way of the request on screen; null while there is none. Worked out once for each answer. */
export function wayMarks(state: Known): WayMarks | null {
  const { traced } = state;
  if (!traced?.ok) return null;
  const before = known.get(traced);
  if (before) return before;
  const marks = collect(traced, state);
  known.set(traced, marks);
  return marks;
}
