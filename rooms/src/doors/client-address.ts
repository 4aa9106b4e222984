import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';

/**
 * The address that a request came from, as limits count it.
 *
 * @param proxies how many proxies of one's own stand in front: each adds the address that it saw to `X-Forwarded-For`.
 * What stands further left anyone can have written.
 */
export function clientAddress(request: Pick<IncomingMessage, 'headers' | 'socket'>, proxies: number): string {
  const forwarded = request.headers['x-forwarded-for'];
  const seen = (Array.isArray(forwarded) ? forwarded.join(',') : (forwarded ?? '')).split(',');
  const named = proxies > 0 ? seen.at(-proxies)?.trim() : undefined;
  return network(named || (request.socket.remoteAddress ?? 'unknown'));
}

/** An IPv6 address counts by its first 64 bits: all behind them belong to one connection. */
function network(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail ? tail.split(':').length : 0;
  // `::` stands for as many zeros as are left out.
  const groups =
    tail === undefined
      ? before
      : [...before, ...Array.from({ length: 8 - before.length - after }, () => '0')];
  return `${groups
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}
