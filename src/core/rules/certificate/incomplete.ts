import { certificateProblem } from '../shared/certificate-problem.ts';
import { serving, tlsSecret } from '../shared/examples.ts';

/** A Secret without its certificate or its key. */
export const certificateIncomplete = certificateProblem(
  {
    code: 'certificate/incomplete',
    model: 'references-and-grants#what-a-secret-must-hold',
    title: 'A certificateRef leads to a Secret whose tls.crt or tls.key is empty.',
    fix: 'Put the certificate chain under tls.crt and its private key under tls.key, both as PEM.',
    examples: {
      bad: serving(tlsSecret().replace(/tls\.key: .*$/s, 'tls.key: ""\n'), '⟦shop-tls⟧'),
      good: serving(),
    },
  },
  ['certificate-absent', 'key-absent'],
);
