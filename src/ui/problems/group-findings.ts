import { groupBy } from '../../core/incremental/group-by.ts';
import type { Finding, Severity } from '../../core/rules/finding.ts';
import { parseKey } from '../../core/model/resource.ts';
import { problemsTexts } from '../../texts/en/problems.ts';
import { subjectOf } from './subject-of.ts';

export type Grouping = 'object' | 'rule' | 'file' | 'namespace';

export type FindingGroup = Readonly<{ title: string; findings: readonly Finding[] }>;

const weights: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** What is suppressed comes after everything else. */
const weight = ({ severity, suppressed }: Finding): number =>
  weights[severity] + (suppressed === undefined ? 0 : 3);

const titles: Readonly<Record<Grouping, (finding: Finding) => string>> = {
  object: subjectOf,
  rule: ({ code }) => code,
  file: ({ at }) => at.file,
  namespace: ({ resource }) => (resource && parseKey(resource).namespace) || problemsTexts.noNamespace(),
};

/** Findings under headings; within one, and among them, the gravest first. */
export function groupFindings(findings: Iterable<Finding>, by: Grouping): readonly FindingGroup[] {
  const gravest = (group: readonly Finding[]) => Math.min(...group.map(weight));
  return [...groupBy(findings, titles[by])]
    .map(([title, group]) => ({
      title,
      findings: group.toSorted((a, b) => weight(a) - weight(b)),
    }))
    .toSorted((a, b) => gravest(a.findings) - gravest(b.findings) || a.title.localeCompare(b.title));
}
