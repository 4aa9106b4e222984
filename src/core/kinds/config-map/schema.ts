import { objectSchema } from '../shared/object-schema.ts';
import { flag, mapOf } from '../shared/builders.ts';

export const configMapSchema = objectSchema({
  data: {
    ...mapOf('The content, as text.'),
    properties: {
      'ca.crt': {
        type: 'string',
        description: 'CA certificates in PEM form; what references to CA certificates read.',
      },
    },
  },
  binaryData: mapOf('Content that is no text, in base64; its keys must not be in data.', {
    type: 'string',
    format: 'byte',
  }),
  immutable: flag('Whether the content is frozen for good.', { default: false }),
});
