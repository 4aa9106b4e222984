import { ANOTHER_KEY, SHOP_CERTIFICATE } from '../../certificates/example-pems.ts';
import { certificateProblem } from '../shared/certificate-problem.ts';
import { serving, tlsSecret } from '../shared/examples.ts';

/** A Secret whose halves do not belong together. */
export const certificateKeyMismatch = certificateProblem(
  {
    code: 'certificate/key-mismatch',
    model: 'references-and-grants#what-a-secret-must-hold',
    title: 'A certificateRef leads to a Secret whose key does not belong to its certificate.',
    fix: 'Put the key there that the certificate was asked for with. In a chain, the certificate of the host itself stands first.',
    examples: {
      bad: serving(tlsSecret(SHOP_CERTIFICATE, ANOTHER_KEY), '⟦shop-tls⟧'),
      good: serving(),
    },
  },
  ['key-of-another'],
);
