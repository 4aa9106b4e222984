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
  const bundles = selections === before.selections ? before.bundles : bundle(selections, graph, before.bundles);
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

function bundle(selections: Work['selections'], { nodes }: Graph, before: readonly Bundle[]): readonly Bundle[] {
  const known = new Map(before.map((one) => [one.card.key, one]));
  const found = denseGroups(selections.values()).flatMap((group): readonly Bundle[] => {
    const made = bundleOf(group, (key) => nodes.get(key)?.tier);
    if (!made) return [];
    const old = known.get(made.card.key);
    return [old && isSameBundle(old, made) ? old : made];
  });
  return sameItems(found, before) ? before : found;
}

/** The graph with its bundles, from the one before. */
function draw(
  previous: Graph | undefined,
  before: Work,
  { graph, bundles }: Work,
  changes: readonly EdgeChange[],
): Graph {
  const cards = bundles.map(({ card }) => card.key);
  const nodes = patchMap(PersistentMap.from(previous?.nodes ?? before.graph.nodes), Object.is, () => [
    ...graph.nodes.keys(),
    ...cards,
  ]);
  const edges = patchMap(PersistentMap.from(previous?.edges ?? before.graph.edges), Object.is, () => [
    ...graph.edges.keys(),
    ...bundles.flatMap((one) => one.edges.map(({ id }) => id)),
  ]);
  for (const [key, , node] of differences(before.graph.nodes, graph.nodes)) nodes.set(key, node);
  for (const one of before.bundles) {
    if (bundles.includes(one)) continue;
    nodes.set(one.card.key, undefined);
    for (const { id } of one.edges) edges.set(id, undefined);
    for (const { id } of one.selections.flatMap((selection) => selection.edges))
      edges.set(id, graph.edges.get(id));
  }
  for (const [id, , edge] of changes) edges.set(id, edge);
  for (const one of bundles) {
    if (before.bundles.includes(one)) continue;
    nodes.set(one.card.key, one.card);
    for (const edge of one.edges) edges.set(edge.id, edge);
    for (const { id } of one.selections.flatMap((selection) => selection.edges)) edges.set(id, undefined);
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
