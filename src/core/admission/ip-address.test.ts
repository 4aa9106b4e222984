import { expect, test } from 'vitest';
import { ipv4Bytes, ipv6Groups, isIpAddress } from './ip-address.ts';

test.each(['0.0.0.0', '192.0.2.10', '255.255.255.255', '::', '::1', '2001:db8::', '2001:db8::1:0:0:1'])(
  '%s is an address',
  (text) => expect(isIpAddress(text)).toBe(true),
);

test.each([
  ['1:2:3:4:5:6:7:8', [1, 2, 3, 4, 5, 6, 7, 8]],
  ['1:2:3:4:5:6:7::', [1, 2, 3, 4, 5, 6, 7, 0]],
  ['::2:3:4:5:6:7:8', [0, 2, 3, 4, 5, 6, 7, 8]],
  ['64:ff9b::192.0.2.1', [0x64, 0xff9b, 0, 0, 0, 0, 0xc000, 0x201]],
])('%s is read in groups', (text, groups) => expect(ipv6Groups(text)).toEqual(groups));

test.each([
  '',
  '1.2.3',
  '1.2.3.4.5',
  '1.2.3.256',
  '01.2.3.4',
  '1.2.3.4/24',
  ' 1.2.3.4',
  '1.2.3.4:80',
  ':',
  ':::',
  '1::2::3',
  '1:2:3:4:5:6:7',
  '1:2:3:4:5:6:7:8:9',
  '1:2:3:4:5:6:7::8',
  ':1:2:3:4:5:6:7',
  '12345::',
  'fe80::1%eth0',
  '::1.2.3.4:5',
  'shop.example.com',
  '::ffff:192.0.2.1',
  '0:0:0:0:0:ffff:c000:201',
])('%j is no address', (text) => expect(isIpAddress(text)).toBe(false));

test('a dotted address is read in bytes', () => expect(ipv4Bytes('192.0.2.10')).toEqual([192, 0, 2, 10]));
