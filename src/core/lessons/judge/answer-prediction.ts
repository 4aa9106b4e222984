import { decideRequest } from '../../ingress/decide/decide-request.ts';
import { outcomeText } from '../../traffic/expectations/expected.ts';
import { draftOf } from '../../views/traffic/draft-of.ts';
import type { Judgement, Setting } from '../checks/check.ts';
import { judgeCheck } from '../checks/judge-check.ts';
import type { Prediction, PredictionOption } from '../format/lesson.ts';
import type { PredictionView } from '../view/lesson-view.ts';

/**
 * What the simulator answers to a prediction: which option is right, and why. Where none is, or several are, the state is
 * not the one that the author had in mind, and that is said instead of a verdict.
 *
 * @param setting with the state on which it is asked as `now`
 */
export function answerPrediction(prediction: Prediction, setting: Setting): PredictionView {
  const { id, options } = prediction;
  const judged = options.map((option) => ({ say: option.say, ...rightOf(option, setting) }));
  const right = judged.flatMap((option, index) => (option.right ? [index] : []));
  const [only] = right;
  const request = prediction.request?.request ?? null;
  const outcome = request && decideRequest(setting.now, request);
  return {
    id,
    options: judged,
    right: right.length === 1 && only !== undefined ? only : null,
    met: outcome && outcome.unclear === null ? outcomeText(outcome) : null,
    unknown: unknownOf(right.length, outcome?.unclear ?? null),
    show: request && { what: 'request', draft: draftOf(request, true) },
  };
}

function unknownOf(right: number, unclear: string | null): string | null {
  if (unclear !== null) return `It is not known: ${unclear}`;
  if (right === 1) return null;
  return right === 0
    ? 'None of the options is right with the files as they are.'
    : 'Several of the options are right with the files as they are.';
}

function rightOf(
  { right }: PredictionOption,
  setting: Setting,
): Readonly<{ right: boolean; because: string | null }> {
  if (typeof right === 'boolean') return { right, because: null };
  const judgement: Judgement = judgeCheck(right, setting);
  return { right: judgement.met, because: judgement.met ? judgement.found : judgement.instead };
}
