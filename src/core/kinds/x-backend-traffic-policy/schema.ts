import type { Schema } from '../schema.ts';
import { objectSchema } from '../shared/object-schema.ts';
import { policyStatus } from '../shared/policy-status.ts';
import { duration } from '../shared/scalars.ts';
import { sessionPersistence } from '../shared/session-persistence.ts';
import { wholeTargetRefs } from '../shared/whole-target-refs.ts';

const spec: Schema = {
  description: 'Desired state.',
  type: 'object',
  required: ['targetRefs'],
  properties: {
    retryConstraint: {
      description: 'Retry budget that stops retry storms; exceeding it yields 503.',
      type: 'object',
      support: 'Extended',
      properties: {
        budget: {
          description: 'Share of active requests that may be retries.',
          type: 'object',
          default: { interval: '10s', percent: 20 },
          properties: {
            interval: {
              ...duration,
              description: 'Window over which the share is measured; 1s to 1h.',
              default: '10s',
              support: 'Extended',
              rules: ['retrybudget-interval-range'],
            },
            percent: {
              description: 'Cap, in percent, on retries among active requests.',
              type: 'integer',
              default: 20,
              minimum: 0,
              maximum: 100,
              support: 'Extended',
            },
          },
        },
        minRetryRate: {
          description: 'Retries always permitted, even when the budget is tiny.',
          type: 'object',
          default: { count: 10, interval: '1s' },
          support: 'Extended',
          properties: {
            count: {
              description: 'Retries allowed per interval.',
              type: 'integer',
              minimum: 1,
              maximum: 1000000,
              support: 'Extended',
            },
            interval: {
              ...duration,
              description: 'Interval for count; above 0, at most 1h.',
              support: 'Extended',
              rules: ['retryrate-interval-range'],
            },
          },
        },
      },
    },
    sessionPersistence: {
      ...sessionPersistence,
      description: 'Keeps a client on the same backend.',
      support: 'Extended',
    },
    targetRefs: wholeTargetRefs,
  },
};

export const xBackendTrafficPolicySchema = objectSchema({ spec, status: policyStatus }, ['spec']);
