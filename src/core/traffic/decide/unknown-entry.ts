import { GATEWAY_API } from '../../kinds/shared/groups.ts';
import type { Resource } from '../../model/resource.ts';
import { describe } from '../../topology/describe.ts';
import { linksOf } from '../../topology/links.ts';
import type { DataPlane } from '../data-plane.ts';

/** The class of a Gateway that a part of a cluster leaves to the rest of it; a whole cluster has no other classes. */
function unknownClass({ topology, statuses }: DataPlane, gateway: Resource): string | null {
  if (!topology.index.partial()) return null;
  const found = linksOf(gateway, statuses.cluster).resolutions.find(
    ({ reference, state, outcome }) =>
      reference.role === 'class' && outcome === 'missing' && state === 'unknown',
  );
  return found ? describe(found.reference.target) : null;
}

/** Why it is not known whether a controller answers for a Gateway (docs/model/routing.md#entry-point); null where it is. */
export function whyGatewayUnknown(plane: DataPlane, gateway: Resource): string | null {
  const wanted = unknownClass(plane, gateway);
  return wanted === null
    ? null
    : `It is not known what answers at ${describe(gateway)}: ${wanted} is not in these manifests. Assume that the class exists, and requests can be traced.`;
}

/** The same of the first Gateway of the manifests of which it is not known. */
export function whyEntryUnknown(plane: DataPlane): string | null {
  if (!plane.topology.index.partial()) return null;
  for (const gateway of plane.topology.index.ofKind(GATEWAY_API, 'Gateway')) {
    const reason = whyGatewayUnknown(plane, gateway);
    if (reason !== null) return reason;
  }
  return null;
}
