import { clusterView } from './builds/cluster-view.ts';
import { lazyParts } from './incremental/lazy-parts.ts';
import { Memory } from './incremental/memory.ts';
import { keep, sameValue } from './incremental/same-value.ts';
import { createIngressPlane, type IngressPlane } from './ingress/ingress-plane.ts';
import { layoutGraph } from './layout/layout-graph.ts';
import type { Layout } from './layout/layout.ts';
import { defaultCanvasChoice, type CanvasChoice } from './model/canvas-choice.ts';
import type { Model } from './model/model.ts';
import type { WorkspaceOptions } from './model/options.ts';
import { choicesOfCluster, choicesWith } from './presets/choices-with.ts';
import type { Preset } from './presets/define-preset.ts';
import { implementationsIn, type ImplementationsHere } from './presets/implementations-in.ts';
import { presetFor } from './presets/preset-for.ts';
import { followsSpecification } from './presets/follows-specification.ts';
import type { Finding } from './rules/finding.ts';
import type { RuleContext } from './rules/rule-context.ts';
import type { Found } from './rules/create-engine.ts';
import { groupFindings, type FindingGroups } from './rules/finding-groups.ts';
import { findAll } from './rules/run-rules.ts';
import { listFindings, sayOnce, type SaidOnce } from './rules/say-once.ts';
import { suppress } from './rules/suppress.ts';
import { computeStatuses } from './status/compute-statuses.ts';
import { foldedWithBundles } from './topology/bundle/with-bundles.ts';
import { drawGraph } from './topology/draw-graph.ts';
import { foldGraph, type FoldedGraph } from './topology/fold/fold-graph.ts';
import type { Graph } from './topology/graph.ts';
import { linksOfAll } from './topology/links-of-all.ts';
import { buildResourceIndex } from './topology/resource-index.ts';
import { allConflicts } from './traffic/coverage/match-conflicts.ts';
import { routingTable, type RoutingRow } from './traffic/coverage/routing-table.ts';
import { withWaysIn } from './topology/way-in/with-ways-in.ts';
import { createDataPlane } from './traffic/data-plane.ts';
import { statusSummariesOf, type StatusSummaries } from './views/status/status-summaries.ts';
import { expectationViews, type ExpectationViews } from './views/traffic/expectation-views.ts';
import { outlinesOf, type Outlines } from './views/workspace/outlines.ts';
import { rootChoices, type RootChoice } from './views/workspace/root-choices.ts';

/** The user's settings about the cluster, and what he wants to see of it. */
export type AnalysisSettings = WorkspaceOptions &
  Readonly<{
    canvas?: CanvasChoice;
    /** Whether no analysis of changed documents follows: it then costs less, and one that follows begins anew. */
    isLast?: boolean;
  }>;

type Inputs = Readonly<{
  /** The documents as they are written. */
  source: Model;
  settings: AnalysisSettings;
}>;

/** The analysis of a workspace's text. Each part is computed on first use, and once. */
export type Analysis = RuleContext &
  Readonly<{
    /** The documents as they are written; `model` holds the objects of the cluster, which builds may make of them. */
    source: Model;
    /** The options as they were given; `options` are those that hold for `model`. */
    settings: AnalysisSettings;
    /** The implementations behind the classes of these manifests. */
    implementations: ImplementationsHere;
    /** The implementation whose answers hold where the specification leaves a choice; null where those of the model do. */
    preset: Preset | null;
    /** The same with what the model does wherever implementations differ; null where this is that. */
    specification: Analysis | null;
    /** Everything that is found, in the order in which it is read. After an edit it is put in order anew: ask for it where it is shown. */
    findings: readonly Finding[];
    /** The same by id, and by what is done with it. */
    findingGroups: FindingGroups;
    /** How Ingress controllers decide where requests go. */
    ingressPlane: IngressPlane;
    /** A request for each match of the data plane. */
    routing: readonly RoutingRow[];
    /** The summaries of the computed status for cards and edges. */
    statusSummaries: StatusSummaries;
    /** The saved requests, with their results. */
    expectations: ExpectationViews;
    outlines: Outlines;
    /** The roots that can be shown instead of this one. */
    roots: readonly RootChoice[];
    /** The graph with what the cluster provides on the way to it. */
    wholeGraph: Graph;
    /** The cards of that with what is folded into them, and each edge between them. */
    unbundled: FoldedGraph;
    /** What the canvas draws: the same with one card for the edges of each dense part. */
    folded: FoldedGraph;
    /** The places of cards, unless the user moved them. */
    layout: Layout;
  }>;

type Parts = Omit<Analysis, keyof Inputs> &
  Readonly<{
    /** What was found about each object, also where it is said elsewhere. */
    found: Found;
    saidOnce: SaidOnce;
  }>;

/** The parts, and how each is computed. */
const parts: Parameters<typeof lazyParts<Inputs, Parts>>[1] = {
  model: ({ source, settings }, before) => clusterView(source, settings.view, before),
  implementations: ({ model }, before) => implementationsIn(model.resources, before),
  preset: ({ settings, implementations }) => presetFor(settings.implementation, implementations),
  options: ({ model, settings, preset }, before) => keep(before, optionsFor(model, settings, preset)),
  specification: ({ source, settings, options }, before) =>
    followsSpecification(options.choices)
      ? null
      : analyze(source, withoutImplementation(settings), before ?? undefined),
  index: ({ model, options, settings: { isLast } }, before) =>
    buildResourceIndex(model, options, before, isLast ? new Memory({ isLast }) : undefined),
  links: ({ index }) => linksOfAll(index),
  graph: ({ links, index }, before) => drawGraph(links, index, before),
  statuses: ({ index }, before) => computeStatuses(index, before),
  dataPlane: ({ links, index, statuses }, before) => createDataPlane({ links, index }, statuses, before),
  ingressPlane: ({ statuses }, before) => createIngressPlane(statuses, before),
  matchConflicts: ({ dataPlane }) => allConflicts(dataPlane),
  routing: ({ dataPlane }) => routingTable(dataPlane),
  statusSummaries: (workspace) => statusSummariesOf(workspace),
  expectations: expectationViews,
  outlines: ({ model }, before) => outlinesOf(model, before),
  roots: ({ model }) => rootChoices(model),
  wholeGraph: ({ graph, statusSummaries, settings, index }, before) =>
    withWaysIn(statusGraph(graph, statusSummaries), canvasOf(settings).show, index, before),
  unbundled: ({ wholeGraph, findingGroups, settings }, before) =>
    foldGraph({ graph: wholeGraph, choice: canvasOf(settings), troubled: findingGroups.troubled }, before),
  folded: ({ unbundled }, before) => foldedWithBundles(unbundled, before),
  layout: ({ folded, settings }, before) => layoutGraph(folded.graph, before, canvasOf(settings).lanes),
  found: (analysis) => suppress(findAll(analysis), analysis),
  saidOnce: (analysis) => sayOnce(analysis.found, analysis),
  findings: ({ found, saidOnce, model }) => listFindings(found, saidOnce, model),
  findingGroups: ({ saidOnce, index }) => groupFindings(saidOnce, index.memory),
};

/**
 * Analyses a workspace. Given the previous analysis, unchanged values keep their identity.
 *
 * @param source the documents; where they hold kustomizations, `settings.view` says whose objects are looked at
 * @param settings with the day on which certificates are checked: nothing in the core reads a clock
 */
export const analyze = (source: Model, settings: AnalysisSettings, previous?: Analysis): Analysis =>
  previous?.source === source && sameValue(previous.settings, settings)
    ? previous
    : lazyParts<Inputs, Parts>({ source, settings }, parts, followed(previous));

/** The analysis that another can follow: one that was to be the last kept nothing for that. */
const followed = (previous: Analysis | undefined): (Inputs & Parts) | undefined =>
  previous?.settings.isLast ? undefined : (previous as (Inputs & Parts) | undefined);

/** A view whose build is not all here is a part of a cluster, and so is one beside which others stand. */
function optionsFor(
  { view }: Model,
  { canvas: _, isLast: __, ...given }: AnalysisSettings,
  preset: Preset | null,
): WorkspaceOptions {
  const options = preset ? { ...given, choices: choicesWith(preset, given.choices) } : given;
  if (!view?.partial && !view?.others) return options;
  return {
    ...options,
    partial: options.partial || view.partial,
    complete: options.complete && !view.partial && !view.others,
  };
}

/** The same settings with the answers of the model where implementations differ. */
const withoutImplementation = (settings: AnalysisSettings): AnalysisSettings => ({
  ...settings,
  implementation: 'spec',
  choices: choicesOfCluster(settings.choices),
});

/** What the user wants to see on the canvas. */
export const canvasOf = ({ canvas = defaultCanvasChoice }: AnalysisSettings): CanvasChoice => canvas;

/** The graph with the edges as the computed status has them. */
const statusGraph = ({ nodes, namespaces }: Graph, { edges }: StatusSummaries): Graph => ({
  nodes,
  edges,
  namespaces,
});
