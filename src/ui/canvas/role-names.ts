import type { ConnectionRole } from '../../core/commands/connect-targets.ts';

/** The name of an edge's role, as a choice. */
export const roleNames: Readonly<Record<ConnectionRole, string>> = {
  class: 'Class',
  'ingress-class': 'Class',
  backend: 'Backend',
  mirror: 'Mirror, gets copies of requests',
  auth: 'Authorization of requests',
  parent: 'Parent',
  selects: 'Selector',
  certificate: 'Certificate',
  'ca-certificate': 'Trusted authorities',
  'client-certificate': 'Client certificate',
  target: 'Target',
  parameters: 'Settings',
  extension: 'Extension',
  'service-name': 'Service of the pods',
  endpoints: 'Endpoints',
  rendered: 'Once rendered',
};
