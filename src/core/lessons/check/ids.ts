import type { LessonProblem } from '../format/lesson-problem.ts';
import type { LessonPlace } from '../format/place.ts';
import type { LessonContext } from './lesson-context.ts';
import { error } from './problem.ts';

type Named = Readonly<{ id: string; at: LessonPlace }>;

/** Ids that stand for two things: progress is kept by them. */
export function ids({ lesson }: LessonContext): readonly LessonProblem[] {
  const { steps } = lesson;
  return [
    ...repeated('step', steps),
    ...repeated(
      'goal',
      steps.flatMap(({ goals }) => goals),
    ),
    ...repeated(
      'prediction',
      steps.flatMap(({ predictions }) => predictions),
    ),
    ...steps.flatMap(({ goals }) =>
      goals.flatMap(({ id, at }) =>
        id === 'step'
          ? [
              error(
                'lesson/ids',
                at,
                'A goal is not called step: hints for step are those of the whole step.',
              ),
            ]
          : [],
      ),
    ),
  ];
}

function repeated(what: string, all: readonly Named[]): readonly LessonProblem[] {
  const first = new Map<string, LessonPlace>();
  return all.flatMap(({ id, at }) => {
    const other = first.get(id);
    if (other)
      return [error('lesson/ids', at, `There is another ${what} called ${id}, on line ${other.line}.`)];
    first.set(id, at);
    return [];
  });
}
