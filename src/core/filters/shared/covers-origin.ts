type Origin = Readonly<{ scheme: string; host: string; port: number }>;

const PORTS: Readonly<Record<string, number>> = { http: 80, https: 443 };

/** `scheme://host[:port]`; a missing port is that of the scheme. */
function readOrigin(text: string): Origin | undefined {
  const [, scheme, host, port] =
    /^([A-Za-z][A-Za-z0-9+.-]*):\/\/([^/:]+|\[[^\]]*\])(?::(\d+))?$/.exec(text) ?? [];
  if (scheme === undefined || host === undefined) return undefined;
  return { scheme, host: host.toLowerCase(), port: port === undefined ? (PORTS[scheme] ?? 0) : Number(port) };
}

/** Whether `*` in a pattern of hosts can stand for what a host has in its place: any run of characters. */
function hostMatches(pattern: string, host: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  if (rest.length === 0) return pattern === host;
  const last = rest.pop() ?? '';
  if (!host.startsWith(first)) return false;
  let from = first.length;
  for (const part of rest) {
    const at = host.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return host.length - last.length >= from && host.endsWith(last);
}

/** Whether one entry of `allowOrigins` covers the origin of a request (docs/model/filters.md#cors). */
export function coversOrigin(pattern: string, origin: string): boolean {
  if (pattern === '*') return true;
  const [allowed, asked] = [readOrigin(pattern), readOrigin(origin)];
  return (
    allowed !== undefined &&
    asked !== undefined &&
    allowed.scheme === asked.scheme &&
    allowed.port === asked.port &&
    hostMatches(allowed.host, asked.host)
  );
}
