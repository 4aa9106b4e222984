import type { Schema } from '../schema.ts';
import { apiGroup, dnsName, kindName, namespaceName, objectName, portNumber } from './scalars.ts';

/** The parent an entry of the status is about. */
export const statusParentRef: Schema = {
  type: 'object',
  required: ['name'],
  properties: {
    group: { ...apiGroup, description: 'API group.', default: 'gateway.networking.k8s.io' },
    kind: { ...kindName, description: 'Kind.', default: 'Gateway' },
    name: { ...objectName, description: 'Name.' },
    namespace: { ...namespaceName, description: 'Namespace.' },
    port: { ...portNumber, description: 'Port.' },
    sectionName: { ...dnsName, description: 'Listener/section.' },
  },
};
