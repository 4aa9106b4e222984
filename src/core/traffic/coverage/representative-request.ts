import type { PlaneListener } from '../data-plane.ts';
import { buildRequest } from '../request/build-request.ts';
import type { TrafficRequest } from '../request/request.ts';
import type { Candidate } from '../table/candidate.ts';
import type { ValueMatch } from '../table/http-match.ts';
import { sampleText } from './sample-text.ts';
import { wellFormed } from '../../text/well-formed.ts';

/** A host that falls into a bucket and into no other: for wildcards and any host one that no hostname names. */
export function hostIn(hostname: string, named: ReadonlySet<string>): string {
  if (hostname !== '' && !hostname.startsWith('*.')) return hostname;
  const suffix = hostname === '' ? '.example' : hostname.slice(1);
  for (let number = 0; ; number++) {
    const host = `any${number === 0 ? '' : number}${suffix}`;
    if (!named.has(host)) return host;
  }
}

const valueOf = ({ type, value }: ValueMatch): string | undefined =>
  type === 'RegularExpression' ? sampleText(value) : value;

/** The values that conditions ask for; undefined where one of them cannot be met easily. */
function valuesOf(matches: readonly ValueMatch[]): readonly (readonly [string, string])[] | undefined {
  const found: [string, string][] = [];
  for (const match of matches) {
    const value = valueOf(match);
    if (value === undefined) return undefined;
    found.push([match.name, value]);
  }
  return found;
}

/** Encoded for a query, whatever characters a manifest holds. */
const encode = (text: string): string => encodeURIComponent(wellFormed(text));

const encoded = (pairs: readonly (readonly [string, string])[]): string =>
  pairs.length === 0 ? '' : `?${pairs.map((pair) => pair.map(encode).join('=')).join('&')}`;

type Asked = Readonly<{
  path: string;
  method: string | undefined;
  headers: readonly (readonly [string, string])[];
  grpc: boolean;
}>;

/** What a request has to look like for a match; undefined where no example of its expressions is found. */
function askedBy(candidate: Candidate): Asked | undefined {
  const headers = valuesOf(candidate.match.headers.filter(({ name }) => name !== 'host'));
  if (!headers) return undefined;
  if (candidate.kind === 'http') {
    const { path, method, query } = candidate.match;
    const target = path.type === 'RegularExpression' ? sampleText(path.value) : path.value;
    const parameters = valuesOf(query);
    if (target === undefined || !target.startsWith('/') || !parameters) return undefined;
    return { path: `${target}${encoded(parameters)}`, method: method ?? undefined, headers, grpc: false };
  }
  const { type, service, rpc } = candidate.match;
  const [named, called] = [service, rpc].map((text) =>
    text === null ? undefined : type === 'RegularExpression' ? sampleText(text) : text,
  );
  return { path: `/${named ?? 'any.Service'}/${called ?? 'Any'}`, method: undefined, headers, grpc: true };
}

/** A request for a listener: with its port, and the server name of its host. */
export function requestTo(
  { status: { listener, gateway } }: PlaneListener,
  host: string,
  asked: Partial<Asked> = {},
): TrafficRequest | undefined {
  const { protocol } = listener;
  const grpc = asked.grpc === true;
  const built = buildRequest({
    protocol: grpc
      ? 'GRPC'
      : protocol === 'HTTPS' || protocol === 'TLS' || protocol === 'TCP' || protocol === 'UDP'
        ? protocol
        : 'HTTP',
    gateway: `${gateway.namespace}/${gateway.name}`,
    port: listener.port ?? undefined,
    host,
    sni: grpc && protocol === 'HTTPS' ? host : undefined,
    method: asked.method,
    path: asked.path,
    headers: asked.headers,
  });
  return built.ok ? built.request : undefined;
}

/** A request that a match is made for; undefined where none is found easily. */
export function representativeRequest(
  listener: PlaneListener,
  host: string,
  candidate: Candidate,
): TrafficRequest | undefined {
  const asked = askedBy(candidate);
  return asked && requestTo(listener, host, asked);
}
