import { int32, object, oneOf, text } from './builders.ts';
import type { Schema } from '../schema.ts';

/** Transport protocol of a port. */
export const transport = oneOf('Transport protocol.', ['TCP', 'UDP', 'SCTP'], { default: 'TCP' });

/** A port number with its meaning. */
export const port = (description: string): Schema => int32(description, { minimum: 1, maximum: 65535 });

/** What is spoken on a port of a Service. */
export const appProtocol = text(
  'Protocol spoken on the port, such as kubernetes.io/h2c, kubernetes.io/ws or http; a hint for gateways.',
);

/** Fields that Service and ServiceImport have in common. */
export const affinityFields: Readonly<Record<string, Schema>> = {
  sessionAffinity: oneOf('ClientIP keeps a client address on the same Pod.', ['None', 'ClientIP'], {
    default: 'None',
  }),
  sessionAffinityConfig: object('Settings of the affinity; only with ClientIP.', {
    clientIP: object('Settings of ClientIP affinity.', {
      timeoutSeconds: int32('Seconds a client is remembered.', {
        default: 10800,
        minimum: 1,
        maximum: 86400,
      }),
    }),
  }),
  internalTrafficPolicy: oneOf('Local keeps traffic from inside the cluster on its node.', [
    'Cluster',
    'Local',
  ]),
  trafficDistribution: oneOf('Which endpoints are preferred; PreferClose is an alias of PreferSameZone.', [
    'PreferSameZone',
    'PreferSameNode',
    'PreferClose',
  ]),
};

/** The address that a load balancer got. */
export const loadBalancerStatus: Schema = object('What the load balancer reports.', {
  ingress: {
    description: 'Addresses traffic can be sent to.',
    type: 'array',
    listType: 'atomic',
    items: {
      type: 'object',
      preserveUnknownFields: true,
      properties: { ip: text('Assigned IP address.'), hostname: text('Assigned DNS name.') },
    },
  },
});
