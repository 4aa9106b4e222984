import type { Translation } from '../define-texts.ts';
import type { rolesTexts as english } from '../en/roles.ts';

export const rolesTexts: Translation<typeof english> = {
  roles: 'Rollen',
  aboutRoles: 'Zeigen, zu welcher Rolle jedes Objekt gehört, und den Arbeitsbereich als eine davon ansehen',
  owners: 'Eigentümer der Objekte',
  provider: 'Infrastruktur-Anbieter',
  operator: 'Cluster-Betreiber',
  developer: 'Anwendungs-Entwickler',
  aboutProvider: 'Klassen und ihre Parameter, Namespaces und was sonst zu keinem Namespace gehört',
  aboutOperator: 'Gateways und ListenerSets seiner Namespaces, und was Routen und Verweise zulässt',
  aboutDeveloper: 'Routen, Services und Workloads ihrer Namespaces',
  belongsTo:
    'gehört {role, select, provider {dem Infrastruktur-Anbieter} operator {dem Cluster-Betreiber} other {den Anwendungs-Entwicklern}}',
  locked: 'gesperrt',

  viewAs: 'Ansehen als',
  everybody: 'Alle',
  whichNamespaces: 'Namespaces der Rolle: {chosen}',
  allNamespaces: 'Alle Namespaces',
  chosenNamespaces: '{count, plural, one {# Namespace} other {# Namespaces}}',
  listenerSets: 'Entwickler dürfen ListenerSets schreiben',
  stop: 'Beenden',
  viewing:
    'Angesehen als {role, select, provider {Infrastruktur-Anbieter} operator {Cluster-Betreiber} other {Anwendungs-Entwickler}}. Was anderen gehört, ist gesperrt.',
  viewingIn:
    'Angesehen als {role, select, operator {Cluster-Betreiber} other {Anwendungs-Entwickler}} von {namespaces}. Was anderen gehört, ist gesperrt.',
  asRbac: 'Rollen als RBAC …',
  aboutIngresses: 'Und Ingresses?',
  ingressNote:
    'Ein Ingress ist ein einziges Dokument: Wer es schreiben darf, entscheidet zugleich über Host, Zertifikat und Regeln. Die Gateway API teilt sie zwischen Betreiber und Entwicklern auf.',
};
