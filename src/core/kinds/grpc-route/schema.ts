import { both } from '../../model/served.ts';
import type { Schema } from '../schema.ts';
import { OF_EVERY_OBJECT, objectSchema } from '../shared/object-schema.ts';
import { backendFields, weight } from '../shared/object-refs.ts';
import { parentRefsSchema } from '../shared/parent-refs.ts';
import { routeHostnames, ruleName, useDefaultGateways } from '../shared/route-fields.ts';
import { routeStatus } from '../shared/route-status.ts';
import { sessionPersistence } from '../shared/session-persistence.ts';
import { grpcBackendFilters, grpcRuleFilters } from './filters.ts';
import { grpcMatches } from './matches.ts';

const spec: Schema = {
  description: 'Desired state.',
  type: 'object',
  properties: {
    hostnames: routeHostnames,
    parentRefs: parentRefsSchema,
    rules: {
      description: 'Ordered rules for gRPC calls.',
      type: 'array',
      maxItems: 16,
      listType: 'atomic',
      rules: ['grpc-matches-total-max', 'route-rule-name-unique'],
      only: { 'route-rule-name-unique': { experimental: '1.2' } },
      items: {
        type: 'object',
        properties: {
          backendRefs: {
            description: 'Weighted destinations; invalid ones answer UNAVAILABLE for their share.',
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
                filters: grpcBackendFilters,
                weight: {
                  ...weight,
                  description: 'Share of traffic relative to the sum of weights; 0 sends nothing.',
                  support: 'Core',
                },
              },
            },
          },
          filters: grpcRuleFilters,
          matches: grpcMatches,
          name: { ...ruleName, support: 'Extended' },
          sessionPersistence: {
            ...sessionPersistence,
            description: 'Keeps a client on the same backend.',
            served: { experimental: '1.2' },
            support: 'Extended',
          },
        },
      },
    },
    useDefaultGateways,
  },
};

export const grpcRouteSchema: Schema = {
  ...objectSchema({ spec, status: routeStatus }, ['spec']),
  variants: [{ served: both(['1.2', '1.3']), required: OF_EVERY_OBJECT }],
};
