import type { Translation } from '../define-texts.ts';
import type { helpTexts as english } from '../en/help.ts';

export const helpTexts: Translation<typeof english> = {
  pageNotLoaded: 'Die Seite konnte nicht geladen werden. Diesen Dialog schließen und erneut öffnen.',
};
