import type { Schema } from '../schema.ts';
import { DNS_LABEL, DNS_SUBDOMAIN, LABEL_VALUE } from './patterns.ts';

const map = (description: string, values: Schema): Schema => ({
  type: 'object',
  description,
  additionalProperties: values,
});

const written = (type: 'string' | 'integer', description: string): Schema => ({
  type,
  description: `${description} The cluster writes it; leave it out of manifests.`,
});

/** The value of a label: short, so that it can be compared quickly. */
export const labelValue: Schema = { type: 'string', maxLength: 63, pattern: LABEL_VALUE };

/** The fields of `metadata` a manifest may hold. */
export const metadataFields: Readonly<Record<string, Schema>> = {
  name: {
    type: 'string',
    minLength: 1,
    maxLength: 253,
    pattern: DNS_SUBDOMAIN,
    description: 'Name of the object, unique for its kind in its namespace.',
  },
  generateName: {
    type: 'string',
    description: 'Start of a name that the cluster completes; used when name is absent.',
  },
  namespace: {
    type: 'string',
    maxLength: 63,
    pattern: DNS_LABEL,
    description: 'Namespace the object lives in; cluster-scoped kinds have none.',
  },
  labels: map('Short facts about the object, by which others choose it.', labelValue),
  annotations: map('Facts about the object for tools and controllers; nothing chooses by them.', {
    type: 'string',
  }),
  finalizers: {
    type: 'array',
    description: 'What must be tidied up before the object may go.',
    items: { type: 'string' },
    listType: 'set',
  },
  ownerReferences: {
    type: 'array',
    description: 'Objects this one belongs to; when all of them are gone, it goes too.',
    listType: 'map',
    listMapKeys: ['uid'],
    items: {
      type: 'object',
      required: ['apiVersion', 'kind', 'name', 'uid'],
      properties: {
        apiVersion: { type: 'string', description: 'Group and version of the owner.' },
        kind: { type: 'string', description: 'Kind of the owner.' },
        name: { type: 'string', description: 'Name of the owner, in the same namespace or cluster-scoped.' },
        uid: { type: 'string', description: 'Id of the owner.' },
        controller: { type: 'boolean', description: 'Whether this owner manages the object.' },
        blockOwnerDeletion: {
          type: 'boolean',
          description: 'Whether the owner waits for this object to go first.',
        },
      },
    },
  },
  uid: written('string', 'Id of the object.'),
  resourceVersion: written('string', 'Mark of the state that was read.'),
  generation: written('integer', 'Counts changes of the wanted state.'),
  creationTimestamp: {
    ...written('string', 'When the object was made.'),
    format: 'date-time',
    nullable: true,
  },
  deletionTimestamp: { ...written('string', 'When the object is to be gone.'), format: 'date-time' },
  deletionGracePeriodSeconds: written('integer', 'Time the object has to end in order.'),
  selfLink: written('string', 'Address of the object; no longer used.'),
  managedFields: {
    type: 'array',
    description: 'Who wrote which field. The cluster writes it; leave it out of manifests.',
    items: { type: 'object', preserveUnknownFields: true },
  },
};

/** What every object says about itself. */
export const metadataSchema: Schema = {
  type: 'object',
  description: 'What identifies the object, and facts about it.',
  properties: metadataFields,
};

/** The same for a kind whose names are a single label of at most 63 characters. */
export const metadataWithLabelName = (pattern: string): Schema => ({
  ...metadataSchema,
  properties: { ...metadataFields, name: { ...metadataFields['name'], maxLength: 63, pattern } },
});
