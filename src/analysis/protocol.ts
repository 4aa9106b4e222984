import type { StepView } from '../core/lessons/view/lesson-view.ts';
import type { FileChange } from '../core/model/model.ts';
import type { AnalysisSettings } from '../core/analysis.ts';
import type { Questions } from './questions.ts';
import type { ChangedLists, ReportDeltas, Stage } from './report-parts.ts';

/** How many of the objects are checked. */
export type Progress = Readonly<{ checked: number; of: number }>;

/** What the analyzer says after a change: only what differs from its previous reply. */
export type AnalysisReport = ReportDeltas &
  ChangedLists &
  Readonly<{
    /** The version of the text it belongs to (the one given with `update`). */
    version: number;
    /** How much it says. What is still to come is asked for with `more`, unless it is the whole. */
    stage: Stage;
    /** How far the checks are; null once all is said. */
    progress: Progress | null;
    /** How the goals of the open step stand; absent where they stand as before, and while no lesson is open. */
    lesson?: StepView;
    /** Milliseconds of analysis, for the status bar. */
    took: number;
  }>;

/** The analyzer as the application sees it: the same in a worker, and inline in tests. */
export type Analyzer = Questions &
  Readonly<{
    /** Takes changes and answers with what follows from them. Later calls supersede earlier ones. */
    update: (
      changes: readonly FileChange[],
      version: number,
      options?: Partial<AnalysisSettings>,
    ) => Promise<AnalysisReport | null>;
    /**
     * The next of the reports about the latest update, after one that was not the whole. Null where there is none, or where another
     * update has come: its reports speak for both.
     */
    more: () => Promise<AnalysisReport | null>;
    /** Stops what it runs in. */
    dispose: () => void;
  }>;
