import type { Analysis } from '../core/analysis.ts';
import { compare } from '../core/compare/compare.ts';
import { comparisonJson, type ComparisonJson } from '../core/compare/comparison-json.ts';
import { deepFreeze } from './deep-freeze.ts';

/** How two workspaces differ for traffic, with the keys of `gatehouse diff -o json`, and what was asked. */
export type Comparison = ComparisonJson &
  Readonly<{
    /** How many classes of requests end alike, on the requests asked. */
    equal: number;
    /** Requests of which it is not known how they end on one side, by reason. */
    notKnown: readonly Readonly<{ reason: string; classes: number }>[];
    /** What no request could be asked of, as sentences. */
    notAsked: readonly string[];
  }>;

/** A workspace as it was opened. */
export type Opened = Readonly<{ analysis: Analysis; paths: readonly string[] }>;

/** Compares two opened workspaces (docs/model/comparison.md). */
export function compareWorkspaces(before: Opened, after: Opened): Comparison {
  const comparison = compare(before.analysis, after.analysis);
  const placing = ({ analysis: { model }, paths }: Opened) => ({ model, paths });
  const { equal, unknown, unasked } = comparison.requests;
  return deepFreeze({
    ...comparisonJson(comparison, placing(before), placing(after)),
    equal,
    notKnown: unknown,
    notAsked: unasked,
  });
}
