import type { RuleTag } from './define-rule.ts';
import { rules } from './registry.ts';

const tags: ReadonlyMap<string, RuleTag> = new Map(
  rules.flatMap(({ code, tag }) => (tag ? [[code, tag]] : [])),
);

/** What editors show of the places of a rule besides; undefined for most. */
export const tagOf = (code: string): RuleTag | undefined => tags.get(code);
