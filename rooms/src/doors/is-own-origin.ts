import type { IncomingMessage } from 'node:http';

/**
 * Whether a request may come from where it comes from: a page of this server, or of an origin that was allowed.
 * Programs send no origin, and browsers always do with WebSockets and with requests that change something.
 *
 * @param allowed origins beside the own one, as `https://host`
 */
export function isOwnOrigin(
  { headers }: Pick<IncomingMessage, 'headers'>,
  allowed: readonly string[],
): boolean {
  const { origin, host } = headers;
  if (origin === undefined) return true;
  if (allowed.includes(origin)) return true;
  return host !== undefined && (origin === `https://${host}` || origin === `http://${host}`);
}
