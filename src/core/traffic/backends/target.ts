import type { Resource } from '../../model/resource.ts';
import { describe } from '../../topology/describe.ts';
import type { Fault, ReferenceStatus, RouteStatus, Statuses } from '../../status/statuses.ts';
import { pathText } from '../../model/access.ts';
import { memo } from '../../incremental/memo.ts';
import type { ServicePort } from '../../kinds/shared/service-ports.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import { writtenPort } from '../../topology/resolution.ts';
import type { Path } from '../../yaml/json.ts';
import { backendTls, type BackendTls } from './backend-tls.ts';
import { endpointsOf } from './endpoints.ts';
import type { Endpoint } from './endpoint.ts';
import { statusOf } from '../../status/status-of.ts';

/** Where a backendRef leads, and what a request sent there meets. */
export type Target = Readonly<{
  kind: string;
  namespace: string;
  name: string;
  port: number | null;
  service: Resource | undefined;
  /** The id of the edge that stands for the reference. */
  edge: string | null;
  /** It cannot be used at all: HTTP 500. */
  invalid: Fault | null;
  /** What is not known of it, because the manifests are a part of the cluster. */
  unknown: string | null;
  endpoints: readonly Endpoint[];
  /** Where the endpoints come from, or why there is none. */
  endpointsReason: string;
  tls: BackendTls | null;
}>;

const byPath: (status: RouteStatus) => ReadonlyMap<string, ReferenceStatus> = memo(
  (status) => new Map(status.references.map((one) => [pathText(one.reference.path), one] as const)),
);

/** What status says of the reference at a place of a route. */
export const referenceAt = (status: RouteStatus | undefined, path: Path): ReferenceStatus | undefined =>
  status && byPath(status).get(pathText(path));

const NOWHERE: Fault = {
  reason: 'BackendNotFound',
  message: 'The reference names no object.',
  unknown: false,
};

/**
 * Follows a backendRef of a route to the endpoints behind it (docs/model/service-resolution.md#endpoints).
 *
 * @param gateway on whose data plane the request is: policies are evaluated for each Gateway
 */
export function targetAt(route: Resource, ref: Path, gateway: Resource, statuses: Statuses): Target {
  const found = referenceAt(statusOf(statuses, route.key, 'route'), ref);
  return targetOfReference(route, found, statuses.cluster, (service, port) =>
    backendTls(service, port, gateway, statuses),
  );
}

/**
 * Follows what is known of a backendRef of a route.
 *
 * @param found undefined for one that names nothing
 * @param tlsTo how connections to a port of a Service are encrypted
 */
export function targetOfReference(
  route: Resource,
  found: ReferenceStatus | undefined,
  cluster: ResourceIndex,
  tlsTo: (service: Resource, port: ServicePort) => BackendTls | null,
): Target {
  if (!found) {
    return { ...nowhere, namespace: route.namespace, invalid: NOWHERE };
  }
  const { reference, resolution, fault } = found;
  const written = writtenPort(reference);
  const base = {
    ...nowhere,
    kind: reference.target.kind,
    namespace: reference.target.namespace,
    name: reference.target.name,
    port: typeof written === 'number' ? written : null,
    service: resolution.target,
    edge: reference.id,
  };
  if (fault && !fault.unknown) return { ...base, invalid: fault };
  const { target: service, port } = resolution;
  if (fault || !service || !port) {
    const reason = fault?.message ?? `Nothing is known of ${describe(reference.target)}.`;
    return {
      ...base,
      unknown: reason,
      endpoints: [{ workload: null, port: null, assumed: true }],
      endpointsReason: reason,
    };
  }
  const { ready, reason } = endpointsOf(service, port, cluster);
  return {
    ...base,
    endpoints: ready,
    endpointsReason: reason,
    tls: tlsTo(service, port),
  };
}

const nowhere = {
  kind: 'Service',
  name: '',
  port: null,
  service: undefined,
  edge: null,
  invalid: null,
  unknown: null,
  endpoints: [],
  endpointsReason: '',
  tls: null,
} as const;
