import { grpcCall, requestTarget, type TrafficRequest } from '../../traffic/request/request.ts';

const SCHEMES = { HTTP: 'http', HTTPS: 'https', GRPC: 'grpc', TLS: 'tls', TCP: 'tcp', UDP: 'udp' } as const;
const PORTS: Readonly<Record<string, number>> = { HTTP: 80, GRPC: 80, HTTPS: 443, TLS: 443 };

/** A request in a line: `GET https://shop.example.com/cart version: two`. */
export function requestWords(request: TrafficRequest): string {
  const { protocol, method, authority, host, port, headers, client } = request;
  const isHttp = protocol === 'HTTP' || protocol === 'HTTPS';
  const call = protocol === 'GRPC' ? grpcCall(request.path) : undefined;
  const other = port === null || port === PORTS[protocol] ? '' : `:${port}`;
  const at = `${SCHEMES[protocol]}://${(isHttp ? authority : host) || '(no host)'}${/:\d+$/.test(authority) ? '' : other}`;
  const url = call ? `${at}/${call.service}/${call.rpc}` : isHttp ? `${at}${requestTarget(request)}` : at;
  const own = [...headers]
    .filter(([name]) => protocol !== 'GRPC' || name !== 'content-type')
    .map(([name, values]) => `${name}: ${values.join(',')}`);
  return [isHttp ? `${method} ${url}` : url, ...own, ...(client === null ? [] : [`from ${client}`])].join(
    '  ',
  );
}
