import { counted, listed } from '../../text/words.ts';
import type { Prediction } from '../format/lesson.ts';
import type { LessonProblem } from '../format/lesson-problem.ts';
import { answerPrediction } from '../judge/answer-prediction.ts';
import { beginOf, settingIn, type LessonContext } from './lesson-context.ts';
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
  const answer = answerPrediction(prediction, settingIn(context, { state, begin }));
  const right = answer.options.filter((option) => option.right);
  if (right.length === 1) return [];
  const when = `${prediction.on === 'before' ? 'before' : 'after'} step ${index + 1}`;
  const { id, at } = prediction;
  if (right.length > 1) {
    const names = listed(right.map(({ say }) => JSON.stringify(say)));
    return [
      error(
        'lesson/prediction',
        at,
        `${counted(right.length, 'option')} of ${id} are right ${when}: ${names}. One must be.`,
      ),
    ];
  }
  const because = answer.options.find((option) => option.because !== null)?.because;
  return [
    error(
      'lesson/prediction',
      at,
      `No option of ${id} is right ${when}. ${because ?? 'Write right: true into one.'}`,
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
