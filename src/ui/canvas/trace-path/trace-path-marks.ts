import type { Traced } from '../../../core/views/traffic/trace-draft.ts';
import type { AppState } from '../../../state/app-store.ts';
import { summaryId } from '../scene.ts';

/** How long the animation takes for one edge, and how long after sending it runs at all. */
export const SEGMENT_MS = 170;
export const TRAVEL = 1400;

/** What a request on the canvas passes. */
export type TracePathMarks = Readonly<{
  /** By edge, or by the bundle of edges of folded lanes: after how many edges it comes there. */
  segments: ReadonlyMap<string, number>;
  /** Cards, and the summaries that replace them. */
  cards: ReadonlyMap<string, 'on' | 'stop'>;
}>;

const known = new WeakMap<Traced, TracePathMarks>();

type Known = Pick<AppState, 'traced' | 'edges' | 'nodes'>;

function collect({ tracePath }: Extract<Traced, { ok: true }>, { edges, nodes }: Known): TracePathMarks {
  const idsOf = (key: (typeof tracePath.nodes)[number]): readonly string[] => {
    const node = nodes.get(key);
    return node ? [key, summaryId(node.namespace, node.tier)] : [key];
  };
  const cards = new Map<string, 'on' | 'stop'>();
  for (const key of tracePath.nodes) for (const id of idsOf(key)) cards.set(id, 'on');
  if (tracePath.stop) for (const id of idsOf(tracePath.stop)) cards.set(id, 'stop');
  const segments = new Map<string, number>();
  const reached = new Map<string, number>();
  for (const id of tracePath.edges) {
    const edge = edges.get(id);
    if (!edge) continue;
    const segment = reached.get(edge.source) ?? 0;
    reached.set(edge.target, Math.max(reached.get(edge.target) ?? 0, segment + 1));
    segments.set(id, segment);
    for (const from of idsOf(edge.source))
      for (const to of idsOf(edge.target))
        if (!segments.has(`${from}>${to}`)) segments.set(`${from}>${to}`, segment);
  }
  return { segments, cards };
}

/** The path of the request on screen; null while there is none. Worked out once for each answer. */
export function tracePathMarks(state: Known): TracePathMarks | null {
  const { traced } = state;
  if (!traced?.ok) return null;
  const before = known.get(traced);
  if (before) return before;
  const marks = collect(traced, state);
  known.set(traced, marks);
  return marks;
}
