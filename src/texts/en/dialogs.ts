import { defineTexts } from '../define-texts.ts';

/** Dialogs. */
export const dialogsTexts = defineTexts('dialogs', {
  shortcuts: 'Keyboard shortcuts',
});
