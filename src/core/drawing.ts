import { canvasOf, type Analysis } from './analysis.ts';
import { PersistentMap } from './incremental/persistent-map.ts';
import { layoutGraph } from './layout/layout-graph.ts';
import type { Layout } from './layout/layout.ts';
import { foldedWithBundles } from './topology/bundle/with-bundles.ts';
import { foldGraph, type FoldedGraph, type Troubled } from './topology/fold/fold-graph.ts';
import type { Graph } from './topology/graph.ts';
import { withWaysIn } from './topology/way-in/with-ways-in.ts';

/** What the canvas draws. */
export type Drawing = Readonly<{
  /** The edges between all objects, with the state of the computed status where it is known. */
  edges: Graph['edges'];
  /** The graph with what the cluster provides on the way to it. */
  whole: Graph;
  /** The cards of that, with what is folded into them. */
  unbundled: FoldedGraph;
  /** The same with one card for the edges of each dense part. */
  folded: FoldedGraph;
  layout: Layout;
  /** The objects with errors or warnings, which have cards. */
  troubled: Troubled;
}>;

/** What the canvas draws of an analysis that is done. */
export const drawingOf = ({
  statusSummaries: { edges },
  wholeGraph: whole,
  unbundled,
  folded,
  layout,
  findingGroups: { troubled },
}: Analysis): Drawing => ({ edges, whole, unbundled, folded, layout, troubled });

/**
 * What can be drawn before the rules have run, without asking for more of the analysis than its graph: objects that were in
 * trouble before are taken to be so still.
 *
 * @param edges those of the graph, or those with the computed status
 * @param before the drawing before: what is as it was stays in its place
 */
export function drawingOfGraph(
  { graph, index, settings }: Pick<Analysis, 'graph' | 'index' | 'settings'>,
  edges: Graph['edges'],
  before: Drawing | null,
): Drawing {
  const choice = canvasOf(settings);
  const whole = withWaysIn({ ...graph, edges }, choice.show, index, before?.whole);
  const troubled: Troubled = before?.troubled ?? PersistentMap.empty();
  const unbundled = foldGraph({ graph: whole, choice, troubled }, before?.unbundled);
  const folded = foldedWithBundles(unbundled, before?.folded);
  const layout = layoutGraph(folded.graph, before?.layout, choice.lanes);
  return { edges, whole, unbundled, folded, layout, troubled };
}
