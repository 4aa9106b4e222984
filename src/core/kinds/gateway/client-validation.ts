import type { Schema } from '../schema.ts';
import { caCertificateRefs } from '../shared/object-refs.ts';

/** How certificates of clients are checked. */
export const clientValidation: Schema = {
  type: 'object',
  support: 'Core',
  required: ['caCertificateRefs'],
  properties: {
    caCertificateRefs: {
      ...caCertificateRefs,
      description: 'CA bundles trusted to sign client certificates.',
    },
    mode: {
      description:
        'AllowValidOnly refuses missing/bad client certs; AllowInsecureFallback still lets them connect.',
      type: 'string',
      default: 'AllowValidOnly',
      enum: ['AllowValidOnly', 'AllowInsecureFallback'],
      support: 'Core',
      supportNote: 'Core (AllowValidOnly); Extended (AllowInsecureFallback)',
    },
  },
};
