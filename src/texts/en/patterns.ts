import { defineTexts } from '../define-texts.ts';

/** Patterns: changes that several objects make together. */
export const patternsTexts = defineTexts('patterns', {
  https: 'Add HTTPS with a redirect…',
  aboutHttps: 'A Gateway gets a listener for HTTPS, and plain HTTP is redirected to it.',
  canary: 'Split off a canary…',
  aboutCanary: 'A copy of a Service and its Deployment gets a tenth of the requests of a rule.',
  team: 'Admit a team…',
  aboutTeam: 'Routes of another namespace may attach to a listener of a Gateway.',
  route: 'Put a route in front of a Service…',
  aboutRoute: 'A Gateway sends the requests for a host to the Service.',
  certificate: 'Add a throwaway certificate…',
  aboutCertificate: 'A self-signed pair takes the place of a missing certificate, to try things out.',
  select: 'Select {kind, select, HTTPRoute {an HTTPRoute} other {a {kind}}} first.',
  noneMissing: 'No certificate of {kind} {name} is missing.',
  admitTo: 'Admit this team to Gateway {name}…',
});
