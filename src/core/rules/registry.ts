import type { Rule } from './define-rule.ts';
import { admissionRules } from './admission/registry.ts';
import { ownRules } from './registry.generated.ts';

/** The catalogue of checks, group by group. */
export const rules: readonly Rule[] = [...ownRules, ...admissionRules];
