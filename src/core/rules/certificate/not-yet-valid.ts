import { FUTURE_CERTIFICATE } from '../../certificates/example-pems.ts';
import { defineRule } from '../define-rule.ts';
import { serving, tlsSecret } from '../shared/examples.ts';
import { describe } from '../../topology/describe.ts';
import { dayText, evaluateValidity } from '../shared/validity.ts';

/** A certificate is not valid yet. */
export const certificateNotYetValid = defineRule({
  code: 'certificate/not-yet-valid',
  model: 'references-and-grants#what-a-secret-must-hold',
  severity: 'warning',
  title: 'A certificate is not valid yet.',
  why: 'Controllers serve it all the same, and every client that verifies certificates refuses the connection until then.',
  fix: 'Wait, or have one issued that is valid now.',
  examples: {
    bad: serving(tlsSecret(FUTURE_CERTIFICATE).replace('tls.crt', '⟦tls.crt⟧')),
    good: serving(),
  },

  ...evaluateValidity(({ secret, leaf, notYetValid }) =>
    notYetValid
      ? `The certificate in ${describe(secret)} is valid from ${dayText(leaf.notBefore)} on.`
      : null,
  ),
});
