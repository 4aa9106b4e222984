import type { Schema } from '../schema.ts';
import { labelValue, metadataWithLabelName } from '../shared/metadata.ts';
import { DNS_LABEL } from '../shared/patterns.ts';
import { objectSchema } from '../shared/object-schema.ts';
import { flag, int32, intOrString, list, mapOf, object, oneOf, partial, text } from '../shared/builders.ts';
import {
  affinityFields,
  appProtocol,
  loadBalancerStatus,
  port,
  transport,
} from '../shared/service-fields.ts';

const servicePort: Schema = {
  type: 'object',
  required: ['port'],
  properties: {
    name: text('Name of the port; needed when there are several.', { maxLength: 63, pattern: DNS_LABEL }),
    port: port('Port of the Service; what backendRefs mean by port.'),
    protocol: transport,
    targetPort: intOrString(
      'Port of the Pods: a number, or the name of a container port. The same as port when left out.',
    ),
    nodePort: {
      ...port(
        'Port on every node; only for NodePort and LoadBalancer, as a rule 30000 to 32767. 0 is for any.',
      ),
      minimum: 0,
    },
    appProtocol,
  },
};

const families = list(
  'Address families, in order of preference.',
  { type: 'string', enum: ['IPv4', 'IPv6'] },
  {
    maxItems: 2,
    listType: 'atomic',
  },
);

const spec: Schema = object('Wanted state.', {
  type: oneOf(
    'Where the Service can be reached: in the cluster, on every node, behind a load balancer, or as a DNS alias.',
    ['ClusterIP', 'NodePort', 'LoadBalancer', 'ExternalName'],
    { default: 'ClusterIP' },
  ),
  selector: mapOf(
    'Labels of the Pods behind the Service, all of which must match. Without it, endpoints are not computed: EndpointSlices are written separately.',
    labelValue,
  ),
  ports: list('Ports the Service offers.', servicePort, {
    listType: 'map',
    listMapKeys: ['port', 'protocol'],
  }),
  clusterIP: text('Address in the cluster; None makes the Service headless. It cannot be changed later.'),
  clusterIPs: list(
    'Addresses in the cluster, one per family; the first is clusterIP.',
    { type: 'string' },
    { maxItems: 2, listType: 'atomic' },
  ),
  ipFamilies: families,
  ipFamilyPolicy: oneOf('Whether the Service wants addresses of both families.', [
    'SingleStack',
    'PreferDualStack',
    'RequireDualStack',
  ]),
  externalName: text('DNS name the Service is an alias of; only with type ExternalName.', { maxLength: 253 }),
  externalIPs: list(
    'More addresses that nodes take traffic for.',
    { type: 'string' },
    { listType: 'atomic' },
  ),
  ...affinityFields,
  internalTrafficPolicy: { ...affinityFields['internalTrafficPolicy'], default: 'Cluster' },
  externalTrafficPolicy: oneOf('Local keeps the client’s address and uses only endpoints of the node.', [
    'Cluster',
    'Local',
  ]),
  publishNotReadyAddresses: flag('Whether Pods that are not ready count as endpoints all the same.', {
    default: false,
  }),
  loadBalancerClass: text('Which controller makes the load balancer; it cannot be changed later.'),
  loadBalancerIP: text('Address asked for; deprecated.'),
  loadBalancerSourceRanges: list(
    'Clients that may connect, as CIDRs.',
    { type: 'string' },
    { listType: 'atomic' },
  ),
  allocateLoadBalancerNodePorts: flag(
    'Whether a LoadBalancer gets node ports too, as it does when this is left out; only for LoadBalancer.',
  ),
  healthCheckNodePort: int32(
    'Node port for health checks; only for LoadBalancer with externalTrafficPolicy Local.',
  ),
});

export const serviceSchema = objectSchema(
  {
    spec,
    status: partial('State reported by the cluster.', { loadBalancer: loadBalancerStatus }),
  },
  // Without a spec the server says only that it has no ports.
  [],
  metadataWithLabelName(DNS_LABEL),
);
