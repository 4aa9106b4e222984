import type { ShortIngress } from './ingress-objects.ts';

/** A request for the plain reading. */
export type NaiveRequest = Readonly<{
  scheme: 'http' | 'https';
  host: string;
  /** Without a query. */
  path: string;
  method: 'GET' | 'OPTIONS';
  headers: Readonly<Record<string, string>>;
}>;

type Location = {
  path: string;
  type: string;
  by: ShortIngress | null;
  to: string | null;
  implicit: boolean;
  plain: boolean;
};
type Server = { host: string; locations: Location[] };
type Upstream = { canary: ShortIngress | null; others: string[] };

const note = (by: ShortIngress | null, name: string): string => by?.annotations?.[name] ?? '';
const isOn = (by: ShortIngress | null, name: string): boolean => note(by, name) === 'true';

/** The parts of `P /foo→s`. */
const parts = (text: string): readonly [type: string, path: string, to: string] => {
  const [, type = '', path = '', to = ''] = /^(.) (.*)→(.*)$/.exec(text) ?? [];
  return [type === 'E' ? 'E' : 'P', path, to];
};

const rulesOf = ({ hosts = {} }: ShortIngress) => Object.entries(hosts);
const nameOf = ({ name = 'a' }: ShortIngress): string => name;

function ordered(ingresses: readonly ShortIngress[]): readonly ShortIngress[] {
  return [...ingresses].sort((a, b) => {
    const [x, y] = [a.created ?? '9', b.created ?? '9'];
    if (x !== y) return x < y ? -1 : 1;
    return nameOf(a) < nameOf(b) ? 1 : -1;
  });
}

function upstreamsOf(all: readonly ShortIngress[]): Map<string, Upstream> {
  const found = new Map<string, Upstream>();
  for (const one of all) {
    const canary = isOn(one, 'canary') ? one : null;
    if (one.defaultBackend !== undefined) found.set(one.defaultBackend, { canary, others: [] });
    for (const [, paths] of rulesOf(one))
      for (const text of paths ?? []) {
        const [, , to] = parts(text);
        if (!found.has(to)) found.set(to, { canary, others: [] });
      }
  }
  return found;
}

function serversOf(all: readonly ShortIngress[], upstreams: Map<string, Upstream>): Map<string, Server> {
  const root: Location = { path: '/', type: 'P', by: null, to: null, implicit: true, plain: false };
  const servers = new Map<string, Server>([['', { host: '', locations: [root] }]]);
  for (const one of all) {
    if (isOn(one, 'canary')) continue;
    if (one.defaultBackend !== undefined && rulesOf(one).length === 0 && root.implicit)
      Object.assign(root, { by: one, to: one.defaultBackend, implicit: false, plain: true });
    for (const [host] of rulesOf(one))
      if (!servers.has(host))
        servers.set(host, {
          host,
          locations: [{ ...root, by: one, to: one.defaultBackend ?? null, implicit: true, plain: false }],
        });
  }
  for (const one of all)
    for (const [host, paths] of rulesOf(one)) {
      const server = servers.get(host) ?? servers.get('');
      for (const text of paths ?? []) {
        const [type, path, to] = parts(text);
        if (!server || upstreams.get(to)?.canary) continue;
        const same = server.locations.find((other) => other.path === path && other.type === type);
        if (!same) server.locations.push({ path, type, by: one, to, implicit: false, plain: false });
        else if (same.implicit) Object.assign(same, { by: one, to, implicit: false });
      }
    }
  return servers;
}

/** As the controller does it: every path of a canary against every location of its host. */
function mergeCanaries(
  all: readonly ShortIngress[],
  upstreams: Map<string, Upstream>,
  servers: Map<string, Server>,
): void {
  const canaries = all.filter((one) => isOn(one, 'canary'));
  if (canaries.length === all.length) return;
  for (const one of canaries)
    for (const [host, paths] of rulesOf(one))
      for (const text of paths ?? []) {
        const [type, path, to] = parts(text);
        const server = servers.get(host);
        if (!upstreams.has(to) || !server) continue;
        let merged = false;
        let same = false;
        for (const location of server.locations) {
          const primary = location.to === null ? undefined : upstreams.get(location.to);
          if (!primary) {
            same = false;
            continue;
          }
          same = location.to === to;
          if (same) break;
          if (primary.canary || location.path !== path || location.type !== type) continue;
          if (!primary.others.includes(to)) primary.others.push(to);
          merged = true;
        }
        if (!same && !merged) upstreams.delete(to);
      }
}

function findServer(
  servers: Map<string, Server>,
  all: readonly ShortIngress[],
  host: string,
): readonly [Server, boolean] {
  const fallback = servers.get('') as Server;
  const exact = servers.get(host);
  if (exact && host !== '') return [exact, false];
  const mains = all.filter((one) => !isOn(one, 'canary'));
  const sorted = [...servers.values()].sort((a, b) => (a.host < b.host ? -1 : 1));
  for (const server of sorted) {
    const first = mains.find(
      (one) => rulesOf(one).some(([name]) => name === server.host) && note(one, 'server-alias') !== '',
    );
    if (first && note(first, 'server-alias') === host) return [server, false];
  }
  for (const server of sorted) {
    if (server.host === '' || server.host.startsWith('*.')) continue;
    const other = server.host.startsWith('www.') ? server.host.slice(4) : `www.${server.host}`;
    const redirects = server.locations.some(
      (location) => !location.implicit && isOn(location.by, 'from-to-www-redirect'),
    );
    if (redirects && other === host && !servers.has(other)) return [server, true];
  }
  const wild = sorted.find(
    (server) =>
      server.host.startsWith('*.') &&
      new RegExp(`^[\\w-]+${server.host.slice(1).replaceAll('.', '\\.')}$`).test(host),
  );
  return [wild ?? fallback, false];
}

const target = (location: Location): string => (location.plain ? '' : note(location.by, 'rewrite-target'));
const rewrites = (location: Location): boolean => {
  const to = target(location);
  if (to === '' || to === location.path) return false;
  const own = rulesOf(location.by ?? {}).flatMap(([, paths]) => (paths ?? []).map((text) => parts(text)[1]));
  return !(location.implicit && own.includes(to));
};
const regex = (location: Location): boolean => !location.plain && isOn(location.by, 'use-regex');

/** A location, or the address of the redirect that adds a slash. */
function findLocation({ locations }: Server, request: NaiveRequest): Location | string {
  const sorted = [...locations].sort(
    (a, b) => b.path.length - a.path.length || (a.path < b.path ? 1 : a.path > b.path ? -1 : 0),
  );
  const written: [string, boolean, Location][] = [];
  for (const location of sorted) {
    const { path, type } = location;
    if (type === 'E') written.push([path, true, location]);
    else if (path === '/' || rewrites(location) || regex(location)) written.push([path, false, location]);
    else {
      written.push([path.endsWith('/') ? path : `${path}/`, false, location]);
      if (!sorted.some((other) => other.type === 'E' && other.path === path))
        written.push([path, true, location]);
    }
  }
  if (locations.some((location) => rewrites(location) || regex(location))) {
    const found = written.find(([text]) => new RegExp(`^${text}`, 'i').test(request.path));
    return found?.[2] ?? '400';
  }
  const exact = written.find(([text, whole]) => whole && text === request.path);
  if (exact) return exact[2];
  if (written.some(([text]) => text === `${request.path}/`))
    return `301 http${request.scheme === 'https' ? 's' : ''}://${request.host}${request.path}/`;
  const prefixes = written.filter(([text, whole]) => !whole && request.path.startsWith(text));
  const [longest] = prefixes.sort(([a], [b]) => b.length - a.length);
  return longest?.[2] ?? '400';
}

function isCertified(servers: Map<string, Server>, all: readonly ShortIngress[], host: string): boolean {
  const has = (name: string): boolean =>
    name !== '' &&
    servers.has(name) &&
    all.some(
      (one) =>
        !isOn(one, 'canary') && one.tls !== undefined && rulesOf(one).some(([other]) => other === name),
    );
  return has(host) || has(host.replace(/^[^.]+/, '*'));
}

/**
 * Where a request goes at an ingress-nginx, in the words of `meets`: a second reading, as plain as it can be, that shares
 * nothing with the first.
 */
export function naiveNginx(ingresses: readonly ShortIngress[], request: NaiveRequest): string {
  const all = ordered(ingresses);
  const upstreams = upstreamsOf(all);
  const servers = serversOf(all, upstreams);
  mergeCanaries(all, upstreams, servers);
  const { scheme, host, path } = request;
  const [server, www] = findServer(servers, all, host);
  const cut = path.endsWith('/') ? path.slice(0, -1) : path;
  if (www) return `308 ${scheme}://${server.host}:${scheme === 'https' ? 443 : 80}${cut}`;
  const sorted = [...server.locations].sort(
    (a, b) => b.path.length - a.path.length || (a.path < b.path ? 1 : -1),
  );
  const root = sorted.find((location) => !location.plain && note(location.by, 'app-root') !== '');
  if (root && path === '/') return `302 ${scheme}://${host}${note(root.by, 'app-root')}`;
  const location = findLocation(server, request);
  if (typeof location === 'string') return location;
  const { by, plain } = location;
  if (!plain && note(by, 'permanent-redirect') !== '') return `301 ${note(by, 'permanent-redirect')}`;
  if (isOn(by, 'enable-cors') && request.method === 'OPTIONS') return '204';
  let sent = path;
  if (rewrites(location)) {
    const groups = new RegExp(location.path, 'i').exec(path) ?? [];
    sent = target(location).replaceAll(/\$(\d)/g, (_, digit: string) => groups[Number(digit)] ?? '');
  }
  const secure = by !== null && !plain && scheme === 'http';
  const usual = note(by, 'ssl-redirect') !== 'false' && isCertified(servers, all, host);
  if (secure && (isOn(by, 'force-ssl-redirect') || usual)) return `308 https://${host}${cut}`;
  const primary = location.to === null ? undefined : upstreams.get(location.to);
  if (location.to === null || !primary) return '404';
  const words = (name: string): string => (sent === path ? name : `${name} as ${sent}`);
  const [other] = primary.others;
  const canary = other === undefined ? undefined : upstreams.get(other);
  if (other === undefined || !canary?.canary) return words(location.to);
  const header = note(canary.canary, 'canary-by-header');
  const value = header === '' ? undefined : request.headers[header.toLowerCase()];
  if (value === 'always') return words(other);
  if (value === 'never') return words(location.to);
  const weight = Number(note(canary.canary, 'canary-weight') || '0');
  if (weight === 0) return words(location.to);
  return weight >= 100 ? words(other) : `${location.to} ${100 - weight} %, ${other} ${weight} %`;
}
