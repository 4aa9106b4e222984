export type Severity = 'error' | 'warning' | 'info';

const SEVERITIES: readonly (readonly [Severity, one: string, many: string])[] = [
  ['error', 'error', 'errors'],
  ['warning', 'warning', 'warnings'],
  ['info', 'note', 'notes'],
];

/**
 * How many findings there are, in a sentence.
 * @param output of `gatehouse validate -o json`
 */
export function countFindings(output: string): Readonly<{ words: string; worst: Severity | null }> {
  const findings = JSON.parse(output) as readonly Readonly<{ severity: Severity }>[];
  const counts = SEVERITIES.flatMap(([severity, one, many]) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [{ severity, words: `${count} ${count === 1 ? one : many}` }];
  });
  const [worst] = counts;
  if (!worst) return { words: 'No problems were found.', worst: null };
  const all = counts.map(({ words }) => words);
  const last = all.pop() ?? '';
  return {
    words: all.length === 0 ? `Found ${last}.` : `Found ${all.join(', ')} and ${last}.`,
    worst: worst.severity,
  };
}
