import { groupBy } from '../../../core/incremental/group-by.ts';
import { memo } from '../../../core/incremental/memo.ts';
import type { ResourceKey } from '../../../core/model/resource.ts';
import { isBundle } from '../../../core/topology/bundle/bundle.ts';
import type { Edge } from '../../../core/topology/graph.ts';
import type { AppState } from '../../../state/app-store.ts';
import { selectedCards } from '../cards-of.ts';

type Edges = ReadonlyMap<string, Edge>;

type Known = Pick<AppState, 'cards' | 'cardEdges' | 'edges'>;

/** The cards of all bundles. */
const bundlesAmong = memo((cards: AppState['cards']): ReadonlySet<ResourceKey> => {
  const found = new Set<ResourceKey>();
  for (const [key, card] of cards) if (isBundle(card)) found.add(key);
  return found;
});

/** The cards that edges of bundles join. */
const membersOf = memo((cardEdges: Edges, bundles: ReadonlySet<ResourceKey>): ReadonlySet<ResourceKey> => {
  const members = new Set<ResourceKey>();
  for (const { source, target } of cardEdges.values()) {
    if (bundles.has(target)) members.add(source);
    if (bundles.has(source)) members.add(target);
  }
  return members;
});

/** What objects select, by either end. */
const selectsByEnd = memo((edges: Edges) => {
  const all = [...edges.values()].filter(({ role }) => role === 'selects');
  return { from: groupBy(all, ({ source }) => source), to: groupBy(all, ({ target }) => target) };
});

/** An edge that the canvas has in a bundle, by its id; undefined for all others. */
export function bundledEdge({ cards, cardEdges, edges }: Known, id: string): Edge | undefined {
  if (cardEdges.has(id) || bundlesAmong(cards).size === 0) return undefined;
  const edge = edges.get(id);
  return edge?.role === 'selects' && cards.has(edge.source) && cards.has(edge.target) ? edge : undefined;
}

/** The edges of bundles that are drawn one by one: those of what is selected, the selected one, and those that a request passes. */
function unfolded(state: Known & Pick<AppState, 'selected' | 'selectedEdge' | 'traced' | 'shownOn'>): Edges {
  const found = new Map<string, Edge>();
  const add = (id: string): void => {
    const edge = bundledEdge(state, id);
    if (edge) found.set(id, edge);
  };
  const members = membersOf(state.cardEdges, bundlesAmong(state.cards));
  for (const key of selectedCards(state)) {
    if (!members.has(key)) continue;
    const { from, to } = selectsByEnd(state.edges);
    for (const { id } of [...(from.get(key) ?? []), ...(to.get(key) ?? [])]) add(id);
  }
  if (state.selectedEdge !== null) add(state.selectedEdge);
  if (state.traced?.ok) state.traced.tracePath.edges.forEach(add);
  return found;
}

/** What was drawn last of some edges, and what of bundles was unfolded then. */
const drawnOf = memo((cardEdges: Edges) => ({ unfolded: new Map() as Edges, all: cardEdges }));

/** The edges that the canvas draws: those of bundles together, but for what is looked at. */
export function edgesDrawn(state: Parameters<typeof unfolded>[0]): Edges {
  const { cards, cardEdges } = state;
  if (bundlesAmong(cards).size === 0) return cardEdges;
  const kept = drawnOf(cardEdges);
  const now = unfolded(state);
  const isSame =
    now.size === kept.unfolded.size && [...now].every(([id, edge]) => kept.unfolded.get(id) === edge);
  if (!isSame) {
    kept.unfolded = now;
    kept.all = now.size === 0 ? cardEdges : new Map([...cardEdges, ...now]);
  }
  return kept.all;
}
