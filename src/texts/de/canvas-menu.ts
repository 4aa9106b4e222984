import type { Translation } from '../define-texts.ts';
import type { canvasMenuTexts as english } from '../en/canvas-menu.ts';

export const canvasMenuTexts: Translation<typeof english> = {
  objects: '{count, plural, one {# Objekt} other {# Objekte}}',
  createIt: 'Erstellen',
  inspect: 'Im Inspektor öffnen',
  connect: 'Verbinden mit …',
  showChain: 'Nur seine Kette anzeigen',
  whyNot: 'Warum nicht diese Route?',
  whyNotIngress: 'Warum nicht dieser Ingress?',
  convertIngress: 'In Gateway API umwandeln …',
  convertClass: 'Ihre Ingresses umwandeln …',
  rename: 'Umbenennen …',
  move: 'In einen Namespace verschieben …',
  duplicate: 'Duplizieren',
  copy: 'Als YAML kopieren',
  cut: 'Ausschneiden',
  delete: 'Löschen',
  connections: 'Verbindungen',
  edgeTo:
    'zu {name}{state, select, ok {} refused { · abgelehnt} missing { · fehlt} other { · nicht bekannt}}',
  edgeFrom:
    'von {name}{state, select, ok {} refused { · abgelehnt} missing { · fehlt} other { · nicht bekannt}}',
  arrange: 'Anordnen',
  showAsCard: 'Als Karte anzeigen',
  shownAsCard: 'Als Karte angezeigt: {object}.',
  foldInto: 'Einklappen in {cards}',
  folded: 'Eingeklappt: {object}.',

  showInYaml: 'Im YAML anzeigen',
  showBothEnds: 'Beide Enden anzeigen',
  disconnect: 'Trennen',

  clusterScoped: 'Clusterweite Objekte',
  namespace: 'Namespace {namespace}',
  addHere: 'Objekt hier hinzufügen …',
  expand: 'Ausklappen',
  collapse: 'Einklappen',
  collapseOthers: 'Alle anderen einklappen',
  expandAll: 'Alle Bahnen ausklappen',
  moveUp: 'Bahn nach oben',
  moveDown: 'Bahn nach unten',
  orderAutomatically: 'Bahnen automatisch ordnen',
  showNamespace: 'Nur diesen Namespace anzeigen',

  add: 'Objekt hinzufügen …',
  paste: 'Manifeste einfügen',
  clipboardRefused: 'Der Browser erlaubt das Lesen der Zwischenablage nicht.',
  pasteByKeys: 'Stattdessen auf der Zeichenfläche Strg+V drücken (⌘V auf einem Mac).',
  selectAll: 'Alles auswählen',
  fit: 'Alles einpassen',
  everything: 'Alles anzeigen',
  chain: 'Kette anzeigen',

  newConnected: 'Neu, verbunden mit {name}',
  nothingFits: 'Mit diesem Teil von {name} lässt sich nichts verbinden.',
  connectToPresent: 'Mit Vorhandenem verbinden …',
};
