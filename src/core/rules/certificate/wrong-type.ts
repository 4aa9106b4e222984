import { manifests } from '../../kinds/shared/example-manifests.ts';
import { describe } from '../../topology/describe.ts';
import { certificateProblem } from '../shared/certificate-problem.ts';
import { gateway, httpsListener, tlsSecret } from '../shared/examples.ts';
import { setFix } from '../shared/fixes.ts';

const example = (name: string, type: string): string =>
  manifests(gateway(httpsListener(name)), tlsSecret().replace('kubernetes.io/tls', type));

/** A Secret of another type. */
export const certificateWrongType = certificateProblem(
  {
    code: 'certificate/wrong-type',
    model: 'references-and-grants#what-a-secret-must-hold',
    title: 'A certificateRef leads to a Secret that is not of type kubernetes.io/tls.',
    fix: 'Make the Secret anew with type kubernetes.io/tls; the type of one that is in the cluster cannot be changed.',
    examples: { bad: example('⟦shop-tls⟧', 'Opaque'), good: example('shop-tls', 'kubernetes.io/tls') },
  },
  ['wrong-type'],
  (secret) => [
    setFix(secret, ['type'], 'kubernetes.io/tls', `Give ${describe(secret)} the type kubernetes.io/tls`),
  ],
);
