import type { Traced } from '../../../core/views/traffic/trace-draft.ts';
import type { PathMark } from '../../../core/views/traffic/trace-path-of.ts';
import type { ResourceKey } from '../../../core/model/resource.ts';
import type { AppState } from '../../../state/app-store.ts';
import { cardsOf } from '../cards-of.ts';
import { bundledEdge } from '../edges/edges-drawn.ts';
import { summaryId } from '../scene.ts';

/** How long the animation takes for one edge, and how long after sending it runs at all. */
export const SEGMENT_MS = 170;
export const TRAVEL = 1400;

/** What a request on the canvas passes. */
export type TracePathMarks = Readonly<{
  /** By edge, or by the bundle of edges of folded lanes: after how many edges it comes there. */
  segments: ReadonlyMap<string, number>;
  /** Cards, and the summaries that replace them. */
  cards: ReadonlyMap<string, PathMark>;
}>;

type Known = Pick<AppState, 'traced' | 'cards' | 'cardEdges' | 'shownOn' | 'edges'>;

type TracePath = Extract<Traced, { ok: true }>['tracePath'];

/** The path with what the cluster provides on it, where the canvas shows that: clients, and the pods of the proxy. */
function wholePath(
  { nodes, edges }: TracePath,
  { cards, cardEdges }: Known,
): Pick<TracePath, 'nodes' | 'edges'> {
  const onPath = new Set<ResourceKey>(nodes);
  const known = new Set(edges);
  const provided = [...cardEdges.values()].filter(
    ({ id, role, target }) => role === 'exposes' && !known.has(id) && cards.get(target)?.origin === 'derived',
  );
  const before = provided.filter(({ target }) => onPath.has(target));
  const beside = provided.filter(({ source }) => onPath.has(source));
  return {
    nodes: [...before.map(({ source }) => source), ...nodes, ...beside.map(({ target }) => target)],
    edges: [...before.map(({ id }) => id), ...edges, ...beside.map(({ id }) => id)],
  };
}

function collect({ tracePath, outcome }: Extract<Traced, { ok: true }>, known: Known): TracePathMarks {
  /** An object by its key, which cards and chips have, and the summary that replaces its card. */
  const idsOf = (key: ResourceKey): readonly string[] => {
    const card = known.cards.get(key);
    return card ? [key, summaryId(card.namespace, card.tier)] : [key];
  };
  const { nodes, edges } = wholePath(tracePath, known);
  const cards = new Map<string, PathMark>();
  for (const key of nodes) for (const id of idsOf(key)) cards.set(id, 'on');
  // To be sent elsewhere is no fault.
  const end = outcome.outcome === 'redirected' ? 'redirect' : 'stop';
  if (tracePath.stop) {
    const shownBy = cardsOf(known, tracePath.stop);
    // What several cards show comes before all of them: the request came to none.
    for (const card of shownBy.length === 1 ? shownBy : [tracePath.stop])
      for (const id of idsOf(card)) cards.set(id, end);
  }
  const segments = new Map<string, number>();
  const reached = new Map<string, number>();
  for (const id of edges) {
    // An edge between an object and the card that shows it is not drawn: nothing has to be run along.
    const edge = known.cardEdges.get(id) ?? bundledEdge(known, id);
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

const known = new WeakMap<Traced, Readonly<{ of: Known; marks: TracePathMarks }>>();

/** The path of the request on screen; null while there is none. Worked out once for each answer and picture. */
export function tracePathMarks(state: Known): TracePathMarks | null {
  const { traced } = state;
  if (!traced?.ok) return null;
  const before = known.get(traced);
  if (before && before.of.cards === state.cards && before.of.cardEdges === state.cardEdges)
    return before.marks;
  const { cards, cardEdges, shownOn, edges } = state;
  const of: Known = { traced, cards, cardEdges, shownOn, edges };
  const marks = collect(traced, of);
  known.set(traced, { of, marks });
  return marks;
}
