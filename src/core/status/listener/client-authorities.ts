import { arrayAt, numberAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import { linksOf } from '../../topology/links.ts';
import { gatewayTls } from '../../kinds/gateway/tls.ts';
import { isServed } from '../../model/served.ts';
import type { Listener } from '../../topology/listeners.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import type { Path } from '../../yaml/json.ts';
import { caFault } from '../references/ca-fault.ts';
import type { ReferenceStatus } from '../statuses.ts';

/**
 * Where a Gateway says how the HTTPS listeners on a port check certificates of clients
 * (docs/model/status.md#client-certificate-validation).
 */
function governing(gateway: Resource, port: number | null): Path {
  const frontend = ['spec', 'tls', 'frontend'];
  const i = arrayAt(gateway.value, [...frontend, 'perPort']).findIndex(
    (item) => numberAt(item, 'port') === port,
  );
  return i < 0 ? [...frontend, 'default'] : [...frontend, 'perPort', i, 'tls'];
}

/** The CA bundles that a listener checks its clients with: of HTTPS listeners only, and never those of another port. */
export function clientAuthorities(
  listener: Listener,
  gateway: Resource,
  index: ResourceIndex,
): readonly ReferenceStatus[] {
  if (listener.protocol !== 'HTTPS' || !isServed(gatewayTls.served, index.crds())) return [];
  const place = governing(gateway, listener.port);
  return linksOf(gateway, index)
    .resolutions.filter(
      ({ reference }) =>
        reference.role === 'ca-certificate' && place.every((step, at) => reference.path[at] === step),
    )
    .map((resolution) => ({
      reference: resolution.reference,
      resolution,
      fault: caFault(resolution, index, 'InvalidCACertificateKind'),
    }));
}
