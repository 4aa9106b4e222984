import type { Analysis } from '../core/analysis.ts';
import { drawingOf, drawingOfGraph, type Drawing } from '../core/drawing.ts';
import { lookInSteps } from '../core/rules/run-rules.ts';
import type { Part } from './reporter.ts';

/** Divides the analysis of new files into parts, of which each can be reported before the next is computed. */
export type Parts = Readonly<{
  /** Changes have come. With a file that is read as a whole, reports come in parts until one is the whole. */
  begin: (withNewFile: boolean) => void;
  /** Computes the analysis until it is done, or until there is something to say and patience has an end. */
  next: (analysis: Analysis, started: number) => Part;
  /** Whether the whole was the last part. */
  areDone: () => boolean;
}>;

/** @param patience milliseconds of work without a report */
export function createParts(patience: number): Parts {
  /** Whether files were read since the last whole. */
  let isNew = false;
  let isDone = true;
  /** The last part about these texts that was given out. */
  let said: Part['stage'] | null = null;
  let checked = 0;
  let looking: ReturnType<typeof lookInSteps> | null = null;
  let drawing: Drawing | null = null;

  const begin: Parts['begin'] = (withNewFile) => {
    isNew ||= withNewFile;
    isDone = false;
    said = null;
    checked = 0;
    looking = null;
  };

  const whole = (analysis: Analysis): Part => {
    drawing = drawingOf(analysis);
    looking = null;
    isNew = false;
    isDone = true;
    return { stage: 'whole' };
  };

  const drawn = (stage: 'graph' | 'statuses', analysis: Analysis): Part => {
    const { edges } = stage === 'graph' ? analysis.graph : analysis.statusSummaries;
    drawing = drawingOfGraph(analysis, edges, drawing);
    return { stage, drawing, progress: { checked, of: analysis.model.resources.size } };
  };

  const compute: Parts['next'] = (analysis, started) => {
    if (!isNew || patience === Infinity) return whole(analysis);
    const isTime = (): boolean => performance.now() - started >= patience;
    void analysis.graph;
    if (said === null && isTime()) return drawn('graph', analysis);
    void analysis.statusSummaries;
    if (said !== 'statuses' && said !== 'checking' && isTime()) return drawn('statuses', analysis);
    looking ??= lookInSteps(analysis);
    while (!looking.next().done) {
      checked++;
      if (!isTime()) continue;
      if (said === null || said === 'graph') return drawn('statuses', analysis);
      return { stage: 'checking', progress: { checked, of: analysis.model.resources.size } };
    }
    return whole(analysis);
  };

  return {
    begin,
    next(analysis, started) {
      const part = compute(analysis, started);
      said = part.stage;
      return part;
    },
    areDone: () => isDone,
  };
}
