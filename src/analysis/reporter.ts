import type { Analysis } from '../core/analysis.ts';
import { drawingOf, type Drawing } from '../core/drawing.ts';
import { PersistentMap } from '../core/incremental/persistent-map.ts';
import { sameValue } from '../core/incremental/same-value.ts';
import { deltaOf } from './delta.ts';
import type { AnalysisReport, Progress } from './protocol.ts';
import {
  forLists,
  forMaps,
  listsAt,
  mapsAt,
  type ChangedLists,
  type ReportDeltas,
  type ReportLists,
  type ReportMaps,
} from './report-parts.ts';

/** What of an analysis is known: all of it, or what is there before the rules have run. */
export type Part =
  | Readonly<{ stage: 'whole' }>
  | Readonly<{ stage: 'graph' | 'statuses'; drawing: Drawing; progress: Progress }>
  | Readonly<{ stage: 'checking'; progress: Progress }>;

/** Turns analyses into reports, each of which says only what differs from the one before. */
export function createReporter(): (
  analysis: Analysis,
  version: number,
  started: number,
  part?: Part,
) => AnalysisReport {
  let maps = forMaps(() => PersistentMap.empty()) as ReportMaps;
  let lists = forLists(() => []) as ReportLists;
  return (analysis, version, started, part = { stage: 'whole' }) => {
    const [mapsBefore, listsBefore] = [maps, lists];
    const { stage } = part;
    if (part.stage !== 'checking') {
      const reported = { analysis, drawing: part.stage === 'whole' ? drawingOf(analysis) : part.drawing };
      maps = mapsAt(stage, reported, mapsBefore);
      lists = listsAt(stage, reported, listsBefore);
    }
    return {
      version,
      stage,
      progress: part.stage === 'whole' ? null : part.progress,
      ...(forMaps((name) => deltaOf<string, unknown>(mapsBefore[name], maps[name])) as ReportDeltas),
      ...(forLists((name) =>
        sameValue(listsBefore[name], lists[name]) ? null : lists[name],
      ) as ChangedLists),
      took: Math.round((performance.now() - started) * 10) / 10,
    };
  };
}
