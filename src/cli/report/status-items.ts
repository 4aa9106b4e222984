import type { Analysis } from '../../core/analysis.ts';
import { hasStatus, statusList } from '../../core/status/status-value.ts';
import type { Json } from '../../core/yaml/json.ts';
import { arrayAt } from '../../core/model/access.ts';

/** The objects with their statuses, by file in the order of `paths`; the core has them in the order of file names. */
export function statusItems(analysis: Analysis, paths: readonly string[]): readonly Json[] {
  const ranks = new Map(paths.map((path, index) => [path, index]));
  const files = [...analysis.model.resources.values()]
    .filter(hasStatus)
    .map(({ file }) => ranks.get(file) ?? 0);
  return arrayAt(statusList(analysis, analysis.statuses), 'items')
    .map((item, index) => ({ item, rank: files[index] ?? 0 }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}
