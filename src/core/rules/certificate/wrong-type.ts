import { describe } from '../../topology/describe.ts';
import { certificateProblem } from '../shared/certificate-problem.ts';
import { serving, tlsSecret } from '../shared/examples.ts';
import { setFix } from '../shared/fixes.ts';

/** A Secret of another type. */
export const certificateWrongType = certificateProblem(
  {
    code: 'certificate/wrong-type',
    model: 'references-and-grants#what-a-secret-must-hold',
    title: 'A certificateRef leads to a Secret that is not of type kubernetes.io/tls.',
    fix: 'Make the Secret anew with type kubernetes.io/tls; the type of one that is in the cluster cannot be changed.',
    examples: {
      bad: serving(tlsSecret().replace('kubernetes.io/tls', 'Opaque'), '⟦shop-tls⟧'),
      good: serving(),
    },
  },
  ['wrong-type'],
  (secret) => [
    setFix(secret, ['type'], 'kubernetes.io/tls', `Give ${describe(secret)} the type kubernetes.io/tls`),
  ],
);
