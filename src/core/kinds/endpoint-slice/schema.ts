import type { Schema } from '../schema.ts';
import { objectSchema } from '../shared/object-schema.ts';
import { flag, list, object, oneOf, partial, text } from '../shared/builders.ts';
import { appProtocol, port, transport } from '../shared/service-fields.ts';

const hints = (description: string): Schema =>
  list(description, object('One of them.', { name: text('Its name.') }, { required: ['name'] }), {
    maxItems: 8,
    listType: 'atomic',
  });

const endpoint: Schema = {
  type: 'object',
  required: ['addresses'],
  properties: {
    addresses: list(
      'Addresses that stand for the same endpoint; the first is used.',
      { type: 'string' },
      {
        minItems: 1,
        maxItems: 100,
      },
    ),
    conditions: object('Whether the endpoint can be used.', {
      ready: flag('Takes new traffic; counts as true when left out.'),
      serving: flag('Passes its checks, even while it is shutting down; counts as ready when left out.'),
      terminating: flag('Is shutting down; counts as false when left out.'),
    }),
    hostname: text('DNS name of the endpoint.', { maxLength: 63 }),
    targetRef: partial('Object behind the endpoint, as a rule a Pod.'),
    nodeName: text('Node it runs on.'),
    zone: text('Zone it runs in.'),
    deprecatedTopology: partial('Place of the endpoint as old versions wrote it.'),
    hints: object('Where the endpoint is best used from.', {
      forZones: hints('Zones that should use it.'),
      forNodes: hints('Nodes that should use it.'),
    }),
  },
};

const slicePort: Schema = {
  type: 'object',
  properties: {
    name: text('Name of the Service port it belongs to.', { default: '', maxLength: 63 }),
    protocol: transport,
    port: port('Port of the endpoints; all ports when left out.'),
    appProtocol,
  },
};

export const endpointSliceSchema = objectSchema(
  {
    addressType: oneOf('Sort of addresses; it cannot be changed later.', ['IPv4', 'IPv6', 'FQDN']),
    endpoints: list('The endpoints; none when left out.', endpoint, { maxItems: 1000, listType: 'atomic' }),
    ports: list('Ports that all endpoints of the slice offer.', slicePort, {
      maxItems: 100,
      listType: 'atomic',
    }),
  },
  ['addressType'],
);
