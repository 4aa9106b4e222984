import { manifests } from '../../kinds/shared/example-manifests.ts';
import { certificateProblem } from '../shared/certificate-problem.ts';
import { gateway, httpsListener, tlsSecret } from '../shared/examples.ts';

const example = (name: string, secret: string): string => manifests(gateway(httpsListener(name)), secret);

/** A Secret in which something else stands. */
export const certificateUnreadable = certificateProblem(
  {
    code: 'certificate/unreadable',
    model: 'references-and-grants#what-a-secret-must-hold',
    title: 'A certificateRef leads to a Secret whose certificate or key cannot be read.',
    fix: 'Put PEM there: lines between BEGIN CERTIFICATE and END CERTIFICATE, and a private key without a password. Under data, the whole PEM text is encoded as base64 once more.',
    examples: {
      bad: example('⟦shop-tls⟧', tlsSecret('REDACTED')),
      good: example('shop-tls', tlsSecret()),
    },
  },
  ['certificate-unreadable', 'key-unreadable'],
);
