import type { Translation } from '../define-texts.ts';
import type { noticesTexts as english } from '../en/notices.ts';

export const noticesTexts: Translation<typeof english> = {
  undo: 'Rückgängig',
  actionFailed: 'Die Aktion ist fehlgeschlagen. Der Text ist unverändert.',
  languageNotLoaded: 'Texte nicht geladen: {language}. Das Fenster ist auf Englisch.',
  aboutLanguageNotLoaded: 'Die Seite neu laden, sobald eine Verbindung besteht.',

  storageRefused:
    'Dieser Browser speichert für diese Seite nichts (privates Fenster, oder Websitedaten sind blockiert). Alles funktioniert, aber nur in diesem Tab: vor dem Schließen Dateien exportieren oder als Link teilen.',
  storageFull:
    'Der Speicher des Browsers ist voll; die letzten Änderungen sind nur in diesem Tab. Dateien exportieren oder Platz schaffen; das Speichern wird automatisch wiederholt.',
  storageUnreadable:
    'Der gespeicherte Arbeitsbereich lässt sich zurzeit nicht öffnen. Änderungen sind vorerst nur in diesem Tab und kommen hinzu, wenn er sich öffnet; vor dem Schließen des Tabs Dateien exportieren.',

  checksStopped:
    'Die Prüfungen sind angehalten; Zeichenfläche und Probleme können veraltet sein. Der Text ist sicher: Neuladen der Seite startet sie wieder.',
  checksRestarted:
    'Die Prüfungen sind an diesem Text abgebrochen und neu gestartet. Der Text ist sicher. Bleiben Zeichenfläche und Probleme veraltet, die letzte Änderung rückgängig machen.',

  lessonNotLoaded: 'Die Lektion wurde nicht geladen. Die Seite neu laden, sobald das Netz wieder da ist.',
  linkReaderNotLoaded:
    'Was Links liest, konnte nicht geladen werden. Den Link erneut öffnen, sobald eine Verbindung besteht.',
  openShared: 'Geteilten Arbeitsbereich öffnen',
  keepShared: 'Geteilte Dateien behalten',
  notAddedTo: '„{workspace}“ konnte nicht geöffnet werden, also wurde nichts hinzugefügt.',
  aboutNotAdded:
    'Die geteilten Dateien exportieren, zum eigenen Arbeitsbereich zurückkehren und sie dort öffnen.',
  workspaceWasDeleted:
    'Der Arbeitsbereich „{name}“ wurde gelöscht. Er lässt sich in der Liste der Arbeitsbereiche wiederherstellen.',
  workspaceIsUnknown:
    'Die Adresse nennt einen Arbeitsbereich, den dieser Browser nicht hat. Arbeitsbereiche bleiben in dem Browser, in dem sie angelegt wurden; mit einem Link zum Teilen kommen sie woandershin.',
  deletedElsewhere:
    'Der Arbeitsbereich „{name}“ wurde in einem anderen Tab gelöscht. Hier ist er noch offen.',
  restoreIt: 'Wiederherstellen',
  deletedWorkspace: 'Arbeitsbereich „{name}“ gelöscht.',

  undone: 'Rückgängig gemacht: {title}',
  redone: 'Wiederholt: {title}',
  nothingToUndo: 'Es gibt nichts rückgängig zu machen.',
  nothingToRedo: 'Es gibt nichts zu wiederholen.',
  notLatest: '„{title}“ ist nicht mehr die letzte Änderung.',
  aboutNotLatest: '„Rückgängig“ nimmt Änderungen einzeln zurück, die letzte zuerst.',
  nothingToChange: '{title}: nichts zu ändern.',
  noSafeFix: 'Keine Korrektur ist eindeutig sicher: beim jeweiligen Problem auswählen.',
  beingEdited: 'Der Text, der sich ändern würde, wird gerade bearbeitet. Gleich noch einmal versuchen.',

  nothingToCopy: 'Zur Auswahl gibt es kein Manifest zum Kopieren.',
  copied: '{count, plural, one {Ein Objekt} other {# Objekte}} als YAML kopiert.',
  copyRefused: 'Der Browser hat das Kopieren nicht erlaubt.',
  copyFromPane: 'Den Text im YAML-Bereich auswählen und dort kopieren.',
  exportInstead: 'Stattdessen als Datei exportieren.',
  nothingToExport: 'Es gibt noch keine Objekte zum Exportieren.',
  aboutNothingToExport: 'Text ohne Objekte lässt sich aus der Liste der Dateien speichern.',
  yamlOnClipboard: 'Das YAML ist in der Zwischenablage.',
  diagramOnClipboard: 'Das Diagramm ist in der Zwischenablage.',
  inDownloads: '{name} ist bei den Downloads.',

  filterTurnedOff: 'Der Filter wurde ausgeschaltet, um dieses Objekt zu zeigen.',
  sent: 'Gesendet. {outcome}. Der Trace zeigt den Weg.',
  sendFirst: 'Zuerst eine Anfrage senden: Der Trace zeigt dann, warum sie anderswohin ging.',
  allArranged: 'Alle Karten sind automatisch angeordnet.',
  arrange: 'Anordnen',
  arranged: 'Angeordnet',
  moveOne: '{name} verschieben',
  moveMany: '{count} Karten verschieben',

  noSample: 'Es gibt kein Beispiel namens {id}.',
  aboutNoSample: 'Eines aus der Liste der Beispiele wählen.',
  sampleNotLoaded: 'Das Beispiel konnte nicht geladen werden.',
  aboutSampleNotLoaded: 'Verbindung prüfen, Seite neu laden und erneut versuchen.',
  openSample: 'Beispiel „{name}“ öffnen',
  openedSample: 'Beispiel „{name}“ geöffnet',

  pasteFile: 'Datei einfügen',
  pastedFile: 'Datei eingefügt',
  newFile: 'Neue Datei {path}',
  fileNeedsName: 'Eine Datei braucht einen Namen.',
  fileNameHasSpaces: 'Ein Dateiname darf nicht mit einem Leerzeichen beginnen oder enden.',
  pathNeedsNames: 'Jeder Teil des Pfads braucht einen Namen: Ordner trennt je ein Schrägstrich.',
  pathHoldsControls: 'Der Pfad enthält Steuerzeichen, die kein Dateiname haben kann.',
  pathTooLong: 'Der Pfad hat mehr als {most, number} Zeichen.',
  noSuchFile: 'Die Datei {path} gibt es nicht mehr.',
  fileIsThere: 'Es gibt bereits eine Datei {path}.',
  renameFile: '{from} in {to} umbenennen',
  renamedFile: '{from} in {to} umbenannt',
  onDiskKeepsName: 'Die Datei auf der Festplatte behält ihren Namen; Speichern von {path} ergibt eine Kopie.',
  deleteFile: '{path} löschen',
  deletedFile: '{path} gelöscht',
  closeAll: 'Alle Dateien schließen',
  closedAll: 'Alle Dateien geschlossen',
  oneUndoAway: 'Einmal „Rückgängig“ bringt die vorherigen Dateien zurück.',

  manifestFiles: 'Kubernetes-Manifeste',
  openedFiles: 'Geöffnete Dateien',
  openOne: '{path} öffnen',
  openedOne: '{path} geöffnet',
  openMany: '{count} Dateien öffnen',
  openedMany: '{count} Dateien geöffnet',
  andMore: 'Und {count} weitere.',
  leftOut: '{count, plural, one {Eine Datei wurde} other {# Dateien wurden}} ausgelassen.',
  onlyTheFirst: 'Nur die ersten {count, number} Dateien wurden geöffnet.',
  openInnerFolder: 'Den Ordner mit den Manifesten öffnen, keinen darüber.',
  filesNotOpened: 'Der Browser hat die Dateien nicht geöffnet.',
  noFileChosen: 'Keine Datei ausgewählt.',
  nothingInFolder: 'In diesem Ordner sind keine Dateien mit .yaml, .yml oder .json.',
  nothingInDrop: 'Nichts zum Öffnen abgelegt: keine Datei mit .yaml, .yml oder .json.',
  saved: '{path} gespeichert.',
  changedOnDisk: '{path} wurde seit dem Öffnen auf der Festplatte geändert und nicht gespeichert.',
  aboutChangedOnDisk:
    'Erneut öffnen, um jene Fassung neben der eigenen zu sehen, oder sie mit der eigenen überschreiben.',
  overwrite: 'Überschreiben',
  notSaved: '{path} wurde nicht gespeichert.',
  downloadIt: 'Herunterladen',
  writingRefused: 'Der Browser durfte die Datei nicht schreiben. Erneut speichern und „Zulassen“ wählen.',
  fileIsGone: 'Die Datei ist nicht mehr dort, wo sie geöffnet wurde.',
  diskIsFull: 'Die Festplatte ist voll.',
  writeProtected: 'Die Datei ist schreibgeschützt oder in einem anderen Programm offen.',
};
