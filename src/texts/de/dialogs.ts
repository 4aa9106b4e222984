import type { Translation } from '../define-texts.ts';
import type { dialogsTexts as english } from '../en/dialogs.ts';

export const dialogsTexts: Translation<typeof english> = {
  add: 'Hinzufügen',
  rename: 'Umbenennen',
  namespace: 'Namespace',
  updateReferences: 'Verweise anpassen',

  admitTeam: 'Team am Gateway {name} zulassen',
  aboutAdmitTeam:
    'Routen aus seinem Namespace dürfen sich dann an den Listener anbinden. Was sich dadurch ändert, wird zuerst gezeigt.',
  showChanges: 'Änderungen zeigen',
  namespaceOfTeam: 'Namespace des Teams',
  listener: 'Listener',

  addObject: 'Objekt hinzufügen',
  kind: 'Kind',
  classes: 'Klassen',
  gateways: 'Gateways',
  routes: 'Routen',
  services: 'Services',
  workloads: 'Workloads',
  supporting: 'Unterstützende Objekte',
  name: 'Name',
  exists: '{kind} {name} gibt es bereits.',
  newNamespace: 'Ein neuer Namespace bekommt eine eigene Bahn.',

  export: 'Exportieren',
  nothingToExport: 'Es gibt noch nichts zu exportieren.',
  oneFile: 'Eine YAML-Datei',
  aboutOneFile: 'Jedes Dokument, wie es geschrieben ist, bereit für kubectl apply -f.',
  clipboard: 'In die Zwischenablage',
  aboutClipboard: 'Dasselbe YAML, um es anderswo einzufügen.',
  zip: 'Zip, eine Datei für jedes Objekt',
  aboutZip: 'Ordner sind Namespaces.',
  kustomization: 'Kustomization',
  aboutKustomization: 'Ein Zip mit den Dateien und einer kustomization.yaml, die sie aufzählt.',
  rbac: 'Rollen als RBAC',
  aboutRbac:
    'Wer was schreiben darf, als ClusterRoles, Roles und Bindings: eine neue Datei, vor dem Schreiben gezeigt',
  mermaid: 'Mermaid-Diagramm',
  aboutMermaid: 'Ein Flussdiagramm als Text, für Markdown-Seiten.',
  mermaidClipboard: 'Mermaid in die Zwischenablage',
  aboutMermaidClipboard: 'Dasselbe Flussdiagramm, um es in eine Seite einzufügen.',
  png: 'PNG-Bild',
  aboutPng: 'Die ganze Zeichenfläche als Pixel, mit Spaltentiteln und einer Legende.',
  svg: 'SVG-Bild',
  aboutSvg: 'Dasselbe als Text und Formen, für Dokumente und Zeichenprogramme.',
  themeOfPictures: 'Farbschema der Bilder',
  asInWindow: 'Wie im Fenster',
  light: 'Hell',
  dark: 'Dunkel',
  pathInPictures: 'Den Weg der Anfrage in Bildern zeigen',

  holdsSecrets:
    'Der Arbeitsbereich enthält {count, plural, one {# Geheimnis} other {# Geheimnisse}}: {names}.',
  exportIsRead: 'Wer den Export bekommt, kann {count, plural, one {es} other {sie}} lesen.',
  linkIsRead: 'Wer den Link hat, kann {count, plural, one {es} other {sie}} lesen.',
  placeholders: 'Jedes ist durch einen Platzhalter ersetzt, und was davon abhängt, ist dort nicht bekannt.',
  leaveSecretsOut: 'Geheimnisse auslassen',
  takeRequests: 'Gespeicherte Anfragen mitnehmen',

  moveOne: '{object} verschieben',
  moveMany: '{count, plural, one {# Objekt} other {# Objekte}} verschieben',
  aboutMove: 'Alles, was danach nicht mehr funktionieren würde, wird zuerst gezeigt.',
  move: 'Verschieben',
  toNamespace: 'In den Namespace',
  aboutReferences: 'Passt die Verweise auf diese Objekte an.',

  paste: 'Manifeste einfügen',
  pasteFile: '{name} hinzufügen',
  aboutPaste: 'YAML oder JSON: ein Dokument oder mehrere, auch die Ausgabe von kubectl get -o yaml.',
  addToWorkspace: 'Zum Arbeitsbereich hinzufügen',
  manifests: 'Manifeste',
  removeServerFields: 'Felder des Servers entfernen',
  aboutServerFields:
    'status, managedFields, uid, resourceVersion, Zeitstempel und die Annotation last-applied.',

  notPossible: 'Diese Änderung ist nicht möglich',
  consequences: 'Hier stehen die Folgen.',
  consequencesAndFixes: 'Hier stehen die Folgen. Auswählen, was im selben Schritt korrigiert werden soll.',
  carryOut:
    '{verb, select, Add {Hinzufügen} Admit {Zulassen} Allow {Erlauben} Arrange {Anordnen} Attach {Anbinden} Change {Ändern} Clean {Bereinigen} Close {Schließen} Connect {Verbinden} Create {Anlegen} Delete {Löschen} Disconnect {Trennen} Duplicate {Duplizieren} Ignore {Ignorieren} Insert {Einfügen} Move {Verschieben} Open {Öffnen} Paste {Einfügen} Point {Umleiten} Reload {Neu laden} Remove {Entfernen} Rename {Umbenennen} Save {Speichern} Select {Auswählen} Send {Senden} Split {Aufteilen} other {Anwenden}}',
  carryOutWithFixes: '{verb}, mit Korrekturen',

  renameOne: '{kind} {name} umbenennen',
  newName: 'Neuer Name',
  referrers:
    '{count, plural, =0 {Kein Objekt verweist darauf.} one {# Verweis nennt es.} other {# Verweise nennen es.}}',
  renameFile: 'Datei umbenennen',
  path: 'Pfad',

  openSample: 'Beispiel öffnen',
  openIt: 'Öffnen',
  asNewWorkspace: 'als neuen Arbeitsbereich',
  inThisWorkspace: 'in diesem Arbeitsbereich, neben den eigenen Dateien',

  share: 'Als Link teilen',
  aboutShare:
    'Der Link enthält alle Dateien in seinem Fragment: Nichts wird hochgeladen, und wer den Link hat, hat die Manifeste.',
  packing: 'Der Arbeitsbereich wird gepackt …',
  link: 'Link',
  copy: 'Kopieren',
  copied: 'Link kopiert.',
  copyByHand: 'Den Link auswählen und von Hand kopieren.',
  length: '{count, number} Zeichen.',
  lengthIsLong:
    '{count, number} Zeichen. Manche Chat- und Mailprogramme kürzen so lange Links: Eine Datei aus „Exportieren“ ist sicherer.',

  shortcuts: 'Tastenkürzel',
  onCanvas: 'Auf der Zeichenfläche',
  inEditor: 'Im Editor',
};
