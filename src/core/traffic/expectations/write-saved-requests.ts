import type { JsonObject } from '../../yaml/json.ts';
import { requestTarget, type TrafficRequest } from '../request/request.ts';
import { REQUESTS_ANNOTATION } from '../../topology/keeps-requests.ts';
import { REQUESTS_KEY } from './saved-requests.ts';

/** A request to be saved. */
export type RequestToSave = Readonly<{ name: string; request: TrafficRequest; expect: string }>;

const SCHEMES = { HTTP: 'http', HTTPS: 'https', GRPC: 'grpc', TLS: 'tls', TCP: 'tcp', UDP: 'udp' } as const;

/** Whether the Host header says something else than where the request goes. */
const isApart = ({ from, destination, host }: TrafficRequest): boolean =>
  from !== null && destination !== host;

/** A request in a line, as `readSavedRequest` reads it. */
function requestLine(request: TrafficRequest): string {
  const { protocol, method, ...target } = request;
  const stream = protocol === 'TLS' || protocol === 'TCP' || protocol === 'UDP';
  const url = `${SCHEMES[protocol]}://${(isApart(request) ? request.destination : request.authority) || 'any.example'}`;
  return stream || protocol === 'GRPC'
    ? `${url}${stream ? '' : requestTarget(target)}`
    : `${method} ${url}${requestTarget(target)}`;
}

/** One entry as a value; what follows from the address is left out. */
function entryOf({ name, request, expect }: RequestToSave): JsonObject {
  const { headers, gateway, ingressClass, serviceEntry, from, port, sni, host, protocol } = request;
  const apart = isApart(request);
  const own = [...headers].filter(([key]) => protocol !== 'GRPC' || key !== 'content-type');
  const tls = protocol === 'HTTPS' || protocol === 'TLS';
  return {
    name,
    request: requestLine(request),
    ...((own.length > 0 || apart) && {
      headers: {
        ...(apart && { host: request.authority }),
        ...Object.fromEntries(own.map(([key, values]) => [key, values.join(',')])),
      },
    }),
    ...(gateway !== null && { gateway }),
    ...(ingressClass !== null && { ingressClass }),
    ...(serviceEntry !== null && { service: serviceEntry }),
    ...(from !== null && { from }),
    ...(port !== null && { port }),
    ...(sni !== null && (!tls || sni !== host) && { sni }),
    ...(expect !== '' && { expect }),
  };
}

/** Scalars as JSON writes them: that is YAML, too, and never misread. */
const entryText = (entry: JsonObject): string =>
  Object.entries(entry)
    .map(([key, value], index) => `${index === 0 ? '- ' : '  '}${key}: ${JSON.stringify(value)}\n`)
    .join('');

/** The list under the key of the ConfigMap. */
export const savedRequestsText = (requests: readonly RequestToSave[]): string =>
  requests.map((one) => entryText(entryOf(one))).join('');

/** A new ConfigMap for saved requests, as a document. */
export function savedRequestsDocument(namespace: string, requests: readonly RequestToSave[]): string {
  const body = savedRequestsText(requests)
    .split('\n')
    .map((line) => (line === '' ? '' : `    ${line}`))
    .join('\n');
  return `apiVersion: v1
kind: ConfigMap
metadata:
  name: gatehouse-requests
  namespace: ${namespace}
  annotations:
    ${REQUESTS_ANNOTATION}: "true"
    config.kubernetes.io/local-config: "true"
data:
  ${REQUESTS_KEY}: |
${body}`;
}
