import { defineTexts } from '../define-texts.ts';

/** Joining two objects without drawing an edge. */
export const connectingTexts = defineTexts('connecting', {
  title: 'Connect to…',
  isGone: 'That object is no longer in the manifests. Select another one and try again.',
  connect: 'Connect {object}',
  from: 'From',
  whole: 'The whole {kind}',
  as: 'As',
  usual: 'Default for the two kinds',
  whatWith: 'What to connect {name} with',
  filter: 'Filter by kind, name or namespace',
  nothingFits:
    'Nothing in these manifests can be connected to this part of {name}. Add an object from the palette first.',
  nothingMatches: 'Nothing matches the filter.',
  kindIn: '{kind} in {namespace}',

  class: 'Class',
  backend: 'Backend',
  mirror: 'Mirror, gets copies of requests',
  auth: 'Authorization of requests',
  parent: 'Parent',
  selector: 'Selector',
  certificate: 'Certificate',
  trustedAuthorities: 'Trusted authorities',
  clientCertificate: 'Client certificate',
  target: 'Target',
  parameters: 'Settings',
  extension: 'Extension',
  serviceOfPods: 'Service of the pods',
  endpoints: 'Endpoints',
  onceRendered: 'Once rendered',
});
