import { EXPIRED_CERTIFICATE } from '../../certificates/example-pems.ts';
import { defineRule } from '../define-rule.ts';
import { serving, tlsSecret } from '../shared/examples.ts';
import { describe } from '../../topology/describe.ts';
import { dayText, evaluateValidity } from '../shared/validity.ts';

/** A certificate has expired. */
export const certificateExpired = defineRule({
  code: 'certificate/expired',
  model: 'references-and-grants#what-a-secret-must-hold',
  severity: 'warning',
  title: 'A certificate has expired.',
  why: 'Controllers serve it all the same: the listener is programmed, and every client that verifies certificates refuses the connection.',
  fix: 'Have it renewed. A tool such as cert-manager does so by itself.',
  examples: {
    bad: serving(tlsSecret(EXPIRED_CERTIFICATE).replace('tls.crt', '⟦tls.crt⟧')),
    good: serving(),
  },

  ...evaluateValidity(({ secret, leaf, expired }) =>
    expired ? `The certificate in ${describe(secret)} expired on ${dayText(leaf.notAfter)}.` : null,
  ),
});
