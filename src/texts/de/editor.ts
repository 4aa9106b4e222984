import type { Translation } from '../define-texts.ts';
import type { editorTexts as english } from '../en/editor.ts';

export const editorTexts: Translation<typeof english> = {
  yaml: 'YAML',
  opening: 'Der Editor wird geöffnet …',
  textOfFile: 'Text der Datei',
  noFile: 'Keine Datei geöffnet',
  aboutNoFile:
    'Was auf der Zeichenfläche entsteht, erscheint hier als Manifest; was hier geschrieben wird, erscheint auf der Zeichenfläche.',
  newFile: 'Neue Datei',
  manifests: 'Manifeste als YAML',
  isLarge:
    '{megabytes} MB: Farben, Einklappen und Markierungen sind in dieser Datei aus, damit das Schreiben schnell bleibt',

  openFiles: 'Geöffnete Dateien',
  more: 'Mehr zu Dateien',
  withoutTab: 'Dateien ohne Tab',
  rename: 'Umbenennen',
  save: 'Speichern',
  download: 'Herunterladen',
  closeTab: 'Tab schließen',
  deleteFile: 'Datei löschen',
  newNameOf: 'Neuer Name von {path}',
  notSaved: 'nicht gespeichert',
  errors: '{count, plural, one {# Fehler} other {# Fehler}}',
  warnings: '{count, plural, one {# Warnung} other {# Warnungen}}',
  notes: '{count, plural, one {# Hinweis} other {# Hinweise}}',

  explain: '{code} erklären …',
  learnMore: 'Mehr erfahren',
  refused: 'Vom API-Server abgelehnt:',
  moreRules: 'und {count} weitere',

  cursorPosition: 'Position des Cursors',
  underCursor: 'Unter dem Cursor',
  doesNotParse: 'Nicht lesbar: der letzte gültige Stand ist zu sehen',
  tabLeaves: 'Tab verlässt',
  tabIndents: 'Tab rückt ein',
  aboutTabLeaves: 'Tab verlässt den Editor. Mit Strg+M rückt Tab ein.',
  aboutTabIndents: 'Tab rückt ein. Esc, dann Tab verlässt den Editor. Mit Strg+M verlässt Tab ihn immer.',
  tabLeavesNow: 'Tab verlässt jetzt den Editor.',

  suggestions: 'Vorschläge',
  takeFirst: 'Ersten Vorschlag übernehmen',
  fixesAtCursor: 'Korrekturen am Cursor',
  leave: 'Editor verlassen',
  tabAlways: 'Tab verlässt immer oder rückt ein',

  changesIn: 'Änderungen in {path}',
  isRemoved: '{path} wird entfernt.',
  changedLines: 'Geänderte Zeilen',
  removedLine: 'entfernt:',
  addedLine: 'hinzugefügt:',
  noLineChanges: 'Keine Zeile ändert sich.',
  onlyLineEnds: 'Nur Zeilenenden ändern sich.',
};
