import { manifests } from '../../kinds/shared/example-manifests.ts';
import { certificateProblem } from '../shared/certificate-problem.ts';
import { gateway, httpsListener, tlsSecret } from '../shared/examples.ts';

const example = (name: string, secret: string): string => manifests(gateway(httpsListener(name)), secret);

/** A Secret without its certificate or its key. */
export const certificateIncomplete = certificateProblem(
  {
    code: 'certificate/incomplete',
    model: 'references-and-grants#what-a-secret-must-hold',
    title: 'A certificateRef leads to a Secret whose tls.crt or tls.key is empty.',
    fix: 'Put the certificate chain under tls.crt and its private key under tls.key, both as PEM.',
    examples: {
      bad: example('⟦shop-tls⟧', tlsSecret().replace(/tls\.key: .*$/s, 'tls.key: ""\n')),
      good: example('shop-tls', tlsSecret()),
    },
  },
  ['certificate-absent', 'key-absent'],
);
