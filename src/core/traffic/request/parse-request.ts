import type { Json } from '../../yaml/json.ts';
import { buildRequest, type WrittenRequest } from './build-request.ts';
import { protocols, type ParsedRequest, type Protocol } from './request.ts';
import { isObject } from '../../yaml/is-object.ts';

/** A request as it stands in files and on standard input. Everything but the host has a default. */
export type RequestJson = Readonly<{
  /** `HTTP` when absent. */
  protocol?: Protocol;
  /** `namespace/name` of the Gateway it is sent to; optional where only one could answer. */
  gateway?: string;
  /** The Ingress class whose controller it is sent to; optional where only one could answer. */
  ingressClass?: string;
  /** `namespace/name` of the Service through whose own load balancer or node port it enters. */
  serviceEntry?: string;
  /** The address of the client, for lists of addresses. */
  client?: string;
  /** The client in the cluster: its namespace, or `namespace/name` of a Pod or workload. */
  from?: string;
  /** 80 for HTTP and GRPC, 443 for HTTPS and TLS, or the Gateway's only port when absent. */
  port?: number;
  /** Perhaps with a port, which routing ignores. */
  host?: string;
  /** The server name of the TLS handshake; that of the host when absent. */
  sni?: string;
  /** `GET`, for gRPC `POST`, when absent. */
  method?: string;
  /** With the query. */
  path?: string;
  /** By name; a list for a repeated header. */
  headers?: Readonly<Record<string, string | readonly string[]>>;
  /** gRPC: what the path is made of. */
  service?: string;
  rpc?: string;
  /** How long the backend takes to answer, as a duration such as `1500ms`. */
  backendTakes?: string;
}>;

/** The fields of a request that are texts. */
const TEXTS = [
  'gateway',
  'ingressClass',
  'serviceEntry',
  'client',
  'from',
  'host',
  'sni',
  'method',
  'path',
  'service',
  'rpc',
  'backendTakes',
] as const;
const FIELDS: ReadonlySet<string> = new Set([...TEXTS, 'protocol', 'port', 'headers']);

const isProtocol = (value: unknown): value is Protocol => protocols.some((protocol) => protocol === value);

const article = (value: unknown): string => {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object'
    ? 'an object'
    : `${typeof value === 'string' ? 'the text ' : ''}${JSON.stringify(value)}`;
};

/** Header values are texts, numbers and truth values count as what they look like; a list is a repeated header. */
function readHeaders(value: Json): readonly (readonly [string, string])[] | string {
  if (!isObject(value)) return `"headers" is an object of names and values, not ${article(value)}.`;
  const written: [string, string][] = [];
  for (const [name, given] of Object.entries(value)) {
    for (const one of Array.isArray(given) ? (given as readonly Json[]) : [given]) {
      if (typeof one === 'object')
        return `Header ${name} has a text as value, or a list of texts, not ${article(one)}.`;
      written.push([name, String(one)]);
    }
  }
  return written;
}

/**
 * Reads a request as it stands in files and on standard input: one JSON object. Never throws; the message says which
 * field cannot be read, and what it should be.
 */
export function parseRequest(input: unknown): ParsedRequest {
  const refuse = (message: string): ParsedRequest => ({ ok: false, message });
  if (!isObject(input)) return refuse(`A request is a JSON object, not ${article(input)}.`);
  const unknown = Object.keys(input).find((key) => !FIELDS.has(key));
  if (unknown !== undefined)
    return refuse(`A request has no field ${JSON.stringify(unknown)}; it has ${[...FIELDS].join(', ')}.`);
  const field = (name: string): Json | undefined => (Object.hasOwn(input, name) ? input[name] : undefined);

  const given = field('protocol') ?? 'HTTP';
  const protocol = typeof given === 'string' ? given.toUpperCase() : given;
  if (!isProtocol(protocol))
    return refuse(`"protocol" is one of ${protocols.join(', ')}, not ${article(given)}.`);
  const texts: Partial<Record<(typeof TEXTS)[number], string>> = {};
  for (const name of TEXTS) {
    const value = field(name) ?? undefined;
    if (value === undefined) continue;
    if (typeof value !== 'string') return refuse(`"${name}" is a text, not ${article(value)}.`);
    texts[name] = value;
  }
  const port = field('port') ?? undefined;
  if (port !== undefined && typeof port !== 'number')
    return refuse(`"port" is a number, not ${article(port)}.`);
  const headers = readHeaders(field('headers') ?? {});
  if (typeof headers === 'string') return refuse(headers);
  const written: WrittenRequest = { ...texts, protocol, port, headers };
  return buildRequest(written);
}
