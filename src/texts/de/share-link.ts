import type { Translation } from '../define-texts.ts';
import type { shareLinkTexts as english } from '../en/share-link.ts';

export const shareLinkTexts: Translation<typeof english> = {
  nothing: 'Es gibt noch nichts zu teilen: Der Arbeitsbereich ist leer.',
  tooLong:
    'Der Arbeitsbereich ergibt einen Link von {millions, number, ::.0} Millionen Zeichen, und Browser nehmen 2. Als ZIP exportieren und das verschicken, oder löschen, was nicht geteilt werden muss.',
};
