import type { Finding, Severity } from '../../core/rules/finding.ts';

/** How many findings there are of each severity. */
export function countFindings(findings: Iterable<Finding>): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}
