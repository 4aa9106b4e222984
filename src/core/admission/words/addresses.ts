import { ipv4Bytes, ipv6Groups, isAddress, isCidr } from '../ip-address.ts';
import { NEWEST_KUBERNETES } from '../../model/kubernetes-version.ts';
import { hasChange } from './changes.ts';
import type { NameCheck } from './names.ts';

const NO_ADDRESS = 'must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)';
const NO_RANGE = 'must be a valid CIDR value, (e.g. 10.9.8.0/24 or 2001:db8::/64)';

/** A part of an address, or of a range, with its zeros in front left out. */
const withoutZeros = (text: string): string => text.replaceAll(/(^|[.:/])0+(?=\d)/g, '$1');

const isMapped = (text: string): boolean => {
  const groups = ipv6Groups(text);
  return groups !== undefined && groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
};

/** An address, as fields that are older than the strict rules for addresses take it. */
export const checkAddress: NameCheck = (text, version = NEWEST_KUBERNETES) => {
  if (!hasChange('strict-addresses', version))
    return isAddress(text) || isIpv4(withoutZeros(text)) ? [] : [NO_ADDRESS];
  if (isAddress(text)) return isMapped(text) ? ['must not be an IPv4-mapped IPv6 address'] : [];
  return isIpv4(withoutZeros(text)) ? ['must not have leading 0s'] : [NO_ADDRESS];
};

const isIpv4 = (text: string): boolean => ipv4Bytes(text) !== undefined;

/** An address of newer fields, which must be written in the one form that there is. */
export const checkCanonicalAddress: NameCheck = (text) => {
  const found = checkAddress(text);
  if (found.length > 0) return found;
  const canonical = canonicalAddress(text);
  return canonical === text ? [] : [`must be in canonical form ("${canonical}")`];
};

/** A range of addresses. */
export const checkRange: NameCheck = (text, version = NEWEST_KUBERNETES) => {
  if (!hasChange('strict-addresses', version))
    return isCidr(text) || isCidr(withoutZeros(text)) ? [] : [NO_RANGE];
  if (!isCidr(text)) {
    const plain = withoutZeros(text);
    return isCidr(plain) && plain !== text ? ['must not have leading 0s in IP or prefix length'] : [NO_RANGE];
  }
  const [address = '', bits = ''] = text.split('/');
  if (/^0\d/.test(bits)) return ['must not have leading 0s in IP or prefix length'];
  if (isMapped(address)) return ['must not have an IPv4-mapped IPv6 address'];
  return hasBitsBeyond(address, Number(bits)) ? ['must not have bits set beyond the prefix length'] : [];
};

/** The number that an address is, and how many bits it has. */
function numberOf(address: string): readonly [value: bigint, bits: number] {
  const bytes = ipv4Bytes(address);
  const parts = bytes ?? ipv6Groups(address) ?? [];
  const size = bytes ? 8n : 16n;
  return [parts.reduce((sum, part) => (sum << size) + BigInt(part), 0n), bytes ? 32 : 128];
}

function hasBitsBeyond(address: string, prefix: number): boolean {
  const [value, bits] = numberOf(address);
  const rest = BigInt(Math.max(bits - prefix, 0));
  return (value >> rest) << rest !== value;
}

/** Whether a range lies in another one and is not the same. */
export function liesWithin(inner: string, outer: string): boolean {
  const [address = '', prefix = ''] = inner.split('/');
  const [base = '', outerPrefix = ''] = outer.split('/');
  const [[value, bits], [start, outerBits]] = [numberOf(address), numberOf(base)];
  if (bits !== outerBits || Number(prefix) <= Number(outerPrefix)) return false;
  const rest = BigInt(bits - Number(outerPrefix));
  return value >> rest === start >> rest;
}

/** The form in which Go writes an address. */
function canonicalAddress(text: string): string {
  const groups = ipv4Bytes(text) ? undefined : ipv6Groups(text);
  if (!groups) return text;
  const [start, length] = longestZeros(groups);
  const hex = groups.map((group) => group.toString(16));
  if (length < 2) return hex.join(':');
  return `${hex.slice(0, start).join(':')}::${hex.slice(start + length).join(':')}`;
}

function longestZeros(groups: readonly number[]): readonly [start: number, length: number] {
  let [start, length, run] = [0, 0, 0];
  for (const [index, group] of groups.entries()) {
    run = group === 0 ? run + 1 : 0;
    if (run > length) [start, length] = [index - run + 1, run];
  }
  return [start, length];
}
