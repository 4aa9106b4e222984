import { expect, test } from 'vitest';
import { refusalOf } from './refusal.ts';

const doors = { token: null, isLoopback: true, names: [] };

test.each([
  [undefined, 400],
  ['', 400],
  ['a b', 400],
  ['evil.example', 421],
  ['127.0.0.1.nip.io', 421],
  ['[::2]', 421],
])('a request for the host %j is refused', (host, status) => {
  expect(refusalOf(host === undefined ? {} : { host }, doors)?.status).toBe(status);
});

test.each(['localhost', 'LocalHost:80', 'app.localhost', '127.0.0.1:4000', '127.1', '[::1]:4000'])(
  'one for %s is for this machine',
  (host) => {
    expect(refusalOf({ host }, doors)).toBeNull();
  },
);
