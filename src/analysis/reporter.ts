import type { Analysis } from '../core/analysis.ts';
import { layoutGraph } from '../core/layout/lanes.ts';
import type { Layout } from '../core/layout/layout.ts';
import { sameShape } from '../core/layout/same-shape.ts';
import { sameValue } from '../core/incremental/same-value.ts';
import type { ResourceKey } from '../core/model/resource.ts';
import type { Finding } from '../core/rules/finding.ts';
import type { Graph } from '../core/topology/graph.ts';
import { deltaOf } from './delta.ts';
import { outlinesOf, type Outlines } from './outlines.ts';
import { expectationViews, type ExpectationViews } from './expectation-views.ts';
import type { AnalysisReport } from './protocol.ts';
import { statusSummariesOf, type StatusSummaries } from './status-summaries.ts';

/** What the other side knows. */
type Sent = Readonly<{
  graph: Graph;
  statusSummaries: StatusSummaries;
  findings: ReadonlyMap<string, Finding>;
  expectations: ExpectationViews;
  outlines: Outlines;
  layout: Layout;
}>;

const nothing: Sent = {
  graph: { nodes: new Map<ResourceKey, never>(), edges: new Map(), namespaces: [] },
  statusSummaries: { of: new Map<ResourceKey, never>(), edges: new Map() },
  findings: new Map(),
  expectations: new Map(),
  outlines: new Map(),
  layout: { boxes: new Map(), lanes: [] },
};

function layoutAfter(sent: Sent, graph: Graph): Layout {
  if (sent === nothing) return layoutGraph(graph);
  return sameShape(sent.graph, graph) ? sent.layout : layoutGraph(graph, sent.layout);
}

/** Turns analyses into reports, each of which says only what differs from the one before. */
export function createReporter(): (analysis: Analysis, version: number, started: number) => AnalysisReport {
  let sent = nothing;
  return (analysis, version, started) => {
    const { graph } = analysis;
    const now: Sent = {
      graph,
      statusSummaries: statusSummariesOf(analysis, sent.statusSummaries),
      findings: new Map(analysis.findings.map((finding) => [finding.id, finding])),
      expectations: expectationViews(analysis, sent.expectations),
      outlines: outlinesOf(analysis.model),
      layout: layoutAfter(sent, graph),
    };
    const before = sent;
    sent = now;
    return {
      version,
      nodes: deltaOf(before.graph.nodes, graph.nodes),
      edges: deltaOf(before.statusSummaries.edges, now.statusSummaries.edges),
      statusSummaries: deltaOf(before.statusSummaries.of, now.statusSummaries.of),
      findings: deltaOf(before.findings, now.findings),
      expectations: deltaOf(before.expectations, now.expectations),
      outlines: deltaOf(before.outlines, now.outlines),
      boxes: deltaOf(before.layout.boxes, now.layout.boxes),
      lanes: sameValue(before.layout.lanes, now.layout.lanes) ? null : now.layout.lanes,
      namespaces: graph.namespaces,
      took: Math.round((performance.now() - started) * 10) / 10,
    };
  };
}
