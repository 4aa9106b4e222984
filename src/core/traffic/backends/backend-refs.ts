import { arrayAt, numberAt } from '../../model/access.ts';
import { readFilters, type Filter } from '../../filters/read-filters.ts';
import type { Json, Path } from '../../yaml/json.ts';

/** One backendRef of a rule with its part of the traffic. */
export type WeightedRef = Readonly<{
  at: Path;
  weight: number;
  /** From 0 to 1, over all refs of the rule, the bad ones too; 0 for all where the weights sum to 0. */
  share: number;
  filters: readonly Filter[];
}>;

/** The backendRefs of a rule, in order (docs/model/filters.md#choosing-the-backend): weight 1 unless written. */
export function readBackendRefs(rule: Json, at: Path): readonly WeightedRef[] {
  const refs = arrayAt(rule, 'backendRefs');
  const weights = refs.map((ref) => Math.max(0, numberAt(ref, 'weight') ?? 1));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return refs.map((ref, index) => {
    const path = [...at, 'backendRefs', index];
    const weight = weights[index] ?? 1;
    return { at: path, weight, share: sum === 0 ? 0 : weight / sum, filters: readFilters(ref, path) };
  });
}
