import type { Schema } from '../schema.ts';
import { backendFields, weight } from './object-refs.ts';
import { dnsName, hostname } from './scalars.ts';

/** Hosts an HTTP or gRPC route serves. */
export const routeHostnames: Schema = {
  description: 'Hosts this route serves; must overlap the listener hostname when both are set.',
  type: 'array',
  maxItems: 16,
  listType: 'atomic',
  support: 'Core',
  items: { ...hostname, description: 'Exact host or `*.` suffix wildcard; no IP addresses or ports.' },
};

/** Whether the route attaches to default Gateways. */
export const useDefaultGateways: Schema = {
  description: 'Opt in to default Gateways with this scope; unset or None means no.',
  type: 'string',
  enum: ['All', 'None'],
  served: { experimental: '1.4' },
};

/** A name for a rule, for policies to refer to. */
export const ruleName: Schema = {
  ...dnsName,
  description: 'Optional rule id, meant to be unique in the route; usable as policy sectionName.',
  served: { experimental: '1.2', standard: '1.4' },
};

/** One destination of a route without filters. */
export const layer4Backend: Schema = {
  description: 'One destination.',
  type: 'object',
  rules: ['backendref-service-port-required'],
  required: ['name'],
  properties: {
    ...backendFields,
    weight: { ...weight, description: 'Share of traffic relative to the sum of weights; 0 sends nothing.' },
  },
};
