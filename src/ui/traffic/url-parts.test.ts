import { expect, test } from 'vitest';
import { callOf, urlParts, withCall } from './url-parts.ts';

test.each([
  ['http://shop.example.com/cart?x=1', 'http', 'shop.example.com', '80', '/cart?x=1'],
  ['HTTPS://shop.example.com:8443', 'https', 'shop.example.com', '8443', ''],
  ['shop.example.com/cart', 'http', 'shop.example.com', '80', '/cart'],
  ['tcp://db:5432', 'tcp', 'db', '5432', ''],
  ['udp://dns', 'udp', 'dns', '', ''],
  ['http://[2001:db8::1]:81/', 'http', '[2001:db8::1]', '81', '/'],
  ['', 'http', '', '80', ''],
])('%j', (url, scheme, host, port, rest) => {
  expect(urlParts(url)).toEqual({ scheme, host, port, rest });
});

test('service and method of a call are in its path', () => {
  const url = withCall('grpc://shop.example.com/old.Service/Old', 'cart.v1.Cart', 'Add');
  expect(url).toBe('grpc://shop.example.com/cart.v1.Cart/Add');
  expect(callOf(urlParts(url))).toEqual({ service: 'cart.v1.Cart', rpc: 'Add' });
});
