import { expect, test } from 'vitest';
import { diffRequest } from './diff-request.ts';

test('what filters changed, added and removed is shown line by line', () => {
  const sent = { method: 'GET', host: 'a.test', path: '/cart', headers: { 'x-debug': '1' } };
  const got = { method: 'GET', host: 'cart.test', path: '/', headers: { 'x-tier': 'gold' } };
  expect(diffRequest(sent, got)).toEqual([
    { name: 'method', before: 'GET', after: 'GET' },
    { name: 'host', before: 'a.test', after: 'cart.test' },
    { name: 'path', before: '/cart', after: '/' },
    { name: 'x-debug', before: '1', after: null },
    { name: 'x-tier', before: null, after: 'gold' },
  ]);
});
