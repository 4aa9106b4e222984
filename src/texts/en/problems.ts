import { defineTexts } from '../define-texts.ts';

/** The list of problems. */
export const problemsTexts = defineTexts('problems', {
  learnMore: 'Learn more about this rule',
});
