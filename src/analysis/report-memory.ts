import type { Delta } from './delta.ts';
import type { AnalysisReport } from './protocol.ts';
import {
  forLists,
  forMaps,
  speaksOf,
  type ChangedLists,
  type ReportDeltas,
  type ReportLists,
  type ReportMaps,
} from './report-parts.ts';

type Name = keyof ReportMaps | keyof ReportLists;

/**
 * Remembers which keys the reports of one worker have set, so that the first that its successor says of a part, which knows
 * nothing of them, can say which of them are gone.
 */
export function createReportMemory(): Readonly<{
  /** A new worker speaks from now on. */
  restart: () => void;
  /** A report as a difference from what is known here. */
  take: (report: AnalysisReport) => AnalysisReport;
}> {
  const known = forMaps(() => new Set()) as Readonly<Record<keyof ReportMaps, Set<string>>>;
  /** The parts that the worker which speaks now has not said anything of. */
  let unsaid = new Set<Name>();

  const note = (report: AnalysisReport): void => {
    forMaps((name) => {
      for (const key of report[name].deleted) known[name].delete(key);
      for (const [key] of report[name].set) known[name].add(key);
    });
  };

  const rebased = (report: AnalysisReport): AnalysisReport => {
    const isFirst = (name: Name): boolean => speaksOf(report.stage, name) && unsaid.delete(name);
    return {
      ...report,
      ...(forMaps((name) =>
        isFirst(name) ? withRemoved(report[name], known[name]) : report[name],
      ) as ReportDeltas),
      ...(forLists((name) => report[name] ?? (isFirst(name) ? [] : null)) as ChangedLists),
    };
  };

  return {
    restart: () => {
      unsaid = new Set(Object.keys({ ...forMaps(() => true), ...forLists(() => true) }) as Name[]);
    },
    take: (report) => {
      const taken = unsaid.size > 0 ? rebased(report) : report;
      note(taken);
      return taken;
    },
  };
}

function withRemoved({ set }: Delta<string, unknown>, known: ReadonlySet<string>): Delta<string, unknown> {
  const keys = new Set(set.map(([key]) => key));
  return { set, deleted: [...known].filter((key) => !keys.has(key)) };
}
