import { defineTexts } from '../define-texts.ts';

/** Editing values of a card where they stand. */
export const cardEditingTexts = defineTexts('card-editing', {
  valueOf: '{value} of {object}',
  weightsOf: 'Weights of {object}',
  needsValue: 'This needs a value.',
  changedMeanwhile:
    'This was changed to “{text}” meanwhile. Press Enter to overwrite it, Escape to leave it.',
  share: '{weight} of {sum}',
  sum: 'Sum <b>{sum}</b>',
  share100: 'Share 100',
  done: 'Done',
});
