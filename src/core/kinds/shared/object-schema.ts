import type { Schema } from '../schema.ts';
import { metadataSchema } from './metadata.ts';

/** What every object must have; whether it does is checked apart from its schema. */
export const OF_EVERY_OBJECT: readonly string[] = ['apiVersion', 'kind', 'metadata'];

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
  required: [...OF_EVERY_OBJECT, ...required],
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
