import type { Translation } from '../define-texts.ts';
import type { canvasKeysTexts as english } from '../en/canvas-keys.ts';

export const canvasKeysTexts: Translation<typeof english> = {
  go: 'Entlang der Kette oder in der Spalte gehen',
  extend: 'Das nächste Objekt zur Auswahl hinzufügen',
  move: 'Karte verschieben',
  first: 'Erstes Objekt',
  last: 'Letztes Objekt',
  inspect: 'Im Inspektor öffnen',
  selectOnly: 'Nur dieses Objekt auswählen',
  connect: 'Verbinden mit …',
  rename: 'Umbenennen',
  editValues: 'Werte auf der Karte bearbeiten',
  moveToNamespace: 'In einen Namespace verschieben …',
  duplicate: 'Duplizieren',
  delete: 'Löschen',
  selectAll: 'Alles auswählen',
  zoomIn: 'Vergrößern',
  zoomOut: 'Verkleinern',
  fit: 'Alles einpassen',
  fullSize: 'Volle Größe',
  openMenu: 'Menü öffnen',
  clear: 'Auswahl aufheben, danach die Anfrage entfernen',
  copy: 'Als YAML kopieren',
  cut: 'Als YAML ausschneiden',
  paste: 'Manifeste einfügen',
};
