import { parseAuthority } from '../../filters/shared/authority.ts';
import { buildRequest, type WrittenRequest } from './build-request.ts';
import { readHeaderLines } from './headers.ts';
import type { ParsedRequest, Protocol } from './request.ts';

/** What comes beside the URL; each overrides what follows from it. */
export type UrlOptions = Readonly<{
  method?: string | undefined;
  /** As lines: `version: two`. */
  headers?: readonly string[] | undefined;
  gateway?: string | undefined;
  ingressClass?: string | undefined;
  serviceEntry?: string | undefined;
  from?: string | undefined;
  port?: number | undefined;
  sni?: string | undefined;
}>;

/** Schemes with what they mean. WebSockets begin as ordinary requests. */
const SCHEMES: Readonly<Record<string, Readonly<{ protocol: Protocol; tls?: true }>>> = {
  http: { protocol: 'HTTP' },
  https: { protocol: 'HTTPS' },
  ws: { protocol: 'HTTP' },
  wss: { protocol: 'HTTPS' },
  grpc: { protocol: 'GRPC' },
  grpcs: { protocol: 'GRPC', tls: true },
  tls: { protocol: 'TLS' },
  tcp: { protocol: 'TCP' },
  udp: { protocol: 'UDP' },
};

/**
 * Makes a request of a URL: `http://shop.example.com:8080/cart?x=1`, `grpc://host/pkg.Service/Method`, `tcp://host:5432`.
 * Without a scheme it is HTTP. Path and query stay as they are written.
 */
export function requestFromUrl(url: string, options: UrlOptions = {}): ParsedRequest {
  const refuse = (message: string): ParsedRequest => ({ ok: false, message });
  const text = url.trim();
  if (text === '') return refuse('There is no URL.');
  const parts = /^(?:([A-Za-z][A-Za-z0-9+.-]*):\/\/)?([^/?#]*)(.*)$/s.exec(text);
  const [, written = 'http', authority = '', rest = ''] = parts ?? [];
  const scheme = written.toLowerCase();
  const means = Object.hasOwn(SCHEMES, scheme) ? SCHEMES[scheme] : undefined;
  if (!means) return refuse(`${scheme}:// is not known here; there are ${Object.keys(SCHEMES).join(', ')}.`);
  if (authority === '') return refuse('The URL names no host.');
  if (authority.includes('@'))
    return refuse('A URL with a user name in it is not what clients send; leave it out.');
  const parsed = parseAuthority(authority);
  if (!parsed.ok) return refuse(parsed.message);

  const lines = readHeaderLines(options.headers ?? []);
  if (!lines.ok) return lines;
  const { host, ip, port } = parsed.authority;
  const request: WrittenRequest = {
    protocol: means.protocol,
    gateway: options.gateway,
    ingressClass: options.ingressClass,
    serviceEntry: options.serviceEntry,
    from: options.from,
    port: options.port ?? port ?? undefined,
    host: authority,
    sni: options.sni ?? (means.tls && !ip ? host : undefined),
    method: options.method,
    path: rest === '' ? '/' : rest,
    headers: lines.written,
  };
  return buildRequest(request);
}
