import { canvasOf, type Analysis } from '../analysis.ts';
import type { Comparison } from '../compare/compare.ts';
import { compareInSteps } from '../compare/compare.ts';
import { compareHalves } from '../compare/compare-halves.ts';
import type { Steps } from '../incremental/steps.ts';
import type { UnknownRequests } from '../compare/requests/compare-requests.ts';
import { alignGraphs } from '../layout/align-graphs.ts';
import type { Layout } from '../layout/layout.ts';
import type { ResourceKey } from '../model/resource.ts';
import { foldGraph, type FoldedGraph, type Whereabouts } from '../topology/fold/fold-graph.ts';
import type { Edge, Graph, GraphNode } from '../topology/graph.ts';
import { comparisonRows, type ComparisonRows } from './comparison-rows.ts';
import { modelsView, type ModelsView } from './models/models-view.ts';
import { halfGraph } from './half-graph.ts';

/** What happened to an object between the two sides. */
export type CardMark = 'added' | 'removed' | 'changed';

/** What one side has on its canvas. */
export type PictureSide = Readonly<{
  nodes: ReadonlyMap<ResourceKey, GraphNode>;
  edges: ReadonlyMap<string, Edge>;
  /** Its part of the layout of both. */
  layout: Layout;
  /** The objects without a card of their own, and the cards that show them. */
  shownOn: Whereabouts;
  /** The cards that show what differs. */
  marks: ReadonlyMap<ResourceKey, CardMark>;
}>;

/** A comparison as plain data for the screen. */
export type ComparisonView = Readonly<{
  /** What answered alike, and what could not be said, counted. */
  equal: number;
  unknown: readonly UnknownRequests[];
  unasked: readonly string[];
  /** Whether neither side has anything that takes requests. */
  nothingAsked: boolean;
  rows: ComparisonRows;
  /** What stands for what, of the Ingresses and the Gateways of one workspace; null for two workspaces. */
  models: ModelsView | null;
  before: PictureSide;
  after: PictureSide;
}>;

/** A comparison, and the layout from which the next one begins. */
export type Compared = Readonly<{ view: ComparisonView; layout: Layout }>;

/** Both graphs with the same objects folded: what has a card for its errors on one side has one on the other. */
function foldBoth(before: Analysis, after: Analysis): readonly [FoldedGraph, FoldedGraph] {
  const troubled = before.findingGroups.troubled.with(after.findingGroups.troubled);
  const fold = ({ wholeGraph: graph }: Analysis): FoldedGraph =>
    foldGraph({ graph, choice: canvasOf(after.settings), troubled });
  return [fold(before), fold(after)];
}

/** The cards of the objects that differ. */
function marksOf(
  { graph, shownOn }: FoldedGraph,
  changes: readonly (readonly [ResourceKey, CardMark])[],
): ReadonlyMap<ResourceKey, CardMark> {
  const marks = new Map<ResourceKey, CardMark>();
  for (const [key, mark] of changes) {
    if (graph.nodes.has(key)) marks.set(key, mark);
    // A card of which something that is shown on it differs is changed itself.
    else for (const card of shownOn.get(key) ?? []) if (!marks.has(card)) marks.set(card, 'changed');
  }
  return marks;
}

/** Plain maps, which can be sent to another thread. */
const pictureOf = (
  graph: Graph,
  layout: Layout,
  { shownOn }: FoldedGraph,
  marks: PictureSide['marks'],
): PictureSide => ({
  nodes: new Map(graph.nodes),
  edges: new Map(graph.edges),
  layout,
  shownOn: new Map(shownOn),
  marks,
});

function viewOf(
  comparison: Comparison,
  asked: boolean,
  pictures: Pick<ComparisonView, 'before' | 'after'>,
  models: ModelsView | null,
): ComparisonView {
  const { equal, unknown, unasked } = comparison.requests;
  return {
    equal,
    unknown,
    unasked,
    nothingAsked: !asked,
    rows: comparisonRows(comparison),
    models,
    ...pictures,
  };
}

const asksAny = ({ requests }: Comparison): boolean =>
  requests.equal > 0 || requests.different.length > 0 || requests.unknown.length > 0;

/**
 * Two workspaces beside each other: what differs, and both graphs over one layout (docs/model/comparison.md). In steps, for
 * it asks many requests.
 *
 * @param previous the layout of both before, from which little moves
 */
export function* comparisonView(before: Analysis, after: Analysis, previous?: Layout): Steps<Compared> {
  const comparison = yield* compareInSteps(before, after);
  const [was, is] = foldBoth(before, after);
  const layouts = alignGraphs(was.graph, is.graph, previous, canvasOf(after.settings).lanes);
  const { added, removed, changed } = comparison.objects;
  const mark = (keys: readonly ResourceKey[], as: CardMark) => keys.map((key) => [key, as] as const);
  const both = mark(
    changed.map(({ after: { key } }) => key),
    'changed',
  );
  const keysOf = (list: typeof added) => list.map(({ key }) => key);
  return {
    layout: layouts.whole,
    view: viewOf(
      comparison,
      asksAny(comparison),
      {
        before: pictureOf(
          was.graph,
          layouts.before,
          was,
          marksOf(was, [...both, ...mark(keysOf(removed), 'removed')]),
        ),
        after: pictureOf(
          is.graph,
          layouts.after,
          is,
          marksOf(is, [...both, ...mark(keysOf(added), 'added')]),
        ),
      },
      null,
    ),
  };
}

/** The Ingresses of a workspace beside its Gateways. */
export function* halvesView(analysis: Analysis, previous?: Layout): Steps<Compared> {
  const comparison = yield* compareHalves(analysis);
  const { folded, settings } = analysis;
  const [was, is] = [halfGraph(folded.graph, 'ingress'), halfGraph(folded.graph, 'gateway')];
  const layouts = alignGraphs(was, is, previous, canvasOf(settings).lanes);
  return {
    layout: layouts.whole,
    view: viewOf(
      comparison,
      asksAny(comparison),
      {
        before: pictureOf(was, layouts.before, folded, new Map()),
        after: pictureOf(is, layouts.after, folded, new Map()),
      },
      modelsView(analysis),
    ),
  };
}
