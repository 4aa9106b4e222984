import { objectSchema } from '../shared/object-schema.ts';
import { metadataWithLabelName } from '../shared/metadata.ts';
import { DNS_LABEL } from '../shared/patterns.ts';
import { oneOf, partial } from '../shared/builders.ts';

export const namespaceSchema = objectSchema(
  {
    spec: partial('Wanted state; there is seldom anything to say.'),
    status: partial('State reported by the cluster.', {
      phase: oneOf('Terminating namespaces take no new objects.', ['Active', 'Terminating'], {
        default: 'Active',
      }),
    }),
  },
  [],
  metadataWithLabelName(DNS_LABEL),
);
