import type { CoreRule } from '../core-rule.ts';
import { coreRules } from './registry.generated.ts';

/** A rule by its id. */
export const coreRule: ReadonlyMap<string, CoreRule> = new Map(coreRules.map((rule) => [rule.id, rule]));

const kinds = new Set(coreRules.flatMap((rule) => rule.kinds));

const byKind: ReadonlyMap<string, readonly CoreRule[]> = new Map(
  [...kinds].map((kind) => [kind, coreRules.filter((rule) => rule.kinds.includes(kind))]),
);

const NONE: readonly CoreRule[] = [];

/** The rules for objects of a kind; `""` is the core group. */
export const coreRulesOf = (group: string, kind: string): readonly CoreRule[] =>
  byKind.get(`${group}/${kind}`) ?? NONE;
