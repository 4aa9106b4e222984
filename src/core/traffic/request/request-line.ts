import { requestTarget, type TrafficRequest } from './request.ts';

/** A request in a line, with where it is sent to. */
export function requestLine(request: TrafficRequest): string {
  const { protocol, port, authority, sni, method, gateway, ingressClass, serviceEntry } = request;
  const { client, from, destination, host } = request;
  const http = protocol === 'HTTP' || protocol === 'HTTPS' || protocol === 'GRPC';
  const notes = [
    ...(port === null ? [] : [`port ${port}`]),
    ...(sni === null || sni === host ? [] : [`server name ${sni}`]),
    ...(gateway === null ? [] : [`at Gateway ${gateway}`]),
    ...(ingressClass === null ? [] : [`at Ingress class ${ingressClass}`]),
    ...(serviceEntry === null ? [] : [`at Service ${serviceEntry}`]),
    ...(client === null ? [] : [`from ${client}`]),
    ...(from === null ? [] : [`from ${from} in the cluster`]),
    ...(from === null || destination === host ? [] : [`to ${destination}`]),
  ];
  const target = http ? ` ${method} ${authority || '(no host)'}${requestTarget(request)}` : ` ${authority}`;
  return `${protocol}${target.trimEnd()}${notes.length === 0 ? '' : ` (${notes.join(', ')})`}`;
}
