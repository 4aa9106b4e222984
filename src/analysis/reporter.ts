import type { Analysis } from '../core/analysis.ts';
import { PersistentMap } from '../core/incremental/persistent-map.ts';
import { sameValue } from '../core/incremental/same-value.ts';
import { deltaOf } from './delta.ts';
import type { AnalysisReport } from './protocol.ts';
import {
  forLists,
  forMaps,
  listsOf,
  mapsOf,
  type ChangedLists,
  type ReportDeltas,
  type ReportLists,
  type ReportMaps,
} from './report-parts.ts';

/** Turns analyses into reports, each of which says only what differs from the one before. */
export function createReporter(): (analysis: Analysis, version: number, started: number) => AnalysisReport {
  let maps = forMaps(() => PersistentMap.empty()) as ReportMaps;
  let lists = forLists(() => []) as ReportLists;
  return (analysis, version, started) => {
    const [mapsBefore, listsBefore] = [maps, lists];
    maps = mapsOf(analysis);
    lists = listsOf(analysis);
    return {
      version,
      ...(forMaps((name) => deltaOf<string, unknown>(mapsBefore[name], maps[name])) as ReportDeltas),
      ...(forLists((name) =>
        sameValue(listsBefore[name], lists[name]) ? null : lists[name],
      ) as ChangedLists),
      took: Math.round((performance.now() - started) * 10) / 10,
    };
  };
}
