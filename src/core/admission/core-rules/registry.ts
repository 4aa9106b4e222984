import type { CoreRule } from '../core-rule.ts';
import { coreRules } from './registry.generated.ts';

/** A rule by its id. */
export const coreRule: ReadonlyMap<string, CoreRule> = new Map(coreRules.map((rule) => [rule.id, rule]));

type ByKind = ReadonlyMap<string, readonly CoreRule[]>;

function byKind(rules: readonly CoreRule[]): ByKind {
  const kinds = new Set(rules.flatMap((rule) => rule.kinds));
  return new Map([...kinds].map((kind) => [kind, rules.filter((rule) => rule.kinds.includes(kind))]));
}

const first = byKind(coreRules.filter((rule) => !rule.last));
const last = byKind(coreRules.filter((rule) => rule.last));

const NONE: readonly CoreRule[] = [];

/**
 * The rules for objects of a kind; `""` is the core group.
 *
 * @param isLast whether those that come last are meant, or those before them
 */
export const coreRulesOf = (group: string, kind: string, isLast: boolean): readonly CoreRule[] =>
  (isLast ? last : first).get(`${group}/${kind}`) ?? NONE;
