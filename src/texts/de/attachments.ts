import type { Translation } from '../define-texts.ts';
import type { attachmentsTexts as english } from '../en/attachments.ts';

export const attachmentsTexts: Translation<typeof english> = {
  attachments: 'Anbindungen',
  computing: 'Anbindungen werden berechnet …',
  gateway: 'Gateway',
  allGateways: 'Alle Gateways',
  namespaceOfRoutes: 'Namespace der Routen',
  allNamespaces: 'Alle Namespaces',
  onlyProblems: 'Nur Probleme',
  routes: '{count, plural, one {# Route} other {# Routen}}',
  routesRefused:
    '{count, plural, one {# Route lehnt der API-Server ab; sie ist nicht aufgeführt.} other {# Routen lehnt der API-Server ab; sie sind nicht aufgeführt.}}',
  listenersLeftOut:
    '{count, plural, one {# weiterer Listener: Gateway auswählen, um die eigenen zu sehen.} other {# weitere Listener: Gateway auswählen, um die eigenen zu sehen.}}',
  noGateway: 'Kein Gateway, also nichts zum Anbinden',
  aboutNoGateway:
    'Ein Gateway mit einem Listener anlegen, und Routen, die es nennen: Hier steht dann, wer wen bedient.',
  classNotHere: 'Nicht bekannt: Die GatewayClass ist nicht hier',
  aboutClassNotHere:
    'Vielleicht ist sie im Cluster. Im Status des Gateways angeben: Dann lassen sich die Anbindungen berechnen.',
  noController: 'Kein Gateway hier hat einen Controller',
  aboutNoController:
    'Die Klasse fehlt oder ist nicht akzeptiert, oder der API-Server lehnt das Gateway ab. Was zutrifft, steht im Status.',
  noneRefused: 'Keine Route abgelehnt',
  allAttached: 'Jede Route hat ihren Listener.',
  allAttachedHere: 'Mit diesem Filter hat jede Route ihren Listener.',
  noRoutes: 'Keine Routen hier',
  aboutNoRoutes: 'Eine Route anlegen, die ein Gateway als Parent nennt.',
  noRouteMatches: 'Keine Route entspricht dem Filter.',
  routesByListeners: 'Routen nach Listenern',
  route: 'Route',
  gatewayOf: 'Gateway {place}',
  holderIn: '{kind} {place} in {gateway}',
  attachedCount: '{count}<hidden> angebunden</hidden>',
  anyHost: 'beliebiger Host',
  stepAttached: 'angebunden',
  stepParent: 'nicht gewählt',
  stepName: 'Name',
  stepPort: 'Port',
  stepKind: 'Kind',
  stepNamespace: 'Namespace',
  stepHostname: 'Hostname',
  stepNotAccepted: 'nicht akzeptiert',
  stepDisplaced: 'verdrängt',
  attached: 'Angebunden: {hostnames}.',
  otherParent: 'Die Route nennt diesen Parent nicht.',
  passedOver: 'Übergangen: {step}.',
  notKnown: 'Nicht bekannt: {step}.',
  refused: 'Abgelehnt: {step}.',
  otherServes: 'Ein anderer Listener bedient diese parentRef.',
};
