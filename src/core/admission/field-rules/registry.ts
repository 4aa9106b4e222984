import type { FieldRule } from '../field-rule.ts';
import { fieldRuleList } from './registry.generated.ts';

/** Every rule that schemas place on their nodes, by its id. */
export const fieldRules: ReadonlyMap<string, FieldRule> = new Map(
  fieldRuleList.map((rule) => [rule.id, rule]),
);
