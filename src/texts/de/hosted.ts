import type { Translation } from '../define-texts.ts';
import type { hostedTexts as english } from '../en/hosted.ts';

export const hostedTexts: Translation<typeof english> = {
  takeOver: 'Änderungen aus „{name}“ übernehmen',
  tookOver:
    '{count, plural, one {Eine Datei wurde} other {# Dateien wurden}} in „{name}“ geändert und {count, plural, one {ist} other {sind}} hier auf dem neuen Stand.',
  backAgain: '„{name}“ antwortet wieder.',
  merged:
    '{paths}: auch in „{name}“ geändert. Jetzt sind beide Änderungen darin; bitte durchsehen und dann speichern.',
  notWritten: 'Es ist nicht bekannt, ob in „{name}“ etwas gespeichert wurde.',
  doesNotAnswer:
    'Der Befehl, der den Ordner bereitstellt, antwortet nicht. Die Änderungen bleiben in diesem Browser.',
  notUnderstood: 'Die Antwort war nicht zu lesen. Die Änderungen bleiben in diesem Browser.',
  savedFiles: '{count, plural, one {Eine Datei gespeichert.} other {# Dateien gespeichert.}}',
  deletedFiles: '{count, plural, one {Eine Datei} other {# Dateien}} in „{name}“ gelöscht.',
  stillThere: '{paths}: hier gelöscht und in „{name}“ noch da, bis alles gespeichert wird.',
  saveAll: 'Alles speichern …',
  nothingToSave: 'In „{name}“ ist alles gespeichert.',
  allSaved: 'Gespeichert',
  notSaved: '{count} nicht gespeichert',
  aboutAllSaved: 'In „{name}“ ist alles gespeichert',
  aboutNotSaved: '{count, plural, one {Eine Datei} other {# Dateien}} in „{name}“ speichern',
  noneToSave: 'Keine Datei, die von der Festplatte geöffnet wurde, hat Änderungen zu speichern.',
  restoreFile: '{path} zurückholen',
  takeTheirs: '{path} aus „{name}“ übernehmen',
  andMore: '{paths} und {count} weitere',
  silent:
    'Der Befehl, der „{name}“ bereitstellt, antwortet nicht. Es kann weitergehen: Änderungen bleiben in diesem Browser und lassen sich speichern, sobald er wieder da ist.',
  closed:
    'Der Befehl, der „{name}“ bereitstellt, wurde unter einer anderen Adresse neu gestartet. Bitte die öffnen, die er ausgegeben hat; nicht gespeicherte Änderungen bleiben in diesem Browser.',
  bothChanged: '{paths}: hier und in „{name}“ geändert. Geschrieben wird erst, wenn entschieden ist.',
  choose: 'Entscheiden …',

  readOnly:
    '„{name}“ ist zum Ansehen hier. Die Dateien lassen sich dort ändern, wo sie liegen, nicht in diesem Fenster.',
  isFolder: 'Das ist der Ordner „{name}“, kein Arbeitsbereich dieses Browsers.',
  aboutFolder: 'Umbenennen, verschieben oder löschen lässt er sich dort, wo er liegt.',
  notClosed: 'Die Dateien sind die des Ordners „{name}“ und bleiben offen.',
  aboutNotClosed: 'Nicht mehr gewünschte Dateien lassen sich einzeln löschen.',
  addressLacksToken:
    'Die Adresse dieser Seite ist nicht vollständig; der Ordner wurde nicht geöffnet. Bitte die Adresse öffnen, die der Befehl ausgegeben hat.',
  folderNotOpened: 'Der Ordner wurde nicht geöffnet. {reason}',

  saveTheFolder: 'Alles in „{name}“ speichern',
  aboutDeletions:
    '{count, plural, one {Eine Datei wurde} other {# Dateien wurden}} hier gelöscht. Beim Speichern {count, plural, one {wird sie} other {werden sie}} im Ordner gelöscht; das lässt sich von hier aus nicht rückgängig machen.',
  toDelete: 'Wird gelöscht',
  toWrite: 'Wird geschrieben',
  saveAndDelete: 'Speichern und löschen',
  saveWithoutDeleting: 'Ohne Löschen speichern',
  bringBack: 'Zurückholen',
  bringBackFile: '{path} zurückholen',

  changedTwice: 'Hier und in „{name}“ geändert',
  aboutChangedTwice:
    'Die Änderungen treffen dieselben Zeilen, also bitte entscheiden. Entfernte Zeilen sind die von dort, hinzugefügte die eigenen.',
  deletedThere: 'In „{name}“ gelöscht und hier geändert.',
  deletedHere: 'Hier gelöscht und in „{name}“ geändert.',
  keepOurs: 'Eigene behalten',
  keepOursOf: 'Eigene Fassung von {path} behalten',
  takeFrom: 'Andere übernehmen',
  takeFromOf: 'Andere Fassung von {path} übernehmen',
  aboutKeeping: 'Was behalten wird, überschreibt beim Speichern die andere Fassung.',
  allChosen: 'Alles ist entschieden. Speichern schreibt, was behalten wurde.',
};
