import type { Schema } from '../schema.ts';
import { metadataSchema } from './metadata.ts';

/**
 * The schema of a whole object: `apiVersion`, `kind` and `metadata`, which every object has, followed by
 * the parts of its kind, of which `required` must be there.
 */
export const objectSchema = (
  parts: Readonly<Record<string, Schema>>,
  required: readonly string[] = [],
  metadata: Schema = metadataSchema,
): Schema => ({
  type: 'object',
  required: ['apiVersion', 'kind', 'metadata', ...required],
  properties: {
    apiVersion: {
      type: 'string',
      description: 'Group and version of the kind, as group/version; the version alone for the core group.',
    },
    kind: { type: 'string', description: 'The sort of object this is.' },
    metadata,
    ...parts,
  },
});
