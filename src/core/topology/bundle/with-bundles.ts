import { differences } from '../../incremental/differences.ts';
import { origins } from '../../incremental/origins.ts';
import { patchMap } from '../../incremental/patch-map.ts';
import { PersistentMap } from '../../incremental/persistent-map.ts';
import { sameItems } from '../../incremental/same-items.ts';
import type { ResourceKey } from '../../model/resource.ts';
import type { FoldedGraph } from '../fold/fold-graph.ts';
import type { Edge, Graph } from '../graph.ts';
import { bundleOf, isSameBundle, type Bundle } from './bundle.ts';
import { denseGroups, selectionOf, type Selection } from './selection.ts';

/** The edges of one source, by their ids. */
type BySource = PersistentMap<ResourceKey, ReadonlyMap<string, Edge>>;

/** What a graph with bundles was made from. */
type Work = Readonly<{
  graph: Graph;
  /** What each object selects. */
  bySource: BySource;
  /** Of those that select enough. */
  selections: ReadonlyMap<ResourceKey, Selection>;
  bundles: readonly Bundle[];
}>;

const works = origins<Graph, Work>();

const nothing: Work = {
  graph: { nodes: PersistentMap.empty(), edges: PersistentMap.empty(), namespaces: [] },
  bySource: PersistentMap.empty(),
  selections: new Map(),
  bundles: [],
};

type EdgeChange = readonly [id: string, before: Edge | undefined, after: Edge | undefined];

/**
 * The graph with one card for each dense part, where many objects all select the same many (docs/model/canvas.md#bundles): what is
 * drawn grows with the cards then, and not with their product.
 *
 * @param previous the result before: only what an edit concerns is worked out again, and what is as it was stays the same object
 */
export function withBundles(graph: Graph, previous?: Graph): Graph {
  const known = previous && works.of(previous);
  const before = known ?? nothing;
  const changes = [...differences(before.graph.edges, graph.edges)];
  const { bySource, touched } = sortBySource(before.bySource, changes);
  const selections = select(before.selections, bySource, touched);
  const bundles =
    selections === before.selections ? before.bundles : bundle(selections, graph, before.bundles);
  const work: Work = { graph, bySource, selections, bundles };
  if (bundles.length === 0 && before.bundles.length === 0) return works.note(graph, work);
  const drawn = draw(known ? previous : undefined, before, work, changes);
  return works.note(drawn, work);
}

/** What objects select after some changes, and of which objects that is something else. */
function sortBySource(
  before: BySource,
  changes: readonly EdgeChange[],
): Readonly<{ bySource: BySource; touched: ReadonlySet<ResourceKey> }> {
  const open = new Map<ResourceKey, Map<string, Edge>>();
  const edgesAt = (key: ResourceKey): Map<string, Edge> => {
    let edges = open.get(key);
    if (!edges) open.set(key, (edges = new Map(before.get(key))));
    return edges;
  };
  for (const [id, old, edge] of changes) {
    if (old?.role === 'selects') edgesAt(old.source).delete(id);
    if (edge?.role === 'selects') edgesAt(edge.source).set(id, edge);
  }
  const bySource = patchMap(before, Object.is);
  for (const [key, edges] of open) bySource.set(key, edges.size > 0 ? edges : undefined);
  return { bySource: bySource.done(), touched: new Set(open.keys()) };
}

/** The selections after what some objects select has changed; the same map where none is another. */
function select(
  before: Work['selections'],
  bySource: BySource,
  touched: ReadonlySet<ResourceKey>,
): Work['selections'] {
  let now: Map<ResourceKey, Selection> | undefined;
  for (const source of touched) {
    const selection = selectionOf(source, bySource.get(source) ?? new Map<string, Edge>());
    if (!selection && !before.has(source)) continue;
    now ??= new Map(before);
    if (selection) now.set(source, selection);
    else now.delete(source);
  }
  return now ?? before;
}

function bundle(
  selections: Work['selections'],
  { nodes }: Graph,
  before: readonly Bundle[],
): readonly Bundle[] {
  const known = new Map(before.map((one) => [one.card.key, one]));
  const found = denseGroups(selections.values()).flatMap((group): readonly Bundle[] => {
    const made = bundleOf(group, (key) => nodes.get(key)?.tier);
    if (!made) return [];
    const old = known.get(made.card.key);
    return [old && isSameBundle(old, made) ? old : made];
  });
  return sameItems(found, before) ? before : found;
}

/** Whether an edge is drawn as part of a bundle: all that an object selects is, or none of it. */
function hides(bundles: readonly Bundle[]): (edge: Edge) => boolean {
  const sources = new Set(bundles.flatMap(({ selections }) => selections.map(({ source }) => source)));
  return ({ role, source }) => role === 'selects' && sources.has(source);
}

/** The graph with its bundles, from the one before. What is in a bundle costs nothing here. */
function draw(
  previous: Graph | undefined,
  before: Work,
  { graph, bundles, bySource }: Work,
  changes: readonly EdgeChange[],
): Graph {
  const [wasHidden, isHidden] = [hides(before.bundles), hides(bundles)];
  const nodes = patchMap(PersistentMap.from(previous?.nodes ?? before.graph.nodes), Object.is, function* () {
    yield* graph.nodes.keys();
    for (const { card } of bundles) yield card.key;
  });
  const edges = patchMap(PersistentMap.from(previous?.edges ?? before.graph.edges), Object.is, function* () {
    for (const [id, edge] of graph.edges) if (!isHidden(edge)) yield id;
    for (const one of bundles) for (const { id } of one.edges) yield id;
  });
  for (const [key, , node] of differences(before.graph.nodes, graph.nodes)) nodes.set(key, node);
  for (const [id, old, edge] of changes) {
    if (edge && !isHidden(edge)) edges.set(id, edge);
    else if (old && !wasHidden(old)) edges.set(id, undefined);
  }
  const [gone, come] = [
    before.bundles.filter((one) => !bundles.includes(one)),
    bundles.filter((one) => !before.bundles.includes(one)),
  ];
  for (const { card, edges: spokes, selections } of gone) {
    nodes.set(card.key, undefined);
    for (const { id } of spokes) edges.set(id, undefined);
    for (const { source } of selections)
      for (const [id, edge] of bySource.get(source) ?? []) if (!isHidden(edge)) edges.set(id, edge);
  }
  for (const { card, edges: spokes, selections } of come) {
    nodes.set(card.key, card);
    for (const spoke of spokes) edges.set(spoke.id, spoke);
    for (const edge of previous ? selections.flatMap((one) => one.edges) : [])
      if (!wasHidden(edge)) edges.set(edge.id, undefined);
  }
  const { namespaces } = graph;
  const drawn = { nodes: nodes.done(), edges: edges.done(), namespaces };
  const isSame =
    drawn.nodes === previous?.nodes && drawn.edges === previous.edges && namespaces === previous.namespaces;
  return isSame ? previous : drawn;
}

/** What the canvas draws, with bundles. */
export function foldedWithBundles(folded: FoldedGraph, previous?: FoldedGraph): FoldedGraph {
  const graph = withBundles(folded.graph, previous?.graph);
  const isSame =
    previous?.graph === graph && previous.shownOn === folded.shownOn && previous.unfolded === folded.unfolded;
  return isSame ? previous : { ...folded, graph };
}
