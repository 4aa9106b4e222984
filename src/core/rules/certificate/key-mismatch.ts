import { manifests } from '../../kinds/shared/example-manifests.ts';
import { ANOTHER_KEY, SHOP_CERTIFICATE } from '../../certificates/example-pems.ts';
import { certificateProblem } from '../shared/certificate-problem.ts';
import { gateway, httpsListener, tlsSecret } from '../shared/examples.ts';

const example = (name: string, secret: string): string => manifests(gateway(httpsListener(name)), secret);

/** A Secret whose halves do not belong together. */
export const certificateKeyMismatch = certificateProblem(
  {
    code: 'certificate/key-mismatch',
    model: 'references-and-grants#what-a-secret-must-hold',
    title: 'A certificateRef leads to a Secret whose key does not belong to its certificate.',
    fix: 'Put the key there that the certificate was asked for with. In a chain, the certificate of the host itself stands first.',
    examples: {
      bad: example('⟦shop-tls⟧', tlsSecret(SHOP_CERTIFICATE, ANOTHER_KEY)),
      good: example('shop-tls', tlsSecret()),
    },
  },
  ['key-of-another'],
);
