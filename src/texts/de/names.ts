import type { Translation } from '../define-texts.ts';
import type { namesTexts as english } from '../en/names.ts';

export const namesTexts: Translation<typeof english> = {
  nameIsNeeded: 'Ein Name ist erforderlich.',
  nameIsLong: 'Ein Name hat höchstens 253 Zeichen.',
  nameHasOthers:
    'Kleinbuchstaben, Ziffern, „-“ und „.“, am Anfang und am Ende ein Buchstabe oder eine Ziffer.',
  namespaceIsNeeded: 'Ein Namespace ist erforderlich.',
  namespaceIsLong: 'Ein Namespace hat höchstens 63 Zeichen.',
  namespaceHasDots: 'Ein Namespace darf keine Punkte enthalten.',
};
