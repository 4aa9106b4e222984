import type { Translation } from '../define-texts.ts';
import type { canvasTexts as english } from '../en/canvas.ts';

export const canvasTexts: Translation<typeof english> = {
  canvas: 'Zeichenfläche',
  about:
    'Zeichenfläche mit {count, plural, one {# Objekt} other {# Objekten}}. Pfeiltasten gehen von einem zum anderen, Enter öffnet den Inspektor, C verbindet.',
  noObjects: 'Keine Objekte zu zeichnen',
  aboutNoObjects:
    'Nichts von dem, was angezeigt wird, ist ein lesbares Kubernetes-Objekt. Die Probleme nennen den Grund; ein Objekt aus der Palette hinzufügen oder andere Dateien öffnen.',

  controls: 'Zeichenfläche',
  zoomOut: 'Verkleinern',
  zoomIn: 'Vergrößern',
  fit: 'Alles einpassen',
  expandLanes: 'Alle Bahnen ausklappen',
  collapseLanes: 'Alle Bahnen einklappen',
  arrange: 'Anordnen: von Hand gewählte Plätze der Karten zurücksetzen',
  minimap: 'Übersicht',
  show: 'Anzeigen',
  chain: 'Kette',
  aboutChain: 'Gateways, Routen und Services; was zu ihnen gehört, steht auf ihren Karten',
  everything: 'Alles',
  aboutEverything: 'Eine Karte für jedes Objekt und der Weg von außen, wie ihn der Cluster bereitstellt',
  outcome: 'Ergebnis der Anfrage',
  showTrace: 'Trace anzeigen',
  clearRequest: 'Anfrage entfernen',

  clusterScoped: 'Clusterweite Objekte.',
  aboutLane:
    'Namespace {namespace}. Was hier abgelegt wird, entsteht in ihm; eine hierher gezogene Karte wird in ihn verschoben. Am Namen lässt sich die Bahn verschieben.',
  cluster: 'Cluster',
  laneWith:
    '<hidden>Bahn </hidden><lane>{name}</lane> <number>{count}</number><hidden> {count, plural, one {Objekt} other {Objekte}}</hidden>',
  newNamespace: 'Neuer Namespace',
  foldedLane:
    '{cards}, Namespace {namespace}{alarm, select, error {, mit Fehlern} warning {, mit Warnungen} other {}}: ausklappen',
  foldedClusterLane:
    '{cards}, clusterweit{alarm, select, error {, mit Fehlern} warning {, mit Warnungen} other {}}: ausklappen',

  notReadable: 'gerade nicht lesbar',
  notFound: 'nicht gefunden',
  notKnown: 'nicht bekannt',
  made: 'erzeugt',
  providedByCluster: '{object}, vom Cluster bereitgestellt',
  create: 'Erstellen',
  createOne: '{object} erstellen',
  redirectedHere: 'Hier weitergeleitet',
  endsHere: 'Endet hier',

  inNamespace: 'Namespace {namespace}',
  inCluster: 'clusterweit',
  isAbsent: 'nicht in den Manifesten',
  isMade: 'im Cluster erzeugt',
  isProvided: 'vom Cluster bereitgestellt',
  isUnreadable: 'Text nicht lesbar',
  isNotKnown: 'nicht bekannt',
  errors: '{count, plural, other {# Fehler}}',
  warnings: '{count, plural, one {# Warnung} other {# Warnungen}}',
  notes: '{count, plural, one {# Hinweis} other {# Hinweise}}',
  noProblems: 'keine Probleme',
  notCheckedYet: 'noch nicht geprüft',
  status: 'Status {state}',
  shows: '{as, select, class {Klasse {name}} certificate {Zertifikat {name}} other {{name}}}',
  showsNotKnown:
    '{as, select, class {Klasse {name} nicht bekannt} certificate {Zertifikat {name} nicht bekannt} other {{name} nicht bekannt}}',
  attachedRoutes: '{count, plural, one {# angebundene Route} other {# angebundene Routen}}',
  listenerIn: '{state, select, problem {Problem} other {nicht bekannt}}: {words}, {facts}',

  edge: 'Verbindung von {from} zu {to}. {state}',
  works: 'Sie funktioniert.',
  worksBy: 'Sie funktioniert: {how}.',
  disconnect: 'Trennen',
  addGrant: 'ReferenceGrant in {namespace} hinzufügen',
  allowedBy: 'Erlaubt durch ReferenceGrant {grant}',
  notAllowed: 'Kein ReferenceGrant in {namespace} erlaubt das. Klicken fügt ihn hinzu.',

  liveStatus:
    '{mark, select, differs {Live-Status weicht ab} stale {Live-Status veraltet} other {kein Live-Status}}',
  aboutLive:
    '{mark, select, differs {Was Controller geschrieben haben, weicht vom Berechneten ab.} stale {Was Controller geschrieben haben, gilt einer älteren Generation des Objekts.} other {Kein Controller hat für dieses Objekt geantwortet.}}',

  noText: 'Es gibt keinen Text zu löschen.',
  edgeIsProvided: 'Der Cluster stellt diese Verbindung bereit, in keinem Manifest steht sie.',
  hasNoManifest: 'Zu dieser Karte gibt es kein Manifest; stattdessen den Verweis auf sie löschen.',
};
