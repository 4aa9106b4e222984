import { defineTexts } from '../define-texts.ts';

/** The computed status. */
export const statusTexts = defineTexts('status', {
  assumeClass: 'Assume that class {name} exists',
});
