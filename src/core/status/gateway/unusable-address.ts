/** Kinds of addresses that no load balancer can bind, by the bits that they begin with. */
const KINDS_4: readonly (readonly [prefix: readonly number[], why: string])[] = [
  [[0], 'is unspecified'],
  [[127], 'is a loopback address'],
  [[169, 254], 'is a link-local address'],
];

const OCTET = /^(0|[1-9]\d{0,2})$/;

function readIpv4(text: string): readonly number[] | null {
  const parts = text.split('.');
  const octets = parts.map(Number);
  const valid =
    parts.length === 4 && parts.every((part) => OCTET.test(part)) && octets.every((octet) => octet <= 255);
  return valid ? octets : null;
}

/** The eight groups of an IPv6 address. */
function readIpv6(text: string): readonly number[] | null {
  const tail = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(text);
  const last = tail?.[2] === undefined ? undefined : readIpv4(tail[2]);
  if (last === null) return null;
  const plain = tail && last ? `${tail[1]}${group(last, 0)}:${group(last, 2)}` : text;
  const halves = plain.split('::');
  if (halves.length > 2) return null;
  const [head = [], rest] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const missing = 8 - head.length - (rest?.length ?? 0);
  if (rest ? missing < 1 : missing !== 0) return null;
  const groups = [...head, ...Array.from({ length: missing }, () => '0'), ...(rest ?? [])];
  return groups.every((part) => /^[0-9a-f]{1,4}$/i.test(part))
    ? groups.map((part) => parseInt(part, 16))
    : null;
}

const group = (octets: readonly number[], at: number): string =>
  (((octets[at] ?? 0) << 8) | (octets[at + 1] ?? 0)).toString(16);

function unusable4(octets: readonly number[]): string | null {
  const [first = 0] = octets;
  if (first >= 224 && first < 240) return 'is a multicast address';
  if (octets.every((octet) => octet === 255)) return 'is the broadcast address';
  return KINDS_4.find(([prefix]) => prefix.every((octet, at) => octets[at] === octet))?.[1] ?? null;
}

function unusable6(groups: readonly number[]): string | null {
  const [first = 0] = groups;
  const mapped = groups.slice(0, 5).every((part) => part === 0) && groups[5] === 0xffff;
  if (mapped) return unusable4(groups.slice(6).flatMap((part) => [part >> 8, part & 0xff]));
  if (groups.slice(0, 7).every((part) => part === 0)) {
    if (groups[7] === 0) return 'is unspecified';
    if (groups[7] === 1) return 'is a loopback address';
  }
  if ((first & 0xff00) === 0xff00) return 'is a multicast address';
  return (first & 0xffc0) === 0xfe80 ? 'is a link-local address' : null;
}

/**
 * Why an IP address cannot be bound, as a clause; null when it can: every unicast address
 * (docs/model/service-resolution.md#gateway-addresses).
 */
export function unusableAddress(text: string): string | null {
  const octets = readIpv4(text);
  if (octets) return unusable4(octets);
  const groups = readIpv6(text);
  return groups ? unusable6(groups) : 'is no IP address';
}
