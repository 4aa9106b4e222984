import type { Translation } from '../define-texts.ts';
import type { safeStartTexts as english } from '../en/safe-start.ts';

export const safeStartTexts: Translation<typeof english> = {
  title: 'Gatehouse ist zweimal hintereinander nicht gestartet',
  aboutWorkspace:
    'Die letzten beiden Starts dieser Seite kamen nicht zum Ende. Der Inhalt des Arbeitsbereichs „{name}“ kann der Grund sein; er wurde deshalb nicht geöffnet. Er ist gespeichert, wie er war.',
  aboutAddress:
    'Die letzten beiden Starts dieser Seite kamen nicht zum Ende. Das Ziel der Adresse kann der Grund sein; es wurde deshalb nicht geöffnet. Nichts davon ist in den Arbeitsbereichen gespeichert.',
  openWithout: 'Ohne ihn öffnen',
  tryAgain: 'Noch einmal versuchen',
  exportIt: 'So exportieren, wie er gespeichert ist',
  exported: '{file} liegt bei den Downloads.',
  notExported: 'Der Export ist nicht gelungen: {reason}.',
  deleteIt: 'Löschen…',
  aboutDeleting: 'Was hier gelöscht wird, lässt sich nicht wiederherstellen. Vorher exportieren.',
  deleteForGood: '„{name}“ endgültig löschen',
  keepIt: 'Behalten',
};
