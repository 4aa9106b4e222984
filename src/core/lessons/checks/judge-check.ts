import type { Check, Judgement, Mention, Setting } from './check.ts';
import { checkOf } from './checks.ts';
import { allChecks } from './read-check.ts';

/** Whether a check is met in a setting, and in what words. */
export function judgeCheck(check: Check, setting: Setting): Judgement {
  const definition = checkOf(check.key);
  if (definition) return definition.judge(check, setting, judgeCheck);
  return {
    met: false,
    expected: `The check ${check.key} is met.`,
    instead: `This version does not know the check ${check.key}.`,
  };
}

/** What a check names, with those that it combines. */
export const mentionsOf = (check: Check): readonly Mention[] =>
  allChecks(check).flatMap((one) => checkOf(one.key)?.mentions(one) ?? []);

/** Why other right answers might fail a check, as sentences. */
export const cautionsOf = (check: Check): readonly string[] =>
  allChecks(check).flatMap((one) => checkOf(one.key)?.caution(one) ?? []);
