import { objectSchema } from '../shared/object-schema.ts';
import { list, object, oneOf, partial, text } from '../shared/builders.ts';
import { affinityFields, appProtocol, port, transport } from '../shared/service-fields.ts';

const importPort = object(
  'One port.',
  {
    name: text('Name of the port, unique in the ServiceImport.', { maxLength: 63 }),
    port: port('Port number; what backendRefs mean by port.'),
    protocol: transport,
    appProtocol,
  },
  { required: ['port'] },
);

const spec = object(
  'Wanted state.',
  {
    type: oneOf('One address for all clusters, or the addresses of the Pods.', ['ClusterSetIP', 'Headless']),
    ports: list('Ports of the Service.', importPort, { listType: 'atomic' }),
    ips: list(
      'Addresses that work in all clusters.',
      { type: 'string' },
      { maxItems: 2, listType: 'atomic' },
    ),
    ipFamilies: list(
      'Address families.',
      { type: 'string', enum: ['IPv4', 'IPv6'] },
      { maxItems: 2, listType: 'atomic' },
    ),
    ...affinityFields,
  },
  { required: ['ports', 'type'] },
);

const cluster = partial('One cluster.', { cluster: text('Its name.') }, { required: ['cluster'] });

export const serviceImportSchema = objectSchema(
  {
    spec,
    status: partial('State reported by the controller.', {
      clusters: list('Clusters that export the Service.', cluster, {
        listType: 'map',
        listMapKeys: ['cluster'],
      }),
    }),
  },
  ['spec'],
);
