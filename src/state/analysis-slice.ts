import type { StateCreator } from 'zustand/vanilla';
import { patched } from '../analysis/delta.ts';
import type { AnalysisReport, Progress } from '../analysis/protocol.ts';
import type { StepView } from '../core/lessons/view/lesson-view.ts';
import { forLists, forMaps, type ReportLists, type ReportMaps } from '../analysis/report-parts.ts';

/** The latest analysis, as the screen reads it. Entries that did not change keep their identity. */
export type AnalysisSlice = ReportMaps &
  ReportLists & {
    readonly version: number;
    /**
     * `loading`: files are there that no report is about yet. `stopped`: there will be none. Until it is `done`, nothing
     * can be said about problems.
     */
    readonly checks: 'loading' | 'done' | 'stopped';
    readonly setChecks: (checks: 'loading' | 'done' | 'stopped') => void;
    /** How far the checks of the latest texts are while only a part of what follows is here; null once all is. */
    readonly progress: Progress | null;
    readonly took: number;
    /** How the goals of the open step of a lesson stand; null while none is open. */
    readonly stepView: StepView | null;
    readonly receive: (report: AnalysisReport) => void;
  };

export const createAnalysisSlice: StateCreator<AnalysisSlice> = (set) => ({
  version: 0,
  checks: 'loading',
  setChecks: (checks) => set({ checks }),
  progress: null,
  took: 0,
  stepView: null,
  ...(forMaps(() => new Map()) as ReportMaps),
  ...(forLists(() => []) as ReportLists),
  receive: (report) =>
    set((state) =>
      report.version < state.version
        ? state
        : {
            version: report.version,
            progress: report.progress,
            took: report.took,
            ...(report.lesson && { stepView: report.lesson }),
            ...(forMaps((name) => patched<string, unknown>(state[name], report[name])) as ReportMaps),
            ...(forLists((name) => report[name] ?? state[name]) as ReportLists),
          },
    ),
});
