import type { LessonCode, LessonProblem } from '../format/lesson-problem.ts';
import type { LessonPlace } from '../format/place.ts';

export const error = (code: LessonCode, at: LessonPlace, message: string): LessonProblem => ({
  code,
  severity: 'error',
  message,
  at,
});

export const warning = (code: LessonCode, at: LessonPlace, message: string): LessonProblem => ({
  code,
  severity: 'warning',
  message,
  at,
});
