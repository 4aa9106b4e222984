import type { Delta, AnalysisReport } from './protocol.ts';

const PARTS = ['nodes', 'edges', 'statusSummaries', 'findings', 'expectations', 'outlines', 'boxes'] as const;
type Part = (typeof PARTS)[number];

/**
 * Remembers which keys the reports of one worker have set, so that the first report of its successor, which knows
 * nothing of them, can say which of them are gone.
 */
export function createReportMemory(): Readonly<{
  note: (report: AnalysisReport) => void;
  /** The first report of a new worker, as a difference from what is known here. */
  rebase: (report: AnalysisReport) => AnalysisReport;
}> {
  const known: Readonly<Record<Part, Set<string>>> = {
    nodes: new Set(),
    edges: new Set(),
    statusSummaries: new Set(),
    findings: new Set(),
    expectations: new Set(),
    outlines: new Set(),
    boxes: new Set(),
  };
  const withRemoved = <K extends string, V>(delta: Delta<K, V>, keys: ReadonlySet<string>): Delta<K, V> => {
    const set = new Set<string>(delta.set.map(([key]) => key));
    return { set: delta.set, deleted: [...keys].filter((key): key is K => !set.has(key)) };
  };
  return {
    note(report) {
      for (const part of PARTS) {
        for (const key of report[part].deleted) known[part].delete(key);
        for (const [key] of report[part].set) known[part].add(key);
      }
    },
    rebase: (report) => ({
      ...report,
      nodes: withRemoved(report.nodes, known.nodes),
      edges: withRemoved(report.edges, known.edges),
      statusSummaries: withRemoved(report.statusSummaries, known.statusSummaries),
      findings: withRemoved(report.findings, known.findings),
      expectations: withRemoved(report.expectations, known.expectations),
      outlines: withRemoved(report.outlines, known.outlines),
      boxes: withRemoved(report.boxes, known.boxes),
      lanes: report.lanes ?? [],
    }),
  };
}
