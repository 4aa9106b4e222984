import type { LessonProblem } from '../format/lesson-problem.ts';
import { checksWithin } from '../checks/checks-within.ts';
import type { LessonContext } from './lesson-context.ts';
import { warning } from './problem.ts';

/** Steps whose goals are met by clicking alone, without a question that makes one think before. A tour is for clicking. */
export const did = ({ lesson }: LessonContext): readonly LessonProblem[] =>
  (lesson.mode === 'tour' ? [] : lesson.steps).flatMap(({ id, goals, predictions, at }) => {
    const open = goals.filter(({ guard }) => !guard);
    if (open.length === 0 || predictions.length > 0) return [];
    const isDeed = open.every(({ check }) =>
      checksWithin(check).every(({ key }) => key === 'did' || key === 'answered'),
    );
    return isDeed
      ? [
          warning(
            'lesson/did',
            at,
            `Nothing is learnt by doing in step ${id}: its goals are met by what was sent, opened or answered.`,
          ),
        ]
      : [];
  });
