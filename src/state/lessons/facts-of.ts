import type { LearnerFacts } from '../../core/lessons/learner/learner-facts.ts';
import type { LessonRecord } from '../../core/lessons/learner/learner-record.ts';

/** What checks may ask of the learner: the answers of the whole lesson, and what was done since the step began. */
export function factsOf(record: LessonRecord, step: string): LearnerFacts {
  const answered = Object.fromEntries(
    Object.values(record.steps).flatMap(({ guesses }) =>
      Object.entries(guesses).map(
        ([id, { rightAtFirst }]) => [id, rightAtFirst ? 'right' : 'wrong'] as const,
      ),
    ),
  );
  return { answered, deeds: record.steps[step]?.deeds ?? [] };
}
