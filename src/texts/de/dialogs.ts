import type { Translation } from '../define-texts.ts';
import type { dialogsTexts as english } from '../en/dialogs.ts';

export const dialogsTexts: Translation<typeof english> = {
  shortcuts: 'Tastenkürzel',
};
