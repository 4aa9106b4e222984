/** The parts of an address, as far as the request bar needs them. */
export type UrlParts = Readonly<{
  scheme: string;
  /** Without the port. */
  host: string;
  port: string;
  /** Path and query. */
  rest: string;
}>;

const USUAL: Readonly<Record<string, string>> = {
  http: '80',
  ws: '80',
  https: '443',
  wss: '443',
  grpc: '80',
  grpcs: '443',
  tls: '443',
};

/** Parses an address while it is being typed: what is not there yet is empty. Without a scheme it is http. */
export function urlParts(url: string): UrlParts {
  const [, scheme = 'http', authority = '', rest = ''] =
    /^(?:([A-Za-z][A-Za-z0-9+.-]*):\/\/)?([^/?#]*)(.*)$/s.exec(url.trim()) ?? [];
  const [, host = authority, port] = /^(\[[^\]]*\]|[^:]*)(?::(\d+))?$/.exec(authority) ?? [];
  const lower = scheme.toLowerCase();
  const usual = Object.hasOwn(USUAL, lower) ? (USUAL[lower] ?? '') : '';
  return { scheme: lower, host, port: port ?? usual, rest };
}

export const hasMethod = ({ scheme }: UrlParts): boolean => ['http', 'https', 'ws', 'wss'].includes(scheme);
export const isCall = ({ scheme }: UrlParts): boolean => scheme === 'grpc' || scheme === 'grpcs';
export const isTls = ({ scheme }: UrlParts): boolean => ['https', 'wss', 'grpcs', 'tls'].includes(scheme);

/** The address of a call with another service or method. */
export function withCall(url: string, service: string, rpc: string): string {
  const base = /^[A-Za-z+]+:\/\/[^/?#]*/.exec(url.trim())?.[0] ?? url.trim();
  return `${base}/${service}/${rpc}`;
}

/** Service and method of the address of a call. */
export function callOf({ rest }: UrlParts): Readonly<{ service: string; rpc: string }> {
  const [, service = '', rpc = ''] = rest.split('/');
  return { service, rpc };
}
