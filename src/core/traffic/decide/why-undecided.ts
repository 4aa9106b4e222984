import { memo } from '../../incremental/memo.ts';
import { isEncrypted, isPlaceholder } from '../../model/placeholder.ts';
import type { Resource } from '../../model/resource.ts';
import { routeHostnames, type Attachment } from '../../topology/attachment.ts';
import { describe } from '../../topology/describe.ts';
import { normaliseHostname } from '../../topology/hostnames.ts';
import type { Topology } from '../../topology/topology.ts';
import type { DataPlane, GatewayPlane, PlaneListener } from '../data-plane.ts';
import type { TrafficRequest } from '../request/request.ts';
import { coversHost, mayCoverHost } from '../table/hostname-buckets.ts';
import { listenersFor } from './resolve-entry-point.ts';

/**
 * Why it is not known what becomes of a request that nothing takes: a hostname that may turn out to be for it is filled in
 * later, or what a route attaches to (docs/model/routing.md#entry-point). Null where neither is.
 */
export function whyUndecided(
  plane: DataPlane,
  gateway: GatewayPlane,
  portNumber: number,
  request: TrafficRequest,
): string | null {
  if (request.protocol === 'TCP' || request.protocol === 'UDP') return null;
  const port = gateway.ports.get(portNumber);
  const host = request.host || (request.sni ?? '');
  for (const { hostname, status, table } of port ? withOpenNames(listenersFor(port, request)) : []) {
    if (mayCoverHost(hostname, host))
      return filledInLater(hostname, `listener ${status.listener.name} covers ${host}`);
    for (const [name, [first]] of table.members)
      if (first && mayCoverHost(name, host))
        return filledInLater(name, `${describe(first.route)} is for ${host}`);
  }
  const attachments = openAttachments(plane.topology.links);
  if (attachments.length === 0) return null;
  const holders = holdersOf(gateway);
  const open = attachments.find((one) => mayAttach(one, holders) && mayBeFor(one.route, host));
  return open ? `${describe(open.route)} may be for ${host}. ${open.reason ?? ''}` : null;
}

/** The listeners with hostnames, of their own or of routes, that are filled in later. */
const withOpenNames: (listeners: ReadonlyMap<string, PlaneListener>) => readonly PlaneListener[] = memo(
  (listeners) =>
    [...listeners.values()].filter(({ hostname, table }) =>
      [hostname, ...table.members.keys()].some(isPlaceholder),
    ),
);

const filledInLater = (text: string, what: string): string =>
  `${isEncrypted(text) ? 'A hostname is encrypted here' : `${text} is filled in later`}, so it is not known whether ${what}.`;

/** The parentRefs of which it is not known where they lead. */
const openAttachments: (links: Topology['links']) => readonly Attachment[] = memo((links) =>
  [...links.values()].flatMap(({ attachments }) =>
    attachments.filter(({ outcome, state }) => state === 'unknown' && outcome !== 'parent-missing'),
  ),
);

/** The Gateway and its ListenerSets, by key. */
const holdersOf: (gateway: GatewayPlane) => ReadonlySet<string> = memo(
  ({ status }) => new Set(status.effective.map(({ listener }) => listener.holder.key)),
);

const mayAttach = ({ parent, reference }: Attachment, holders: ReadonlySet<string>): boolean =>
  parent
    ? holders.has(parent.key)
    : [reference.target.name, reference.target.namespace].some(isPlaceholder) || holders.has(reference.key);

function mayBeFor(route: Resource, host: string): boolean {
  const hostnames = routeHostnames(route);
  return (
    hostnames.length === 0 ||
    hostnames.some((name) => mayCoverHost(name, host) || coversHost(normaliseHostname(name), host))
  );
}
