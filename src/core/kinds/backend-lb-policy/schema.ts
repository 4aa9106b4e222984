import type { Schema } from '../schema.ts';
import { objectSchema } from '../shared/object-schema.ts';
import { policyStatus } from '../shared/policy-status.ts';
import { sessionPersistence } from '../shared/session-persistence.ts';
import { wholeTargetRefs } from '../shared/whole-target-refs.ts';

const spec: Schema = {
  description: 'Desired state.',
  type: 'object',
  required: ['targetRefs'],
  properties: {
    sessionPersistence: {
      ...sessionPersistence,
      description: 'Keeps a client on the same backend.',
      support: 'Extended',
    },
    targetRefs: wholeTargetRefs,
  },
};

export const backendLbPolicySchema = objectSchema({ spec, status: policyStatus }, ['spec']);
