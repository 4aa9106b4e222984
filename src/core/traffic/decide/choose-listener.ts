import type { GatewayPlane, PlaneListener, PlanePort } from '../data-plane.ts';
import type { TrafficRequest } from '../request/request.ts';
import { coveringNames, mostSpecific } from '../table/hostname-buckets.ts';

/** Which listener takes a request (docs/model/routing.md#choosing-the-listener); or how it ends already. */
export type ListenerChoice =
  | Readonly<{
      ok: true;
      listener: PlaneListener;
      /** Tried next where listeners are not isolated. */
      wider: readonly PlaneListener[];
    }>
  | Readonly<{
      ok: false;
      /** 404 and 421 are answers; null: there is none. */
      status: 404 | 421 | null;
      listener: PlaneListener | null;
      reason: string;
    }>;

const refused = (reason: string, listener: PlaneListener | null = null): ListenerChoice => ({
  ok: false,
  status: null,
  listener,
  reason,
});

const hostText = (host: string): string => (host === '' ? 'a request without host' : `host ${host}`);

const nameOf = ({ status }: PlaneListener): string => status.listener.name;

/**
 * Listeners that would take a host where the most specific one does not keep it to itself
 * (docs/model/routing.md#plain-http).
 */
function widerThan(listeners: ReadonlyMap<string, PlaneListener>, host: string): readonly PlaneListener[] {
  const covering = [...coveringNames(host)].flatMap((name) => listeners.get(name) ?? []);
  // An exact hostname is never shared.
  return covering[0]?.hostname === host && host !== '' ? [] : covering.slice(1);
}

function chooseHttp(port: PlanePort, request: TrafficRequest, isolated: boolean): ListenerChoice {
  if (port.http.size === 0) {
    const there = port.all.map((one) => `${nameOf(one)} (${one.status.listener.protocol})`).join(', ');
    return refused(`No listener of the port speaks plain HTTP; there is ${there}.`);
  }
  const listener = mostSpecific(port.http, request.host);
  if (!listener) {
    const reason = `No working listener of the port covers ${hostText(request.host)}.`;
    return { ok: false, status: 404, listener: null, reason };
  }
  return { ok: true, listener, wider: isolated ? [] : widerThan(port.http, request.host) };
}

function chooseTls(port: PlanePort, request: TrafficRequest): ListenerChoice {
  const { sni } = request;
  if (port.tls.size === 0) return refused('No listener of the port speaks TLS, so the handshake fails.');
  const bySni = mostSpecific(port.tls, sni ?? '');
  if (!bySni) {
    const name = sni === null ? 'a handshake without server name' : `server name ${sni}`;
    return refused(`No working listener of the port covers ${name}, so the handshake is refused.`);
  }
  if (bySni.status.listener.protocol === 'TLS') return { ok: true, listener: bySni, wider: [] };
  if (request.protocol === 'TLS')
    return refused(
      `Listener ${nameOf(bySni)} ends TLS and expects HTTP; a plain TLS connection leads nowhere.`,
      bySni,
    );
  const byHost = mostSpecific(port.https, request.host);
  if (!byHost) {
    const reason = `Server name ${sni ?? '(none)'} belongs to listener ${nameOf(bySni)}, but no working HTTPS listener of the port covers ${hostText(request.host)}.`;
    return { ok: false, status: 404, listener: bySni, reason };
  }
  if (byHost !== bySni) {
    const reason = `Misdirected: server name ${sni ?? '(none)'} belongs to listener ${nameOf(bySni)}, ${hostText(request.host)} to listener ${nameOf(byHost)}.`;
    return { ok: false, status: 421, listener: bySni, reason };
  }
  return { ok: true, listener: bySni, wider: [] };
}

/** Chooses the listener of a port of a Gateway. */
export function chooseListener(
  plane: GatewayPlane,
  portNumber: number,
  request: TrafficRequest,
  isolated: boolean,
): ListenerChoice {
  const port = plane.ports.get(portNumber);
  if (!port) return refused(`Nothing listens on port ${portNumber}.`);
  switch (request.protocol) {
    case 'HTTP':
      return chooseHttp(port, request, isolated);
    case 'GRPC':
      return request.sni === null && port.http.size > 0
        ? chooseHttp(port, request, isolated)
        : chooseTls(port, withServerName(request));
    case 'HTTPS':
    case 'TLS':
      return chooseTls(port, request);
    case 'TCP':
    case 'UDP': {
      const listener = request.protocol === 'TCP' ? port.tcp : port.udp;
      return listener
        ? { ok: true, listener, wider: [] }
        : refused(`No listener for ${request.protocol} is on port ${portNumber}.`);
    }
  }
}

/** gRPC over TLS asks for the host unless the request names another server. */
const withServerName = (request: TrafficRequest): TrafficRequest =>
  request.sni === null && /[a-z]/.test(request.host) ? { ...request, sni: request.host } : request;
