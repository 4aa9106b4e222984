import { both } from '../../model/served.ts';
import type { Schema } from '../schema.ts';
import { objectSchema } from '../shared/object-schema.ts';
import { backendFields, weight } from '../shared/object-refs.ts';
import { parentRefsSchema } from '../shared/parent-refs.ts';
import { useDefaultGateways } from '../shared/route-fields.ts';
import { routeStatus } from '../shared/route-status.ts';
import { dnsName, hostname } from '../shared/scalars.ts';

const spec: Schema = {
  description: 'Desired state.',
  type: 'object',
  required: ['hostnames', 'rules'],
  properties: {
    hostnames: {
      description: 'SNI names matched in the TLS ClientHello.',
      type: 'array',
      minItems: 1,
      maxItems: 1024,
      variants: [
        { served: both(['1.2', '1.5']), maxItems: 16 },
        { served: both(['1.2', '1.4']), rules: undefined },
      ],
      listType: 'atomic',
      rules: ['tlsroute-hostname-not-ip', 'tlsroute-hostname-rfc1123', 'tlsroute-hostname-wildcard'],
      items: { ...hostname, description: 'Exact SNI name or `*.` suffix wildcard; no IP addresses.' },
    },
    parentRefs: parentRefsSchema,
    rules: {
      description: 'Exactly one forwarding rule.',
      type: 'array',
      minItems: 1,
      maxItems: 1,
      listType: 'atomic',
      variants: [{ served: { experimental: ['1.4', '1.4'] }, rules: ['route-rule-name-unique'] }],
      items: {
        type: 'object',
        required: ['backendRefs'],
        variants: [{ served: both(['1.2', '1.3']), required: undefined }],
        properties: {
          backendRefs: {
            description: 'Weighted destinations; invalid ones reject connections for their share.',
            type: 'array',
            minItems: 1,
            maxItems: 16,
            listType: 'atomic',
            support: 'Core',
            supportNote:
              'Core (Service); Extended (ServiceImport, BackendTLSPolicy); Implementation-specific (other kinds)',
            items: {
              description: 'One destination.',
              type: 'object',
              rules: ['backendref-service-port-required'],
              required: ['name'],
              properties: {
                ...backendFields,
                weight: {
                  ...weight,
                  description: 'Share of connections relative to the sum of weights; 0 sends nothing.',
                  support: 'Extended',
                },
              },
            },
          },
          name: { ...dnsName, description: 'Optional rule id, usable as policy sectionName.' },
        },
      },
    },
    useDefaultGateways,
  },
};

export const tlsRouteSchema = objectSchema({ spec, status: routeStatus }, ['spec']);
