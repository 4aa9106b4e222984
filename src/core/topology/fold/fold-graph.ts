import { differences } from '../../incremental/differences.ts';
import { inOneOnly } from '../../incremental/in-one-only.ts';
import { origins } from '../../incremental/origins.ts';
import { patchMap } from '../../incremental/patch-map.ts';
import { PersistentMap } from '../../incremental/persistent-map.ts';
import { sameItems } from '../../incremental/same-items.ts';
import { sameValue } from '../../incremental/same-value.ts';
import type { CanvasChoice } from '../../model/canvas-choice.ts';
import type { ResourceKey } from '../../model/resource.ts';
import type { Graph } from '../graph.ts';
import { cardWith } from './card-with.ts';
import type { Placement } from './define-fold.ts';
import { edgeAmong } from './edge-among.ts';
import { foldObjects, nothingFolded, type Folding, type Refolded } from './fold-objects.ts';
import { joinEdges, objectsAt, type EdgeChange, type Joined } from './joined.ts';

/** Objects with errors or warnings. */
export type Troubled = PersistentMap<ResourceKey, true>;

/** A graph, and what decides which of its objects have cards. */
export type FoldInput = Readonly<{
  graph: Graph;
  choice: CanvasChoice;
  /** The objects with errors or warnings: they have cards. */
  troubled: Troubled;
}>;

/** The cards that show objects, by object. */
export type Whereabouts = ReadonlyMap<ResourceKey, readonly ResourceKey[]>;

/** The graph as the canvas draws it. */
export type FoldedGraph = Readonly<{
  /** The cards, with what is folded into them, and the edges between them. */
  graph: Graph;
  /** The objects without a card of their own, and the cards that show them. */
  shownOn: Whereabouts;
  /** The objects that have a card because the user wants it, and the cards that would show them. */
  unfolded: Whereabouts;
}>;

/** What a folded graph was made from, to make the next one from what differs. */
type Work = FoldInput & Readonly<{ joined: Joined; folding: Folding }>;

const works = origins<FoldedGraph, Work>();

const empty: FoldedGraph = {
  graph: { nodes: PersistentMap.empty(), edges: PersistentMap.empty(), namespaces: [] },
  shownOn: PersistentMap.empty(),
  unfolded: PersistentMap.empty(),
};

const noWork = (choice: CanvasChoice): Work => ({
  graph: empty.graph,
  choice,
  troubled: PersistentMap.empty(),
  joined: PersistentMap.empty(),
  folding: nothingFolded,
});

/**
 * Shows on the cards of others what only qualifies them (docs/model/canvas.md#folding). Every object either has a card or is shown
 * on at least one, and every edge between two cards is drawn; other edges of a folded object lead to the card that shows it.
 *
 * @param previous the folded graph before: only what an edit concerns is worked out again, and what is as it was stays the same
 *   object
 */
export function foldGraph(input: FoldInput, previous?: FoldedGraph): FoldedGraph {
  const { graph, choice, troubled } = input;
  if (choice.show === 'everything') return { ...empty, graph };
  const known = previous && works.of(previous);
  const [work, before] = known && previous ? [known, previous] : [noWork(choice), empty];
  const nodeChanges = [...differences(work.graph.nodes, graph.nodes)].map(([key]) => key);
  const edgeChanges = [...differences(work.graph.edges, graph.edges)];
  const joined = joinEdges(work.joined, edgeChanges);
  const unfolded = new Set(choice.unfolded);

  const concerned = new Set(nodeChanges);
  // Where nothing was drawn before, all objects differ themselves.
  if (known) {
    // What an object is shown on, and in which words, is also said by the cards that it is joined with.
    for (const key of nodeChanges)
      for (const edge of joined.get(key)?.values() ?? []) addAll(concerned, objectsAt(edge));
    for (const [, old, edge] of edgeChanges) {
      if (old) addAll(concerned, objectsAt(old));
      if (edge) addAll(concerned, objectsAt(edge));
    }
    for (const [key] of differences(work.troubled, troubled)) concerned.add(key);
    addAll(concerned, inOneOnly(new Set(work.choice.unfolded), unfolded));
  }

  const folding = foldObjects(work.folding, concerned, { graph, joined, troubled, unfolded });
  const hadEdges = work.graph.edges.size > 0;
  const drawn = draw(before.graph, { graph, joined, nodeChanges, edgeChanges, hadEdges }, folding);
  const { folded, possible } = folding;
  const result: FoldedGraph = {
    graph: drawn,
    shownOn: whereabouts(
      shownElsewhere(folding),
      { placesOf: (key) => folded.get(key), folded },
      before.shownOn,
    ),
    unfolded: whereabouts(
      [...unfolded, ...before.unfolded.keys()],
      { placesOf: (key) => (unfolded.has(key) ? possible.get(key) : undefined), folded },
      before.unfolded,
    ),
  };
  return works.note(result, { ...input, joined, folding });
}

type Changes = Readonly<{
  graph: Graph;
  joined: Joined;
  nodeChanges: readonly ResourceKey[];
  edgeChanges: readonly EdgeChange[];
  /** Whether some edges may be as they were; else all are among the changes. */
  hadEdges: boolean;
}>;

/** The cards and the edges between them. */
function draw(before: Graph, changes: Changes, folding: Refolded): Graph {
  const { graph, joined, nodeChanges, edgeChanges, hadEdges } = changes;
  const { folded, guests, moved, hosts } = folding;
  const nodes = patchMap(PersistentMap.from(before.nodes), sameValue, () => graph.nodes.keys());
  for (const key of new Set([...nodeChanges, ...moved, ...hosts])) {
    const node = graph.nodes.get(key);
    nodes.set(key, node && !folded.has(key) ? cardWith(node, guests.get(key)) : undefined);
  }
  const placesOf: PlacesOf = (key) => folded.get(key);
  const edges = patchMap(PersistentMap.from(before.edges), sameValue, () => graph.edges.keys());
  for (const [id, , edge] of edgeChanges) edges.set(id, edge && edgeAmong(edge, placesOf));
  for (const key of hadEdges ? moved : [])
    for (const edge of joined.get(key)?.values() ?? []) edges.set(edge.id, edgeAmong(edge, placesOf));
  const [cards, arrows] = [nodes.done(), edges.done()];
  const { namespaces } = graph;
  const isSame = cards === before.nodes && arrows === before.edges && namespaces === before.namespaces;
  return isSame ? before : { nodes: cards, edges: arrows, namespaces };
}

/** The card of an object, or those that show it: an edge that shows a grant may lead to what is folded. */
const cardsFor = (key: ResourceKey, folded: Folding['folded']): readonly ResourceKey[] =>
  folded.get(key)?.map(({ host }) => host) ?? [key];

/** The objects that are folded elsewhere than before, and those that were shown on one of them. */
function shownElsewhere({ moved, guests }: Refolded): ReadonlySet<ResourceKey> {
  const found = new Set(moved);
  for (const key of moved) addAll(found, guests.get(key)?.keys() ?? []);
  return found;
}

type PlacesOf = (key: ResourceKey) => readonly Placement[] | undefined;

/** The cards for objects that places are known for, after a change that concerns some of them. */
function whereabouts(
  concerned: Iterable<ResourceKey>,
  { placesOf, folded }: Readonly<{ placesOf: PlacesOf; folded: Folding['folded'] }>,
  before: Whereabouts,
): Whereabouts {
  const now = patchMap(PersistentMap.from(before), sameItems);
  for (const key of concerned) {
    const hosts = new Set((placesOf(key) ?? []).flatMap(({ host }) => cardsFor(host, folded)));
    now.set(key, hosts.size > 0 ? [...hosts] : undefined);
  }
  return now.done();
}

function addAll<T>(set: Set<T>, items: Iterable<T>): void {
  for (const item of items) set.add(item);
}
