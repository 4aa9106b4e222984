import type { RequestJson } from '../../traffic/request/parse-request.ts';
import { grpcCall, requestTarget, type TrafficRequest } from '../../traffic/request/request.ts';

/** A request as `parseRequest` reads it; what follows from the rest is left out. */
export function requestJson(request: TrafficRequest): RequestJson {
  const {
    protocol,
    gateway,
    ingressClass,
    serviceEntry,
    client,
    from,
    destination,
    port,
    authority,
    host,
    sni,
    method,
    path,
    headers,
  } = request;
  const stream = protocol === 'TLS' || protocol === 'TCP' || protocol === 'UDP';
  const call = protocol === 'GRPC' ? grpcCall(path) : undefined;
  const secure = protocol === 'HTTPS' || protocol === 'TLS';
  // In the cluster it is not the Host header that says where a request goes.
  const apart = from !== null && destination !== host;
  const own = [...headers].filter(([name]) => protocol !== 'GRPC' || name !== 'content-type');
  return {
    protocol,
    ...(gateway !== null && { gateway }),
    ...(ingressClass !== null && { ingressClass }),
    ...(serviceEntry !== null && { serviceEntry }),
    ...(client !== null && { client }),
    ...(from !== null && { from }),
    ...(port !== null && { port }),
    ...(authority !== '' && { host: apart ? destination : authority }),
    ...(sni !== null && (!secure || sni !== host) && { sni }),
    ...(!stream && !call && { method, path: requestTarget(request) }),
    ...(call && { service: call.service, rpc: call.rpc }),
    ...((own.length > 0 || apart) && {
      headers: {
        ...(apart && { host: authority }),
        ...Object.fromEntries(own.map(([name, values]) => [name, values.join(',')])),
      },
    }),
  };
}
