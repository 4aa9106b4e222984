import type { StateCreator } from 'zustand/vanilla';
import type { Box } from '../core/layout/layout.ts';
import type { ResourceKey } from '../core/model/resource.ts';
import type { Finding } from '../core/rules/finding.ts';
import type { Edge, GraphNode } from '../core/topology/graph.ts';
import type { Delta, Lane, Outline, AnalysisReport } from '../analysis/protocol.ts';
import type { StatusSummary } from '../analysis/status-protocol.ts';
import type { ExpectationView } from '../analysis/traffic-protocol.ts';

/** The latest analysis, as the screen reads it. Entries that did not change keep their identity. */
export type AnalysisSlice = {
  readonly version: number;
  readonly took: number;
  readonly nodes: ReadonlyMap<ResourceKey, GraphNode>;
  readonly edges: ReadonlyMap<string, Edge>;
  /** How objects stand by their computed status; objects of kinds without one are not here. */
  readonly statusSummaries: ReadonlyMap<ResourceKey, StatusSummary>;
  /** What somebody wants to hear of: everything that counts and marks looks only here. */
  readonly findings: ReadonlyMap<string, Finding>;
  /** What an object or the workspace ignores. */
  readonly suppressed: ReadonlyMap<string, Finding>;
  /** The saved requests, and how they fare. */
  readonly expectations: ReadonlyMap<string, ExpectationView>;
  readonly outlines: ReadonlyMap<string, Outline>;
  /** Places suggested by the layout; where the user put a node is in the documents (`places`). */
  readonly boxes: ReadonlyMap<ResourceKey, Box>;
  readonly lanes: readonly Lane[];
  readonly namespaces: readonly string[];
  readonly receive: (report: AnalysisReport) => void;
};

/** The map with the delta applied; the same map when there is nothing in it. */
function patched<K, V>(map: ReadonlyMap<K, V>, { set, deleted }: Delta<K, V>): ReadonlyMap<K, V> {
  if (set.length === 0 && !deleted.some((key) => map.has(key))) return map;
  const next = new Map(map);
  for (const key of deleted) next.delete(key);
  for (const [key, value] of set) next.set(key, value);
  return next;
}

const isHeard = ({ suppressed }: Finding): boolean => suppressed === undefined;
const isSuppressed = (finding: Finding): boolean => !isHeard(finding);

/** The part of a delta that belongs to one of two maps: what goes to the other one leaves this one. */
const only = (
  { set, deleted }: Delta<string, Finding>,
  belongs: (finding: Finding) => boolean,
): Delta<string, Finding> => ({
  set: set.filter(([, finding]) => belongs(finding)),
  deleted: [...deleted, ...set.filter(([, finding]) => !belongs(finding)).map(([id]) => id)],
});

export const createAnalysisSlice: StateCreator<AnalysisSlice> = (set) => ({
  version: 0,
  took: 0,
  nodes: new Map(),
  edges: new Map(),
  statusSummaries: new Map(),
  findings: new Map(),
  suppressed: new Map(),
  expectations: new Map(),
  outlines: new Map(),
  boxes: new Map(),
  lanes: [],
  namespaces: [],
  receive: (report) =>
    set((state) =>
      report.version < state.version
        ? state
        : {
            version: report.version,
            took: report.took,
            nodes: patched(state.nodes, report.nodes),
            edges: patched(state.edges, report.edges),
            statusSummaries: patched(state.statusSummaries, report.statusSummaries),
            findings: patched(state.findings, only(report.findings, isHeard)),
            suppressed: patched(state.suppressed, only(report.findings, isSuppressed)),
            expectations: patched(state.expectations, report.expectations),
            outlines: patched(state.outlines, report.outlines),
            boxes: patched(state.boxes, report.boxes),
            lanes: report.lanes ?? state.lanes,
            namespaces: report.namespaces,
          },
    ),
});
