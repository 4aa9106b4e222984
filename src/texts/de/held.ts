import type { Translation } from '../define-texts.ts';
import type { heldTexts as english } from '../en/held.ts';

export const heldTexts: Translation<typeof english> = {
  held: 'Dieser Arbeitsbereich kam mit einem Link. Der Browser speichert ihn, sobald er behalten oder etwas darin geändert wird.',
  heldBeside:
    'Dieser Arbeitsbereich kam mit einem Link. Der Browser speichert ihn, sobald er behalten oder etwas darin geändert wird; „{before}“ ist sicher und unverändert.',
  keep: 'Als Arbeitsbereich behalten',
  openedFromLink:
    'Dieser Arbeitsbereich wurde aus einem Link geöffnet. „{before}“ ist sicher und unverändert; dieser steht in der Liste der Arbeitsbereiche.',
  backTo: 'Zurück zu „{workspace}“',
  addTheseTo: 'Diese Dateien zu „{workspace}“ hinzufügen',
};
