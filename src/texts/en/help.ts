import { defineTexts } from '../define-texts.ts';

/** Help: rules, model pages. */
export const helpTexts = defineTexts('help', {
  pageNotLoaded: 'The page could not be loaded. Close this dialog and open it again.',
});
