import type { inEditorTexts as english } from '../en/in-editor.ts';
import type { Translation } from '../define-texts.ts';

export const inEditorTexts: Translation<typeof english> = {
  bar: 'Dieser Ordner',
  opening: 'Dateien werden geöffnet …',
  refused: 'Der Editor hat die Änderung nicht übernommen',
  changedAgain: 'Der Text hat sich immer wieder geändert, während die Änderung übernommen wurde.',
  live: 'Im Editor',
  aboutLive: 'Jede Änderung steht sofort in den Texten des Editors. Dort speichern, oder hier mit Strg+S.',
  empty: 'In diesem Ordner sind keine Manifeste.',
  aboutEmpty: 'Ein Objekt hinzufügen, oder im Editor eine Datei.',
};
