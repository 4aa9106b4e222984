import type { Schema } from '../schema.ts';

/** A change of the path. */
export const pathModifier: Schema = {
  type: 'object',
  rules: [
    'pathmodifier-full-required',
    'pathmodifier-full-type',
    'pathmodifier-prefix-required',
    'pathmodifier-prefix-type',
  ],
  required: ['type'],
  properties: {
    replaceFullPath: {
      description: 'New full path; only with type ReplaceFullPath.',
      type: 'string',
      maxLength: 1024,
    },
    replacePrefixMatch: {
      description: 'New prefix, matched by whole segments; needs exactly one PathPrefix match.',
      type: 'string',
      maxLength: 1024,
    },
    type: {
      description: 'ReplaceFullPath swaps the path; ReplacePrefixMatch swaps only the matched prefix.',
      type: 'string',
      enum: ['ReplaceFullPath', 'ReplacePrefixMatch'],
    },
  },
};
