import { counted, listed } from '../../text/words.ts';
import type { Prediction } from '../format/lesson.ts';
import type { LessonProblem } from '../format/lesson-problem.ts';
import { beginOf, judgeIn, type LessonContext } from './lesson-context.ts';
import { error, warning } from './problem.ts';

/** Questions without exactly one right answer on the state that they are asked on, or with an answer twice. */
export const predictions = (context: LessonContext): readonly LessonProblem[] =>
  context.lesson.steps.flatMap((step, index) =>
    step.predictions.flatMap((prediction) => [
      ...rightOnes(context, prediction, index),
      ...sameOptions(prediction),
    ]),
  );

function rightOnes(context: LessonContext, prediction: Prediction, index: number): readonly LessonProblem[] {
  const begin = beginOf(context, index);
  const state = prediction.on === 'before' ? begin : (context.states.solutions[index] ?? begin);
  const judged = prediction.options.map(({ say, right }) => {
    const judgement = typeof right === 'boolean' ? null : judgeIn(context, right, { state, begin });
    return { say, right: judgement ? judgement.met : right === true, judgement };
  });
  const right = judged.filter((option) => option.right);
  if (right.length === 1) return [];
  const when = prediction.on === 'before' ? 'before' : 'after';
  if (right.length > 1) {
    const names = listed(right.map(({ say }) => JSON.stringify(say)));
    return [
      error(
        'lesson/prediction',
        prediction.at,
        `${counted(right.length, 'option')} of ${prediction.id} are right ${when} step ${index + 1}: ${names}. One must be.`,
      ),
    ];
  }
  const [computed] = judged.flatMap(({ judgement }) =>
    judgement && !judgement.met ? [judgement.instead] : [],
  );
  const found = computed === undefined ? 'Write right: true behind one.' : computed;
  return [
    error(
      'lesson/prediction',
      prediction.at,
      `No option of ${prediction.id} is right ${when} step ${index + 1}. ${found}`,
    ),
  ];
}

function sameOptions({ id, options }: Prediction): readonly LessonProblem[] {
  const said = new Set<string>();
  return options.flatMap(({ say, at }) => {
    const words = say.trim().toLowerCase();
    if (!said.has(words)) {
      said.add(words);
      return [];
    }
    return [warning('lesson/prediction', at, `Two options of ${id} say ${JSON.stringify(say)}.`)];
  });
}
