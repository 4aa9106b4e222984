import type { Translation } from '../define-texts.ts';
import type { settingsTexts as english } from '../en/settings.ts';

export const settingsTexts: Translation<typeof english> = {
  title: 'Einstellungen des Arbeitsbereichs',
  titleOfLookedAt: 'Einstellungen dessen, was zu sehen ist',
  aboutLookedAt:
    'Diese Einstellungen gelten hier und werden nicht behalten. Der Arbeitsbereich behält seine eigenen.',
  done: 'Fertig',
  release: 'Version der Gateway API',
  aboutRelease:
    'Die Version der CRDs im Cluster: welche Kinds, Versionen und Felder es gibt und was abgelehnt wird.',
  channel: 'Kanal der Gateway API',
  aboutChannel:
    'Welche CRDs im Cluster sind. Der Kanal „experimental“ hat mehr Felder und Kinds, verspricht aber keine Stabilität.',
  standard: 'Standard',
  experimental: 'Experimental',
  kubernetes: 'Version von Kubernetes',
  aboutKubernetes:
    'Die Version des API-Servers, der die Objekte annimmt: seine Regeln und seine Worte für das, was er ablehnt.',
  defaultNamespace: 'Standard-Namespace',
  scope: 'Diese Manifeste sind',
  aboutScope: 'Bestimmt, wie ein nicht enthaltenes Objekt gemeldet wird: als fehlend oder als nicht bekannt.',
  scopeDetect: 'Ein Teil des Clusters: fehlend nur, wo es offensichtlich ist',
  scopeWhole: 'Der ganze Cluster: was nicht enthalten ist, fehlt',
  scopePart: 'Ein Teil des Clusters: was nicht enthalten ist, ist nicht bekannt',
  suppressedRules: 'Unterdrückte Regeln',
  noSuppressedRules:
    'Keine. „Diese Regel ignorieren“ unter einem Problem unterdrückt sie, für ein Objekt oder für den Arbeitsbereich.',
  reportAgain: '{code} wieder melden',
  theme: 'Farbschema',
  system: 'System',
  light: 'Hell',
  dark: 'Dunkel',
  language: 'Sprache',
  aboutLanguage: 'Probleme, Namen vieler Änderungen und Begriffe der API bleiben auf Englisch.',
  changesWhenReloaded: 'Ab dem nächsten Laden der Seite: {language}.',
  reload: 'Seite neu laden',
  tabLeaves: 'Tab verlässt den Editor, statt einzurücken',
  aboutTabLeaves: 'Strg+M schaltet beim Schreiben um; Esc, dann Tab verlässt ihn einmal.',
};
