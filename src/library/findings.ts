import type { Model } from '../core/model/model.ts';
import type { Finding as FoundFinding, Fix } from '../core/rules/finding.ts';
import { findingJson, type FindingJson } from '../core/rules/finding-json.ts';
import { placeFindings } from '../core/rules/placed-finding.ts';

/** One thing that is, or may be, wrong, with the commands that fix it. */
export type Finding = Omit<FindingJson, 'fixes'> &
  Readonly<{
    /** What follows from it for traffic, and what to do. */
    explanation: string;
    fixes: readonly Fix[];
  }>;

/** Findings with their places, by file in the order of `paths`. Those that annotations suppress are left out. */
export const findingsOf = (
  findings: readonly FoundFinding[],
  model: Model,
  paths: readonly string[],
): readonly Finding[] =>
  placeFindings(
    findings.filter(({ suppressed }) => suppressed === undefined),
    model,
    paths,
  ).map((placed) => {
    const { explanation, fixes } = placed.finding;
    return { ...findingJson(placed, model), explanation, fixes };
  });
