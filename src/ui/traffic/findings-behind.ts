import type { Finding } from '../../core/rules/finding.ts';
import type { Step } from '../../core/traffic/decide/step.ts';
import type { Path } from '../../core/yaml/json.ts';

/** Offered at one step. */
const MAX_FINDINGS = 2;

const within = (path: Path, whole: Path): boolean => whole.every((part, index) => path[index] === part);

/** The findings that are the cause of a step that ends in a fault, those about its very edge first. */
export function findingsBehind(findings: ReadonlyMap<string, Finding>, { at }: Step): readonly Finding[] {
  if (!at) return [];
  const { edge } = at;
  const near: Finding[] = [];
  const about: Finding[] = [];
  for (const finding of findings.values()) {
    if (finding.fixes.length === 0 || finding.severity === 'info') continue;
    if (edge !== undefined && finding.edges.includes(edge)) near.push(finding);
    else if (finding.resource === at.resource && within(finding.path, at.path)) about.push(finding);
  }
  return [...near, ...about].slice(0, MAX_FINDINGS);
}
