import type { ResourceIndex } from '../../../topology/resource-index.ts';
import { servicePorts } from '../../../topology/services.ts';
import type { ServiceTarget } from '../../need.ts';
import { serviceNamed } from '../shared/backend-port.ts';

/** The first port of a Service, which is what the controller takes for it. */
export function serviceTarget(name: string, namespace: string, index: ResourceIndex): ServiceTarget | null {
  const service = serviceNamed(index, namespace, name);
  const port = service && servicePorts(service)[0]?.port;
  return typeof port === 'number' ? { namespace, name, port } : null;
}
