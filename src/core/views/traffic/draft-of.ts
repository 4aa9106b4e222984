import { requestTarget, type TrafficRequest } from '../../traffic/request/request.ts';

/** The content of the request bar. Null: derived from the URL. */
export type RequestDraft = Readonly<{
  url: string;
  method: string;
  /** As lines: `version: two`. */
  headers: readonly string[];
  /** `namespace/name`. */
  gateway: string | null;
  /** The Ingress class whose controller it is sent to. */
  ingressClass: string | null;
  /** The Service through whose own load balancer or node port it enters, as `namespace/name`. */
  serviceEntry: string | null;
  /** The client in the cluster: its namespace, or `namespace/name` of a Pod or workload. Null: it is outside. */
  from: string | null;
  port: number | null;
  sni: string | null;
}>;

const SCHEMES = { HTTP: 'http', HTTPS: 'https', GRPC: 'grpc', TLS: 'tls', TCP: 'tcp', UDP: 'udp' } as const;
const USUAL: Readonly<Record<string, number>> = { http: 80, https: 443, grpc: 80, grpcs: 443, tls: 443 };

/** A request as content of the request bar, without what its URL implies. */
export function draftOf(request: TrafficRequest, keepGateway: boolean): RequestDraft {
  const { protocol, method, authority, host, sni, headers, gateway, ingressClass, port } = request;
  const { serviceEntry, from, destination } = request;
  const grpcs = protocol === 'GRPC' && sni !== null && sni === host;
  const scheme = grpcs ? 'grpcs' : SCHEMES[protocol];
  const stream = protocol === 'TLS' || protocol === 'TCP' || protocol === 'UDP';
  const tls = grpcs || protocol === 'HTTPS' || protocol === 'TLS';
  const own = [...headers].filter(([name]) => protocol !== 'GRPC' || name !== 'content-type');
  // In the cluster it is not the Host header that says where a request goes.
  const apart = from !== null && destination !== host;
  const usual = port === null || USUAL[scheme] === port;
  const named = (apart ? destination : authority) || 'any.example';
  const place = usual || /:\d+$/.test(named) ? named : `${named}:${port}`;
  return {
    url: `${scheme}://${place}${stream ? '' : requestTarget(request)}`,
    method: stream ? 'GET' : method,
    headers: [
      ...(apart ? [`host: ${authority}`] : []),
      ...own.flatMap(([name, values]) => values.map((value) => `${name}: ${value}`)),
    ],
    gateway: keepGateway ? gateway : null,
    ingressClass: keepGateway ? ingressClass : null,
    serviceEntry: keepGateway ? serviceEntry : null,
    from,
    port: /:\d+$/.test(place) || usual ? null : port,
    sni: tls && sni === host ? null : sni,
  };
}
