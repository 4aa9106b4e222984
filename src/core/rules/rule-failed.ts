import type { Rule } from './define-rule.ts';

/** What is said of a rule that broke: the engine's own finding, so that the rest can go on and nothing is hidden. */
export const RULE_FAILED: Pick<Rule, 'code' | 'severity' | 'why'> = {
  code: 'engine/rule-failed',
  severity: 'warning',
  why: 'This is a fault of the workbench, not of the manifests. Everything else was checked.',
};

/** In words: which rule, and what it said when it broke. */
export function failureMessage(rule: Pick<Rule, 'code'>, cause: unknown): string {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return `The check ${rule.code} broke here and says nothing: ${reason}`;
}
