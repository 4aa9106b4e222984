import type { Translation } from '../define-texts.ts';
import type { statusTexts as english } from '../en/status.ts';

export const statusTexts: Translation<typeof english> = {
  assumeClass: 'Annehmen, dass es die Klasse {name} gibt',
};
