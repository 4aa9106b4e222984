import type { HeaderValues } from '../../filters/shared/header-values.ts';

/** What a client speaks. A GRPC request is HTTP/2 with or without TLS, as the listener of its port demands. */
export type Protocol = 'HTTP' | 'HTTPS' | 'GRPC' | 'TLS' | 'TCP' | 'UDP';

export const protocols: readonly Protocol[] = ['HTTP', 'HTTPS', 'GRPC', 'TLS', 'TCP', 'UDP'];

/** A request, or a connection, as a client makes it. */
export type TrafficRequest = Readonly<{
  protocol: Protocol;
  /** `namespace/name` of the Gateway it is sent to; null where the other fields decide. */
  gateway: string | null;
  /** The Ingress class whose controller it is sent to; null where the other fields decide. */
  ingressClass: string | null;
  /**
   * `namespace/name` of the Service through whose own load balancer or node port it enters; null where the other fields
   * decide.
   */
  serviceEntry: string | null;
  /** The address of the client, for lists of addresses; null where it is not known. */
  client: string | null;
  /** The client in the cluster: its namespace, or `namespace/name` of a Pod or workload; null for one outside. */
  from: string | null;
  /** Null: the usual port of the protocol, or the Gateway's only one. */
  port: number | null;
  /** The Host header as the client writes it, perhaps with a port; empty without one. */
  authority: string;
  /** What routing compares: lower case, without port and trailing dot. */
  host: string;
  /** What the client connects to: `host`, but for requests with a Host header of their own. */
  destination: string;
  /** The server name of the TLS handshake in lower case; null where none is sent. */
  sni: string | null;
  method: string;
  /** Without the query, as the client writes it. */
  path: string;
  /** Without `?`; null where the request has none. */
  query: string | null;
  headers: HeaderValues;
  /** How long the backend takes to answer, in milliseconds: longer than a timeout, and the answer is 504. */
  backendTakes: number;
}>;

export type ParsedRequest =
  | Readonly<{ ok: true; request: TrafficRequest }>
  | Readonly<{ ok: false; message: string }>;

/** Path and query as they stand in a request line. */
export const requestTarget = ({ path, query }: Pick<TrafficRequest, 'path' | 'query'>): string =>
  query === null ? path : `${path}?${query}`;

/** Whether it is a call of gRPC: by its protocol, or as a POST with the media type of gRPC (docs/model/routing.md#grpcroute). */
export const isGrpc = ({ protocol, method, headers }: TrafficRequest): boolean =>
  protocol === 'GRPC' ||
  (method === 'POST' &&
    (headers.get('content-type')?.[0] ?? '').toLowerCase().startsWith('application/grpc'));

/** Service and method of a call, from its path `/<service>/<method>`. */
export function grpcCall(path: string): Readonly<{ service: string; rpc: string }> | undefined {
  const [empty, service, rpc, ...rest] = path.split('/');
  if (empty !== '' || !service || !rpc || rest.length > 0) return undefined;
  return { service, rpc };
}
