const BYTE = /^(?:0|[1-9][0-9]{0,2})$/;
const HEXTET = /^[0-9A-Fa-f]{1,4}$/;

/** The four bytes of a dotted address; undefined when it is none. Leading zeros are refused, as Go does. */
export function ipv4Bytes(text: string): readonly number[] | undefined {
  const parts = text.split('.', 5);
  if (parts.length !== 4 || !parts.every((part) => BYTE.test(part))) return undefined;
  const bytes = parts.map(Number);
  return bytes.every((byte) => byte < 256) ? bytes : undefined;
}

/** Groups of 16 bits; the last one may be a dotted address. */
function hextets(text: string, last: boolean): readonly number[] | undefined {
  if (text === '') return [];
  const groups: number[] = [];
  const parts = text.split(':', 9);
  for (const [index, part] of parts.entries()) {
    const bytes = last && index === parts.length - 1 ? ipv4Bytes(part) : undefined;
    if (bytes) groups.push((bytes[0] ?? 0) * 256 + (bytes[1] ?? 0), (bytes[2] ?? 0) * 256 + (bytes[3] ?? 0));
    else if (HEXTET.test(part)) groups.push(Number.parseInt(part, 16));
    else return undefined;
  }
  return groups;
}

/** The eight groups of an IPv6 address without zone; undefined when it is none. */
export function ipv6Groups(text: string): readonly number[] | undefined {
  const [head = '', tail, ...more] = text.split('::', 3);
  if (more.length > 0 || !text.includes(':')) return undefined;
  const before = hextets(head, tail === undefined);
  const after = tail === undefined ? [] : hextets(tail, true);
  if (!before || !after) return undefined;
  const missing = 8 - before.length - after.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  return [...before, ...Array<number>(missing).fill(0), ...after];
}

/** Any address: IPv4, or IPv6 without zone, which may end in a dotted address. */
export const isAddress = (text: string): boolean => (ipv4Bytes(text) ?? ipv6Groups(text)) !== undefined;

/** An address and the number of its bits that count. */
export function isCidr(text: string): boolean {
  const [address = '', bits = '', ...more] = text.split('/');
  if (more.length > 0 || !/^\d{1,3}$/.test(bits) || !isAddress(address)) return false;
  return Number(bits) <= (ipv4Bytes(address) ? 32 : 128);
}

/** `::ffff:192.0.2.1`: an IPv4 address written as an IPv6 one. */
const isMapped = (groups: readonly number[]): boolean =>
  groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;

/** What `isIP` of the API server's rules takes for an address: no zone, no mask, no leading zeros, no mapped IPv4. */
export function isIpAddress(text: string): boolean {
  if (ipv4Bytes(text)) return true;
  const groups = ipv6Groups(text);
  return groups !== undefined && !isMapped(groups);
}
