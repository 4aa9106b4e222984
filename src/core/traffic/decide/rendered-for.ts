import { arrayAt, numberAt, stringAt, valueAt } from '../../model/access.ts';
import { isPlaceholder } from '../../model/placeholder.ts';
import type { Resource } from '../../model/resource.ts';
import { listed } from '../../text/words.ts';
import { describe } from '../../topology/describe.ts';
import { intersectHostnames, normaliseHostname } from '../../topology/hostnames.ts';
import { linksOf } from '../../topology/links.ts';
import type { Reference } from '../../topology/references.ts';
import type { Json } from '../../yaml/json.ts';
import type { DataPlane, PlaneListener } from '../data-plane.ts';
import type { TrafficRequest } from '../request/request.ts';

/**
 * Why it is not known what becomes of a request that no route takes: a chart makes routes for its listener when it is
 * rendered, and those are not simulated (docs/model/routing.md#entry-point). Null where none may be for its host.
 */
export function renderedFor(plane: DataPlane, request: TrafficRequest, port: number): string | null {
  const releases = plane.topology.index.ofKind('helm.toolkit.fluxcd.io', 'HelmRelease');
  if (releases.length === 0) return null;
  const listeners = listenersFor(plane, request, port);
  const meant = releases.filter((release) =>
    linksOf(release, plane.topology.index).resolutions.some(
      ({ reference }) =>
        reference.role === 'rendered' &&
        mayTake(release, reference, request) &&
        listeners.some((listener) => isParent(reference, listener)),
    ),
  );
  return meant.length === 0
    ? null
    : `No route here takes the request. ${listed(meant.map(describe), 3)} ${meant.length === 1 ? 'makes' : 'make'} routes for its listener when rendered, and those are not simulated.`;
}

/** The listeners that a request may reach: of the Gateway that it names, else of all. */
function listenersFor(
  { gateways }: DataPlane,
  { gateway, host }: TrafficRequest,
  port: number,
): readonly PlaneListener[] {
  const named = gateway === null ? undefined : gateways.get(gateway);
  return (named ? [named] : [...gateways.values()])
    .flatMap(({ ports }) => ports.get(port)?.all ?? [])
    .filter(({ status: { listener } }) => intersectHostnames(listener.hostname, host) !== undefined);
}

/** Whether a route attaches to a listener once it is rendered. */
function isParent({ key, value }: Reference, { status: { listener } }: PlaneListener): boolean {
  const section = stringAt(value, ['sectionName']);
  const port = numberAt(value, ['port']);
  return (
    key === listener.holder.key &&
    (section === undefined || isPlaceholder(section) || section === listener.name) &&
    (port === undefined || port === listener.port)
  );
}

/** Whether a route that is made of an entry of the values may be for the host of a request. */
function mayTake(release: Resource, { path }: Reference, { host }: TrafficRequest): boolean {
  const entry = valueAt(release.value, path.slice(0, 4));
  const kind = stringAt(entry, ['kind']) ?? 'HTTPRoute';
  if (kind !== 'HTTPRoute' && kind !== 'GRPCRoute') return false;
  const hostnames = arrayAt(entry, ['hostnames']);
  return hostnames.length === 0 || hostnames.some((hostname) => mayMean(hostname, host));
}

const mayMean = (written: Json, host: string): boolean =>
  typeof written === 'string' &&
  (isPlaceholder(written) || intersectHostnames(normaliseHostname(written), host) !== undefined);
