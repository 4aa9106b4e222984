import { defineTexts } from '../define-texts.ts';

/** The roles between which the Gateway API divides its objects: whose cards are, and what is locked for whom. */
export const rolesTexts = defineTexts('roles', {
  roles: 'Roles',
  aboutRoles: 'Show to which role each object belongs, and look at the workspace as one of them',
  owners: 'Owners of objects',
  provider: 'Infrastructure provider',
  operator: 'Cluster operator',
  developer: 'Application developers',
  aboutProvider: 'Classes and their parameters, Namespaces, and what else belongs to no namespace',
  aboutOperator: 'Gateways and ListenerSets of its namespaces, and what lets routes and references in',
  aboutDeveloper: 'Routes, Services and workloads of their namespaces',
  belongsTo:
    'belongs to {role, select, provider {the infrastructure provider} operator {the cluster operator} other {the application developers}}',
  locked: 'locked',

  viewAs: 'View as',
  everybody: 'Everybody',
  whichNamespaces: 'Namespaces of the role: {chosen}',
  allNamespaces: 'All namespaces',
  chosenNamespaces: '{count, plural, one {# namespace} other {# namespaces}}',
  listenerSets: 'Developers may write ListenerSets',
  stop: 'Stop',
  viewing:
    'Seen as {role, select, provider {the infrastructure provider} operator {the cluster operator} other {application developers}}. What others own is locked.',
  viewingIn:
    'Seen as {role, select, operator {the cluster operator} other {application developers}} of {namespaces}. What others own is locked.',
  asRbac: 'Roles as RBAC…',
  aboutIngresses: 'And Ingresses?',
  ingressNote:
    'An Ingress is one document: whoever may write it decides on host, certificate and rules at once. The Gateway API divides them between the operator and the developers.',
});
