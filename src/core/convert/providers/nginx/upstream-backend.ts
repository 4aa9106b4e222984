import type { IngressBackend } from '../../../ingress/ingress-rules.ts';
import type { Resource } from '../../../model/resource.ts';
import type { ResourceIndex } from '../../../topology/resource-index.ts';
import { servicePorts, serviceType } from '../../../topology/services.ts';
import type { BackendRef } from '../../http-rule.ts';
import { serviceNamed } from '../shared/backend-port.ts';

/** The Service and port that ingress-nginx sends to, for a route. */
export type UpstreamBackend =
  | Readonly<{
      ref: BackendRef;
      service: Resource | null;
      /** What is different about it, or has to be known, as sentences. */
      notes: readonly string[];
      /** Whether the number of the port differs from what is written. */
      moved: boolean;
      external: boolean;
    }>
  | Readonly<{ ref: null; reason: string; isManual: boolean }>;

/**
 * Finds the Service port of a backend as the controller does: the first port of the Service of which number, target or name is
 * what the Ingress says (docs/model/conversion.md#backends).
 */
export function upstreamBackend(
  { service: written }: IngressBackend,
  namespace: string,
  index: ResourceIndex,
): UpstreamBackend {
  if (!written)
    return { ref: null, reason: 'ingress-nginx skips backends that are no Services.', isManual: false };
  const { name, port } = written;
  const service = serviceNamed(index, namespace, name);
  if (!service) {
    if (typeof port === 'number')
      return { ref: { name, port }, service: null, notes: [], moved: false, external: false };
    return {
      ref: null,
      reason: `The number of port ${port ?? ''} is in Service ${name}, which is not in the manifests.`,
      isManual: true,
    };
  }
  const external = serviceType(service) === 'ExternalName';
  const found = servicePorts(service).find(
    (one) => one.port === port || String(one.targetPort) === String(port) || one.name === port,
  );
  if (found)
    return {
      ref: { name, port: found.port },
      service,
      moved: typeof port === 'number' && found.port !== port,
      external,
      notes:
        typeof port === 'number' && found.port !== port
          ? [
              `${port} is the targetPort of port ${found.port} of Service ${name}: the Gateway API knows Services by their own ports.`,
            ]
          : [],
    };
  if (external && typeof port === 'number')
    return { ref: { name, port }, service, notes: [], moved: false, external };
  return {
    ref: null,
    reason: `Service ${name} has no port ${port ?? ''}: the controller answered 503, the Gateway answers 500.`,
    isManual: false,
  };
}
