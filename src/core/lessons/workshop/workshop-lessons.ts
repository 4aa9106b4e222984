import { inLanguage } from '../format/in-language.ts';
import type { Pack } from '../format/pack.ts';

/** What a completion counts of a lesson. */
export type WorkshopLesson = Readonly<{
  id: string;
  title: string;
  minutes: number;
  isExam: boolean;
  /** Goals that are to be reached, in the order of the steps. */
  goals: readonly Readonly<{ step: string; id: string; say: string }>[];
  predictions: readonly Readonly<{ step: string; id: string }>[];
}>;

/** The lessons of a workshop, in its order; those that the pack does not have are left out. */
export const workshopLessons = (
  pack: Pack,
  ids: readonly string[],
  language: string,
): readonly WorkshopLesson[] =>
  ids.flatMap((id) => {
    const written = pack.lessons.find((lesson) => lesson.id === id);
    if (!written) return [];
    const { title, minutes, mode, steps } = inLanguage(written, language);
    return {
      id,
      title,
      minutes,
      isExam: mode === 'exam',
      goals: steps.flatMap((step) =>
        step.goals.flatMap((goal) => (goal.guard ? [] : [{ step: step.id, id: goal.id, say: goal.say }])),
      ),
      predictions: steps.flatMap((step) => step.predictions.map((one) => ({ step: step.id, id: one.id }))),
    };
  });

/** The lessons that may be opened: all of them, or those whose lessons before are done. */
export function unlockedLessons(
  unlock: 'free' | 'in-order',
  lessons: readonly string[],
  isDone: (lesson: string) => boolean,
): ReadonlySet<string> {
  if (unlock === 'free') return new Set(lessons);
  const first = lessons.findIndex((lesson) => !isDone(lesson));
  return new Set(first < 0 ? lessons : lessons.slice(0, first + 1));
}
