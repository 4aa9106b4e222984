import { objectSchema } from '../shared/object-schema.ts';
import { flag, mapOf, text } from '../shared/builders.ts';

const base64 = { type: 'string', format: 'byte' } as const;

export const secretSchema = objectSchema({
  type: text(
    'What the content is; kubernetes.io/tls for a certificate with its key. It cannot be changed later.',
    {
      default: 'Opaque',
    },
  ),
  data: {
    ...mapOf('The content, in base64.', base64),
    properties: {
      'tls.crt': {
        ...base64,
        nullable: true,
        description: 'Certificate chain in PEM form, leaf first; needed for kubernetes.io/tls.',
      },
      'tls.key': {
        ...base64,
        nullable: true,
        description: 'Private key in PEM form; needed for kubernetes.io/tls.',
      },
      'ca.crt': { ...base64, description: 'CA certificates in PEM form.' },
    },
  },
  stringData: mapOf('The content as plain text; written over data when the object is saved.'),
  immutable: flag('Whether the content is frozen for good.', { default: false }),
});
