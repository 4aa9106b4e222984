import { EXPIRING_CERTIFICATE } from '../../certificates/example-pems.ts';
import { defineRule } from '../define-rule.ts';
import { serving, tlsSecret } from '../shared/examples.ts';
import { describe } from '../../topology/describe.ts';
import { dayText, evaluateValidity } from '../shared/validity.ts';

/** A certificate expires within 30 days. */
export const certificateExpiresSoon = defineRule({
  code: 'certificate/expires-soon',
  model: 'references-and-grants#what-a-secret-must-hold',
  severity: 'info',
  title: 'A certificate expires within 30 days.',
  why: 'From then on every client that verifies certificates refuses the connection.',
  fix: 'Have it renewed, or make sure that something renews it by itself.',
  examples: {
    bad: serving(tlsSecret(EXPIRING_CERTIFICATE).replace('tls.crt', '⟦tls.crt⟧')),
    good: serving(),
  },

  ...evaluateValidity(({ secret, leaf, expiresSoon }) =>
    expiresSoon ? `The certificate in ${describe(secret)} expires on ${dayText(leaf.notAfter)}.` : null,
  ),
});
