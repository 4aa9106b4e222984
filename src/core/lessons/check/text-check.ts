import { cautionsOf } from '../checks/judge-check.ts';
import type { LessonProblem } from '../format/lesson-problem.ts';
import { goalsOf, type LessonContext } from './lesson-context.ts';
import { warning } from './problem.ts';

/** Goals that ask how something is written, where what comes of it could be asked. */
export const textCheck = ({ lesson }: LessonContext): readonly LessonProblem[] =>
  goalsOf(lesson).flatMap(({ goal }) =>
    cautionsOf(goal.check).map((caution) =>
      warning('lesson/text-check', goal.at, `Other right answers would fail ${goal.id}. ${caution}`),
    ),
  );
