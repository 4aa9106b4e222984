import { defineTexts } from '../define-texts.ts';

/** The inspector: forms of objects. */
export const inspectorTexts = defineTexts('inspector', {
  nothingSelected: 'Nothing is selected',
});
