import { memo } from '../../incremental/memo.ts';
import { NETWORKING } from '../../kinds/shared/groups.ts';
import { matchPaths, stringAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import { listed } from '../../text/words.ts';
import { describe } from '../../topology/describe.ts';
import { intersectHostnames, normaliseHostname } from '../../topology/hostnames.ts';
import type { DataPlane } from '../data-plane.ts';
import type { TrafficRequest } from '../request/request.ts';

const hostsOf: (ingress: Resource) => readonly (string | null)[] = memo(({ value }) =>
  matchPaths(value, 'spec.rules[*]').map(({ value: rule }) => normaliseHostname(stringAt(rule, 'host'))),
);

/**
 * Why it is not known what becomes of a request that no Gateway answers: it may be meant for an Ingress, and those are
 * not traced (docs/model/routing.md#entry-point). Null where no Ingress is for it.
 */
export function ingressFor(plane: DataPlane, request: TrafficRequest): string | null {
  if (!['HTTP', 'HTTPS', 'GRPC'].includes(request.protocol)) return null;
  const all = plane.topology.index.ofKind(NETWORKING, 'Ingress');
  if (all.length === 0) return null;
  if (plane.gateways.size === 0)
    return `There is no Gateway in these manifests for which a controller answers, and Ingresses (${named(all)}) are not traced.`;
  const meant = all.filter((ingress) =>
    hostsOf(ingress).some((host) => host !== null && intersectHostnames(host, request.host) !== undefined),
  );
  return meant.length === 0
    ? null
    : `No Gateway has a route for ${request.host}; ${named(meant)} ${meant.length === 1 ? 'is' : 'are'} for that host, and Ingresses are not traced.`;
}

const named = (ingresses: readonly Resource[]): string => listed(ingresses.map(describe), 3);
