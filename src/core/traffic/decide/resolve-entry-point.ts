import { listed } from '../../text/words.ts';
import type { Resource } from '../../model/resource.ts';
import { GATEWAY_API } from '../../kinds/shared/groups.ts';
import { resourceKey } from '../../model/resource.ts';
import type { DataPlane, GatewayPlane, PlaneListener, PlanePort } from '../data-plane.ts';
import type { TrafficRequest } from '../request/request.ts';
import { whyEntryUnknown, whyGatewayUnknown } from './unknown-entry.ts';
import { mostSpecific } from '../table/hostname-buckets.ts';

/** Where a request arrives; or why that is ambiguous. */
export type EntryPoint =
  | Readonly<{ ok: true; plane: GatewayPlane; port: number }>
  /** Nothing listens there. */
  | Readonly<{ ok: true; plane: null; gateway: Resource | null; reason: string }>
  | Readonly<{ ok: false; message: string }>;

/** The listeners of a port that could take a request, by the protocol of both. */
export function listenersFor(
  port: PlanePort,
  { protocol, sni }: TrafficRequest,
): ReadonlyMap<string, PlaneListener> {
  switch (protocol) {
    case 'HTTP':
      return port.http;
    case 'HTTPS':
    case 'TLS':
      return port.tls;
    case 'GRPC':
      return sni === null && port.http.size > 0 ? port.http : port.tls;
    case 'TCP':
      return single(port.tcp);
    case 'UDP':
      return single(port.udp);
  }
}

const single = (listener: PlaneListener | undefined): ReadonlyMap<string, PlaneListener> =>
  new Map(listener ? [['', listener]] : []);

/** The usual port of a protocol. */
function usualPort({ protocol, sni }: TrafficRequest): number | null {
  if (protocol === 'HTTP') return 80;
  if (protocol === 'HTTPS' || protocol === 'TLS') return 443;
  return protocol === 'GRPC' ? (sni === null ? 80 : 443) : null;
}

/**
 * The port at which a request arrives that names none: the usual one of its protocol, else the only one of the Gateway.
 *
 * @param strict only the usual one, where there is such a thing
 */
function portOf(plane: GatewayPlane, request: TrafficRequest, strict = false): number | 'none' | 'several' {
  if (request.port !== null) return request.port;
  const usual = usualPort(request);
  if (usual !== null && (strict || plane.declared.has(usual) || plane.declared.size !== 1)) return usual;
  const able =
    usual === null
      ? [...plane.ports].filter(([, port]) => listenersFor(port, request).size > 0).map(([port]) => port)
      : [...plane.declared];
  if (able.length > 1) return 'several';
  return able[0] ?? 'none';
}

const nameOf = ({ gateway }: GatewayPlane): string => `${gateway.namespace}/${gateway.name}`;

function entryAt(plane: GatewayPlane, request: TrafficRequest): EntryPoint {
  const port = portOf(plane, request);
  const { gateway } = plane;
  if (port === 'several')
    return {
      ok: false,
      message: `Gateway ${nameOf(plane)} listens for ${request.protocol} on several ports (${listed(
        [...plane.ports].filter(([, one]) => listenersFor(one, request).size > 0).map(([one]) => String(one)),
      )}): say which with port.`,
    };
  if (port === 'none') {
    const reason = `Gateway ${nameOf(plane)} has no working listener for ${request.protocol}.`;
    return { ok: true, plane: null, gateway, reason };
  }
  return { ok: true, plane, port };
}

/** A Gateway that has routes for the host of a request. */
const NEAR_ENOUGH = 3;

/**
 * How near a Gateway is to answering: nothing on the port, a listener, one for the host, one with routes for it.
 *
 * @param strict a request without a port comes to the usual one, whatever ports the Gateway has
 */
export function nearness(plane: GatewayPlane, request: TrafficRequest, strict: boolean): number {
  const port = portOf(plane, request, strict);
  if (typeof port !== 'number') return port === 'several' ? 1 : 0;
  const there = plane.ports.get(port);
  const listeners = there && listenersFor(there, request);
  if (!listeners || listeners.size === 0) return 0;
  const stream = request.protocol === 'TCP' || request.protocol === 'UDP';
  const name = stream ? '' : listeners === there.tls ? (request.sni ?? '') : request.host;
  const listener = mostSpecific(listeners, name);
  if (!listener) return 1;
  return mostSpecific(listener.table.members, stream ? '' : request.host || name) ? 3 : 2;
}

/** The Gateways that come nearest to answering: at the usual port of the protocol, else at the only port they have. */
function nearestOf(
  all: readonly GatewayPlane[],
  request: TrafficRequest,
): Readonly<{ nearest: number; candidates: readonly GatewayPlane[] }> {
  for (const strict of [true, false]) {
    const near = all.map((plane) => ({ plane, nearness: nearness(plane, request, strict) }));
    const nearest = Math.max(0, ...near.map((item) => item.nearness));
    if (nearest === 0 && strict) continue;
    return {
      nearest,
      candidates: near.filter((item) => item.nearness === nearest).map(({ plane }) => plane),
    };
  }
  return { nearest: 0, candidates: all };
}

/**
 * The Gateways that could be meant by a request that names none: those that listen where it arrives, and whether they have
 * routes for its host.
 */
export function gatewaysFor(
  plane: DataPlane,
  request: TrafficRequest,
): Readonly<{ names: readonly string[]; routed: boolean }> {
  const { nearest, candidates } = nearestOf([...plane.gateways.values()], request);
  return { names: nearest === 0 ? [] : candidates.map(nameOf), routed: nearest >= NEAR_ENOUGH };
}

/** Without a list of all: every decision comes here. */
function onlyGateway(gateways: DataPlane['gateways']): GatewayPlane | undefined {
  if (gateways.size === 1) for (const only of gateways.values()) return only;
  return undefined;
}

/** The Gateway that a request names, whether or not a controller answers for it. */
function namedGateway(plane: DataPlane, name: string): Resource | undefined {
  const [namespace = '', rest = ''] = name.split('/');
  return plane.topology.index.get(
    resourceKey({ group: GATEWAY_API, kind: 'Gateway', namespace, name: rest }),
  );
}

/**
 * Finds the Gateway and the port at which a request arrives. Without a Gateway named it is the one that could answer;
 * where several could, the request does not say enough (docs/model/routing.md#entry-point).
 */
export function resolveEntryPoint(plane: DataPlane, request: TrafficRequest): EntryPoint {
  if (request.gateway !== null) {
    const named = plane.gateways.get(request.gateway);
    if (named) return entryAt(named, request);
    const gateway = namedGateway(plane, request.gateway);
    if (!gateway) return { ok: false, message: `There is no Gateway ${request.gateway} in these manifests.` };
    const unknown = whyGatewayUnknown(plane, gateway);
    if (unknown !== null) return { ok: false, message: unknown };
    const reason = `No controller answers for Gateway ${request.gateway}: it is refused, or its GatewayClass is not in these manifests.`;
    return { ok: true, plane: null, gateway, reason };
  }
  const only = onlyGateway(plane.gateways);
  const unknown = whyEntryUnknown(plane);
  if (only && unknown === null) return entryAt(only, request);
  const all = [...plane.gateways.values()];
  const { nearest, candidates } = nearestOf(all, request);
  // One of which it is not known whether a controller answers may have a route for it as well.
  if (unknown !== null && nearest < NEAR_ENOUGH) return { ok: false, message: unknown };
  if (only) return entryAt(only, request);
  const [first] = candidates;
  if (!first || nearest === 0)
    return {
      ok: true,
      plane: null,
      gateway: null,
      reason: first
        ? `No Gateway listens for ${request.protocol}${request.port === null ? '' : ` on port ${request.port}`}.`
        : 'There is no Gateway in these manifests for which a controller answers.',
    };
  // All others would answer alike: 404, or nothing.
  if (candidates.length === 1 || nearest < NEAR_ENOUGH) return entryAt(first, request);
  return {
    ok: false,
    message: `Several Gateways could answer (${listed(candidates.map(nameOf))}): say which with gateway.`,
  };
}
