import { parseDuration } from '../duration.ts';
import { parseAuthority } from '../../filters/shared/authority.ts';
import { collectHeaders, TOKEN } from './headers.ts';
import { parseTarget } from './target.ts';
import type { ParsedRequest, Protocol } from './request.ts';

/** A request as the user wrote it; what is left out is undefined. */
export type WrittenRequest = Readonly<{
  protocol: Protocol;
  gateway?: string | undefined;
  ingressClass?: string | undefined;
  serviceEntry?: string | undefined;
  client?: string | undefined;
  from?: string | undefined;
  port?: number | undefined;
  /** Host, perhaps with a port. */
  host?: string | undefined;
  /** Empty: the client sends none. */
  sni?: string | undefined;
  method?: string | undefined;
  /** With the query. */
  path?: string | undefined;
  headers?: readonly (readonly [name: string, value: string])[] | undefined;
  /** gRPC: what the path is made of. */
  service?: string | undefined;
  rpc?: string | undefined;
  /** A duration of the Gateway API, such as `1500ms`. */
  backendTakes?: string | undefined;
}>;

const GATEWAY = /^[^/\s]+\/[^/\s]+$/;

/** A namespace, and perhaps the name of a Pod or workload in it. */
const CLIENT = /^[^/\s]+(?:\/[^/\s]+)?$/;

/** What no request can have; undefined where there is nothing of the kind. */
function problemOf(written: WrittenRequest): string | undefined {
  const { gateway, ingressClass, serviceEntry, from, port, method } = written;
  if (gateway !== undefined && ingressClass !== undefined)
    return 'A request goes to a Gateway or to the controller of an Ingress class, not to both.';
  if (serviceEntry !== undefined && (gateway ?? ingressClass) !== undefined)
    return 'A request that enters through a Service goes to no Gateway and no Ingress class.';
  if (serviceEntry !== undefined && from !== undefined)
    return 'A request from within the cluster goes to a Service by its name; it enters through no load balancer and no node port.';
  if (serviceEntry !== undefined && !GATEWAY.test(serviceEntry))
    return `A Service is named namespace/name; this one is ${JSON.stringify(serviceEntry)}.`;
  if (from !== undefined && !CLIENT.test(from))
    return `A client in the cluster is a namespace, or namespace/name of a Pod or workload; this one is ${JSON.stringify(from)}.`;
  if (gateway !== undefined && !GATEWAY.test(gateway))
    return `A Gateway is named namespace/name; this one is ${JSON.stringify(gateway)}.`;
  if (port !== undefined && (!Number.isInteger(port) || port < 1 || port > 65535))
    return `${port} is not a port: 1 to 65535.`;
  if (method !== undefined && !TOKEN.test(method)) return `${JSON.stringify(method)} is not a method.`;
  return undefined;
}

function pathOf({ protocol, path, service, rpc }: WrittenRequest): string | Readonly<{ message: string }> {
  if (service === undefined && rpc === undefined) {
    if (protocol !== 'GRPC' || path !== undefined) return path ?? '/';
    return { message: 'A gRPC call names its service and its method (service and rpc).' };
  }
  if (protocol !== 'GRPC')
    return { message: 'Only gRPC calls name a service and a method; this is no call.' };
  if (!service || !rpc)
    return { message: 'A gRPC call names both its service and its method (service and rpc).' };
  if (/[/?#\s]/.test(service) || /[/?#\s]/.test(rpc))
    return { message: `${service}/${rpc} does not name a service and a method.` };
  return `/${service}/${rpc}`;
}

const isTls = (protocol: Protocol): boolean => protocol === 'HTTPS' || protocol === 'TLS';

/**
 * Makes a request of what the user wrote, as a client would send it: method GET (POST for gRPC), path `/`, the host
 * from a `Host` header where no other is given, and the server name of TLS from the host unless it is an address.
 */
export function buildRequest(written: WrittenRequest): ParsedRequest {
  const refuse = (message: string): ParsedRequest => ({ ok: false, message });
  const problem = problemOf(written);
  if (problem !== undefined) return refuse(problem);
  const { protocol } = written;
  const grpc = protocol === 'GRPC';

  const collected = collectHeaders(written.headers ?? []);
  if (!collected.ok) return collected;
  const { headers } = collected;
  const hosts = headers.get('host');
  if (hosts && new Set(hosts).size > 1)
    return refuse('The request has two Host headers; servers refuse that.');
  headers.delete('host');

  const asked = parseAuthority(written.host ?? hosts?.[0] ?? '');
  if (!asked.ok) return asked;
  // A Host header of its own is what the server sees; the connection still goes to the host of the URL.
  const sent = parseAuthority(hosts?.[0] ?? written.host ?? '');
  if (!sent.ok) return sent;
  const server = parseAuthority(written.sni ?? '');
  if (!server.ok) return refuse(`No server name: ${server.message}`);

  const path = pathOf(written);
  if (typeof path !== 'string') return refuse(path.message);
  const target = parseTarget(path);
  if (!target.ok) return target;
  const takes = written.backendTakes === undefined ? 0 : parseDuration(written.backendTakes);
  if (takes === undefined)
    return refuse(`${JSON.stringify(written.backendTakes)} is not a duration such as 1500ms.`);

  if (grpc && !headers.has('content-type')) headers.set('content-type', ['application/grpc']);
  const fromHost = isTls(protocol) && !asked.authority.ip ? asked.authority.host : '';
  const sni = written.sni === undefined ? fromHost : server.authority.host;
  return {
    ok: true,
    request: {
      protocol,
      gateway: written.gateway ?? null,
      ingressClass: written.ingressClass ?? null,
      serviceEntry: written.serviceEntry ?? null,
      client: written.client ?? null,
      from: written.from ?? null,
      port: written.port ?? null,
      authority: hosts?.[0] ?? written.host ?? '',
      host: sent.authority.host,
      destination: asked.authority.host,
      sni: sni === '' ? null : sni,
      method: written.method ?? (grpc ? 'POST' : 'GET'),
      ...target.target,
      headers,
      backendTakes: takes,
    },
  };
}
