import type { Delta } from './delta.ts';
import type { AnalysisReport } from './protocol.ts';
import { forLists, forMaps, type ChangedLists, type ReportDeltas, type ReportMaps } from './report-parts.ts';

/**
 * Remembers which keys the reports of one worker have set, so that the first report of its successor, which knows
 * nothing of them, can say which of them are gone.
 */
export function createReportMemory(): Readonly<{
  note: (report: AnalysisReport) => void;
  /** The first report of a new worker, as a difference from what is known here. */
  rebase: (report: AnalysisReport) => AnalysisReport;
}> {
  const known = forMaps(() => new Set()) as Readonly<Record<keyof ReportMaps, Set<string>>>;
  return {
    note: (report) =>
      forMaps((name) => {
        for (const key of report[name].deleted) known[name].delete(key);
        for (const [key] of report[name].set) known[name].add(key);
      }),
    rebase: (report) => ({
      ...report,
      ...(forMaps((name) => withRemoved(report[name], known[name])) as ReportDeltas),
      ...(forLists((name) => report[name] ?? []) as ChangedLists),
    }),
  };
}

function withRemoved({ set }: Delta<string, unknown>, known: ReadonlySet<string>): Delta<string, unknown> {
  const keys = new Set(set.map(([key]) => key));
  return { set, deleted: [...known].filter((key) => !keys.has(key)) };
}
