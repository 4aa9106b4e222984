import { listed } from '../../text/words.ts';
import type { Lesson } from '../format/lesson.ts';
import type { LessonProblem } from '../format/lesson-problem.ts';
import { originalHash } from '../format/original-hash.ts';
import type { Translation } from '../format/translation.ts';
import type { LessonContext } from './lesson-context.ts';
import { error, warning } from './problem.ts';

/** Translations that lack something, name what is not there, or are older than what they translate. */
export const translations = ({ lesson }: LessonContext): readonly LessonProblem[] =>
  lesson.translations.flatMap((translation) => [
    ...ofIds(lesson, translation),
    ...ofSteps(lesson, translation),
    ...ofAge(lesson, translation),
  ]);

function ofIds({ steps }: Lesson, translation: Translation): readonly LessonProblem[] {
  const goals = steps.flatMap((step) => step.goals.map(({ id }) => id));
  const predictions = steps.flatMap((step) => step.predictions);
  const asked = predictions.map(({ id }) => id);
  return [
    ...missing('goal', goals, translation.goals, translation),
    ...missing('prediction', asked, translation.predictions, translation),
    ...strange('goal', goals, translation.goals),
    ...strange('prediction', asked, translation.predictions),
    ...predictions.flatMap(({ id, options }) => {
      const said = translation.predictions.get(id);
      if (!said || said.options.length === options.length) return [];
      return [
        error(
          'lesson/translation',
          said.at,
          `Prediction ${id} has ${said.options.length} options here and ${options.length} in the original.`,
        ),
      ];
    }),
  ];
}

function missing(
  what: string,
  ids: readonly string[],
  said: ReadonlyMap<string, unknown>,
  { language, at }: Translation,
): readonly LessonProblem[] {
  const absent = ids.filter((id) => !said.has(id));
  return absent.length === 0
    ? []
    : [
        error(
          'lesson/translation',
          at,
          `The translation (${language}) lacks ${absent.length === 1 ? `${what} ${absent[0]}` : `the ${what}s ${listed(absent)}`}.`,
        ),
      ];
}

const strange = (
  what: string,
  ids: readonly string[],
  said: Translation['goals'] | Translation['predictions'],
): readonly LessonProblem[] =>
  [...said].flatMap(([id, { at }]) =>
    ids.includes(id) ? [] : [error('lesson/translation', at, `The original has no ${what} ${id}.`)],
  );

function ofSteps({ steps }: Lesson, { steps: said, at, language }: Translation): readonly LessonProblem[] {
  if (said.length !== steps.length)
    return [
      error(
        'lesson/translation',
        at,
        `The translation (${language}) has ${said.length} steps and the original ${steps.length}: each ## stands for the one in the same place.`,
      ),
    ];
  return steps.flatMap(({ hints, id }, index) => {
    const step = said[index];
    if (!step) return [];
    const absent = hints.map(({ goal }) => goal ?? 'step').filter((name) => !step.hints.has(name));
    return absent.length === 0
      ? []
      : [error('lesson/translation', step.at, `Step ${id} lacks the hints for ${listed(absent)}.`)];
  });
}

function ofAge(lesson: Lesson, { original, at, language }: Translation): readonly LessonProblem[] {
  const hash = originalHash(lesson);
  if (original?.text === hash) return [];
  const advice = `When it says the same, write original: "${hash}" into its front matter.`;
  return [
    warning(
      'lesson/translation',
      original?.at ?? at,
      original
        ? `The original has changed since it was translated (${language}). ${advice}`
        : `The translation (${language}) does not say which original it is of. ${advice}`,
    ),
  ];
}
