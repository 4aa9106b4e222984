import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';
import { TOKEN_HEADER } from '../../folder-protocol/messages.ts';

/** Who may ask a local server. */
export type Doors = Readonly<{
  /** What requests for the folder have to carry; null where anyone who gets here may look. */
  token: string | null;
  /** Whether only this machine can get here. */
  isLoopback: boolean;
  /** Names besides `localhost` by which it may be called. */
  names: readonly string[];
}>;

/** Why a request is not answered: the status, and the reason as a sentence. */
export type Refused = Readonly<{ status: number; reason: string }>;

/**
 * Why a request is not answered at all; null where it is. A name that someone else gives to this address is refused, since a page
 * of that name could read what is here (DNS rebinding): an address in numbers is none.
 */
export function refusalOf(headers: IncomingHttpHeaders, { isLoopback, names }: Doors): Refused | null {
  const name = nameIn(`http://${headers.host ?? ''}`);
  if (name === null) return { status: 400, reason: 'The request names no host.' };
  const isNumber = isIP(name.replace(/^\[|\]$/g, '')) !== 0;
  const isKnown = isOwn(name) || names.includes(name) || (isNumber && !isLoopback);
  return isKnown
    ? null
    : { status: 421, reason: `This server does not answer as ${name}. --allow-host ${name} lets it.` };
}

/** Why a request for the folder is not answered; null where it is. Other pages of the browser get nothing. */
export function folderRefusalOf(headers: IncomingHttpHeaders, { token }: Doors): Refused | null {
  const { origin, host, 'sec-fetch-site': site } = headers;
  const isForeign =
    (origin !== undefined && hostIn(origin) !== host) ||
    (site !== undefined && site !== 'same-origin' && site !== 'none');
  if (isForeign) return { status: 403, reason: 'Pages of other origins get nothing.' };
  const given = headers[TOKEN_HEADER];
  if (token === null || (typeof given === 'string' && isSame(given, token))) return null;
  return {
    status: 401,
    reason: 'The address that the command line printed has a token, which is missing here.',
  };
}

const isOwn = (name: string): boolean =>
  name === 'localhost' ||
  name.endsWith('.localhost') ||
  name === '[::1]' ||
  /^127\.\d+\.\d+\.\d+$/.test(name);

const urlOf = (text: string): URL | null => (URL.canParse(text) ? new URL(text) : null);

const nameIn = (url: string): string | null => urlOf(url)?.hostname || null;

/** Host and port as a request names them; a proxy in front may speak TLS. */
const hostIn = (origin: string): string | null => urlOf(origin)?.host || null;

function isSame(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}
