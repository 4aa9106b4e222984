import { both } from '../../model/served.ts';
import type { Schema } from '../schema.ts';
import { objectSchema } from '../shared/object-schema.ts';
import { backendFields, weight } from '../shared/object-refs.ts';
import { parentRefsSchema } from '../shared/parent-refs.ts';
import { routeHostnames, ruleName, useDefaultGateways } from '../shared/route-fields.ts';
import { routeStatus } from '../shared/route-status.ts';
import { duration } from '../shared/scalars.ts';
import { sessionPersistence } from '../shared/session-persistence.ts';
import { httpBackendFilters, httpRuleFilters } from './filters.ts';
import { httpMatches } from './matches.ts';
import { retry } from './retry.ts';

const spec: Schema = {
  description: 'Desired state.',
  type: 'object',
  properties: {
    hostnames: routeHostnames,
    parentRefs: parentRefsSchema,
    rules: {
      description: 'Ordered rules: what to match, how to alter it, where to send it.',
      type: 'array',
      default: [{ matches: [{ path: { type: 'PathPrefix', value: '/' } }] }],
      minItems: 1,
      maxItems: 16,
      listType: 'atomic',
      variants: [{ served: both(['1.2', '1.4']), minItems: undefined }],
      rules: ['http-matches-total-max', 'route-rule-name-unique'],
      only: { 'route-rule-name-unique': { experimental: '1.2' } },
      items: {
        description: 'One rule.',
        type: 'object',
        rules: [
          'http-redirect-excludes-backendrefs',
          'http-redirect-prefix-needs-pathprefix',
          'http-rewrite-prefix-needs-pathprefix',
          'http-backend-redirect-prefix-needs-pathprefix',
          'http-backend-rewrite-prefix-needs-pathprefix',
        ],
        properties: {
          backendRefs: {
            description: 'Weighted destinations; invalid ones answer 500 for their share.',
            type: 'array',
            maxItems: 16,
            listType: 'atomic',
            support: 'Core',
            supportNote: 'Core (Service); Extended (ServiceImport); Implementation-specific (other kinds)',
            items: {
              description: 'One destination.',
              type: 'object',
              rules: ['backendref-service-port-required'],
              required: ['name'],
              properties: {
                ...backendFields,
                filters: httpBackendFilters,
                weight: {
                  ...weight,
                  description: 'Share of traffic relative to the sum of weights; 0 sends nothing.',
                  support: 'Core',
                },
              },
            },
          },
          filters: httpRuleFilters,
          matches: httpMatches,
          name: { ...ruleName, support: 'Extended' },
          retry,
          sessionPersistence: {
            ...sessionPersistence,
            description: 'Keeps a client on the same backend.',
            served: { experimental: '1.2' },
            support: 'Extended',
          },
          timeouts: {
            description: 'Time limits for requests of this rule.',
            type: 'object',
            support: 'Extended',
            rules: ['http-timeouts-backend-le-request'],
            properties: {
              backendRequest: {
                ...duration,
                description: 'Limit per backend attempt; not above request; `0s` turns it off.',
                support: 'Extended',
              },
              request: {
                ...duration,
                description: 'Limit for the whole client request; `0s` turns it off.',
                support: 'Extended',
              },
            },
          },
        },
      },
    },
    useDefaultGateways,
  },
};

export const httpRouteSchema = objectSchema({ spec, status: routeStatus }, ['spec']);
