import type { LessonRecord } from '../learner/learner-record.ts';
import type { Workshop } from '../workshop/workshop.ts';
import type { WorkshopLesson } from '../workshop/workshop-lessons.ts';
import type { Completion, LessonCompletion } from './completion.ts';

/** What a learner has reached, from the records of the lessons. */
export function completionOf(
  { pack, version, nonce }: Pick<Workshop, 'pack' | 'version' | 'nonce'>,
  lessons: readonly WorkshopLesson[],
  records: ReadonlyMap<string, LessonRecord>,
  name: string,
): Completion {
  const times = lessons.map(({ id }) => timeIn(records.get(id)));
  return {
    pack,
    version,
    nonce,
    name,
    minutes: Math.round(times.reduce((sum, time) => sum + time, 0) / 60_000),
    right: lessons.reduce(
      (sum, { id, predictions }) =>
        sum +
        predictions.filter((one) => records.get(id)?.steps[one.step]?.guesses[one.id]?.rightAtFirst).length,
      0,
    ),
    lessons: lessons.map(({ id, goals }): LessonCompletion => {
      const record = records.get(id);
      const steps = record?.steps ?? {};
      const all = Object.values(steps);
      const until = record?.handedIn ?? Infinity;
      // There are hints and solutions in an exam once it is handed in, and not before.
      const helped = (record?.handedIn ?? null) === null;
      return {
        lesson: id,
        goals: goals.map((goal) => isMetBy(until, steps[goal.step]?.met[goal.id])),
        hint: helped && all.some(({ hints }) => Object.values(hints).some((count) => count > 0)),
        solution: helped && all.some(({ solution }) => solution !== 'hidden'),
      };
    }),
  };
}

const isMetBy = (until: number, met: number | undefined): boolean => met !== undefined && met <= until;

/** From the beginning of a lesson to the last goal that was met, in milliseconds. */
function timeIn(record: LessonRecord | undefined): number {
  if (!record) return 0;
  const until = record.handedIn ?? Infinity;
  const met = Object.values(record.steps)
    .flatMap((step) => Object.values(step.met))
    .filter((time) => time <= until);
  return Math.max(0, Math.max(record.begun, ...met) - record.begun);
}
