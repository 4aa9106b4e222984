import type { Translation } from '../define-texts.ts';
import type { helpTexts as english } from '../en/help.ts';

export const helpTexts: Translation<typeof english> = {
  pageNotLoaded: 'Die Seite konnte nicht geladen werden. Diesen Dialog schließen und erneut öffnen.',
  loadingPage: 'Die Seite wird geladen …',
  model: 'Das Modell',
  aboutModel:
    'Wie Status und Verkehr berechnet werden und worin sich Implementierungen unterscheiden. Die Seiten sind auf Englisch.',
  pages: 'Seiten',

  rules: 'Regeln',
  aboutRules:
    'Was geprüft wird, warum es wichtig ist und wie es sich beheben lässt. Die Regeln sind auf Englisch beschrieben.',
  searchRules: 'Regeln durchsuchen',
  noRule: 'Keine Regel passt zur Suche.',
  chooseRule: 'Eine Regel auswählen.',
  fetchingRules: 'Die Regeln werden geladen …',
  rulesNotFetched:
    'Die Regeln konnten nicht geladen werden, weil die Prüfungen angehalten sind. Diesen Dialog schließen und erneut öffnen.',
  openExample: 'Beispiel {path} öffnen',
  openedExample: 'Beispiel {path} geöffnet',

  rule: 'Regel {code}',
  experimental: 'Kanal „experimental“',
  serverSays: 'Was der API-Server sagt',
  why: 'Warum es wichtig ist',
  howToFix: 'Wie es sich beheben lässt',
  found: 'Hier gefunden',
  tryFound: 'In einer neuen Datei ausprobieren',
  notFound: 'Hier nicht gefunden',
  tryNotFound: 'Als neue Datei öffnen',
  reference: 'Zum Nachlesen',
  inModel: 'Das Modell:',

  groupBuild: 'Builds von Kustomizations',
  groupCertManager: 'Was cert-manager anlegt',
  groupPolicy: 'Policies der Implementierungen',
  groupText: 'Text',
  groupObject: 'Objekte',
  groupGatewayClass: 'GatewayClasses',
  groupGateway: 'Gateways',
  groupListener: 'Listener',
  groupListenerSet: 'ListenerSets',
  groupCertificate: 'Zertifikate',
  groupAttachment: 'Anbindung von Routen',
  groupBackend: 'Backends',
  groupService: 'Services',
  groupReferenceGrant: 'ReferenceGrants',
  groupReference: 'Verweise',
  groupBackendTlsPolicy: 'BackendTLSPolicies',
  groupIngress: 'Ingresses',
  groupRouting: 'Routing',
  groupPortability: 'Portabilität',
  groupSuppression: 'Unterdrückung',
  groupEngine: 'Die Prüfungen selbst',
  groupAdmission: 'Was der API-Server ablehnt',
};
