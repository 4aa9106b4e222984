import { expect, test } from 'vitest';
import { checkAddress, checkCanonicalAddress, checkRange, liesWithin } from './addresses.ts';
import { checkEndpointAddress } from './endpoint-address.ts';

const MAPPED = 'must not be an IPv4-mapped IPv6 address';

test.each([
  ['192.0.2.1', []],
  ['2001:db8::1', []],
  ['192.0.2.256', ['must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)']],
  ['kiln', ['must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)']],
  ['', ['must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)']],
  ['192.0.02.1', ['must not have leading 0s']],
  ['::ffff:192.0.2.1', [MAPPED]],
])('the address %s', (text, words) => expect(checkAddress(text)).toEqual(words));

test.each([
  ['2001:db8::1', []],
  ['2001:DB8::1', ['must be in canonical form ("2001:db8::1")']],
  ['2001:db8:0:0:0:0:0:1', ['must be in canonical form ("2001:db8::1")']],
  ['1:0:0:2:0:0:0:3', ['must be in canonical form ("1:0:0:2::3")']],
  ['1:2:3:4:5:6:0:8', []],
  ['192.0.2.1', []],
  ['::ffff:192.0.2.1', [MAPPED]],
])('the canonical address %s', (text, words) => expect(checkCanonicalAddress(text)).toEqual(words));

test.each([
  ['10.0.0.0/8', []],
  ['::/0', []],
  ['2001:db8::/32', []],
  ['10.0.0.0', ['must be a valid CIDR value, (e.g. 10.9.8.0/24 or 2001:db8::/64)']],
  ['10.0.0.0/33', ['must be a valid CIDR value, (e.g. 10.9.8.0/24 or 2001:db8::/64)']],
  ['010.0.0.0/8', ['must not have leading 0s in IP or prefix length']],
  ['10.0.0.0/08', ['must not have leading 0s in IP or prefix length']],
  ['::ffff:10.0.0.0/104', ['must not have an IPv4-mapped IPv6 address']],
  ['10.1.0.0/8', ['must not have bits set beyond the prefix length']],
])('the range %s', (text, words) => expect(checkRange(text)).toEqual(words));

test.each([
  ['10.1.0.0/16', '10.0.0.0/8', true],
  ['10.0.0.0/8', '10.0.0.0/8', false],
  ['11.0.0.0/16', '10.0.0.0/8', false],
  ['2001:db8:1::/48', '2001:db8::/32', true],
  ['10.1.0.0/16', '::/0', false],
])('%s in %s: %s', (inner, outer, within) => expect(liesWithin(inner, outer)).toBe(within));

test.each([
  ['192.0.2.1', []],
  ['2001:db8::1', []],
  ['0.0.0.0', ['may not be unspecified (0.0.0.0)']],
  ['::', ['may not be unspecified (::)']],
  ['127.1.2.3', ['may not be in the loopback range (127.0.0.0/8, ::1/128)']],
  ['::1', ['may not be in the loopback range (127.0.0.0/8, ::1/128)']],
  ['169.254.1.1', ['may not be in the link-local range (169.254.0.0/16, fe80::/10)']],
  ['febf::1', ['may not be in the link-local range (169.254.0.0/16, fe80::/10)']],
  ['224.0.0.9', ['may not be in the link-local multicast range (224.0.0.0/24, ff02::/10)']],
  ['ff02::1', ['may not be in the link-local multicast range (224.0.0.0/24, ff02::/10)']],
])('the address %s of an endpoint', (text, words) => expect(checkEndpointAddress(text)).toEqual(words));
