import type { Translation } from '../define-texts.ts';
import type { fileListTexts as english } from '../en/file-list.ts';

export const fileListTexts: Translation<typeof english> = {
  files: 'Dateien',
  changed: 'Seit dem Speichern geändert',
  actionsFor: 'Aktionen für {path}',
  save: 'Speichern',
  download: 'Herunterladen',
  rename: 'Umbenennen …',
  remove: 'Aus dem Arbeitsbereich entfernen',
  delete: 'Löschen',
  noFiles: 'Noch keine Dateien',
  aboutNoFiles: 'Dateien öffnen, hier ablegen oder mit einem Beispiel beginnen.',
  open: 'Öffnen',
  new: 'Neu',
};
