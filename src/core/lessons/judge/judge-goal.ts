import type { Judgement, Setting } from '../checks/check.ts';
import { checkOf } from '../checks/checks.ts';
import { judgeCheck } from '../checks/judge-check.ts';
import { allChecks } from '../checks/read-check.ts';
import type { Goal } from '../format/lesson.ts';

/**
 * Whether a goal is met, and in what words. Nothing that a pack holds stops the judging of its other goals: a check that
 * fails on what it finds says so.
 */
export function judgeGoal(goal: Goal, setting: Setting): Judgement {
  try {
    return judgeCheck(goal.check, setting);
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    return {
      met: false,
      expected: goal.say,
      instead: `It could not be judged. Internal error: ${cause}`,
    };
  }
}

/** Whether a goal is judged in the steps behind its own, too: what a check says of its step alone is not. */
export const isJudgedLater = ({ kept, check }: Goal): boolean =>
  kept && !allChecks(check).some(({ key }) => checkOf(key)?.ofStep === true);
