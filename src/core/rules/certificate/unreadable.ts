import { certificateProblem } from '../shared/certificate-problem.ts';
import { serving, tlsSecret } from '../shared/examples.ts';

/** A Secret in which something else stands. */
export const certificateUnreadable = certificateProblem(
  {
    code: 'certificate/unreadable',
    model: 'references-and-grants#what-a-secret-must-hold',
    title: 'A certificateRef leads to a Secret whose certificate or key cannot be read.',
    fix: 'Put PEM there: lines between BEGIN CERTIFICATE and END CERTIFICATE, and a private key without a password. Under data, the whole PEM text is encoded as base64 once more.',
    examples: {
      bad: serving(tlsSecret('REDACTED'), '⟦shop-tls⟧'),
      good: serving(),
    },
  },
  ['certificate-unreadable', 'key-unreadable'],
);
