import type { TrafficRequest } from '../../traffic/request/request.ts';

/** Why a request is none that an Ingress could be for, as a sentence; null where it is. */
export function whyNotHttp({ protocol, port }: TrafficRequest): string | null {
  if (protocol === 'TCP' || protocol === 'UDP') return `Ingresses are for HTTP, not for ${protocol}.`;
  if (protocol === 'TLS') return 'The controller terminates TLS, and what it finds in it is no HTTP.';
  return protocol === 'HTTPS' && port === 80 ? 'Port 80 speaks HTTP without TLS.' : null;
}
