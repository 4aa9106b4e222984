import { expect, test } from 'vitest';
import { createTestClock } from '../testing/cluster-doubles.ts';
import { createApi } from './api.ts';

type Asked = Readonly<{ url: string; init: RequestInit }>;

function open(answer: () => Promise<Response>, base = 'http://127.0.0.1:8001/k-1') {
  const asked: Asked[] = [];
  const clock = createTestClock();
  const api = createApi(
    base,
    (input, init = {}) => {
      asked.push({ url: String(input), init });
      return answer();
    },
    clock,
  );
  return { api, clock, asked };
}

const json = (body: string, init: ResponseInit = {}) =>
  Promise.resolve(new Response(body, { headers: { 'content-type': 'application/json' }, ...init }));

test('a question is one to the API alone: no redirect is followed, and nothing is kept', async () => {
  const { api, asked } = open(() => json('{}'));
  await api.ask({ path: 'version', query: { limit: '1' }, etag: '"a"' });
  expect(asked[0]?.url).toBe('http://127.0.0.1:8001/k-1/version?limit=1&pretty=false');
  expect(asked[0]?.init).toMatchObject({ method: 'GET', redirect: 'error', cache: 'no-store' });
  // A header of its own would be taken in the place of the credentials.
  expect(asked[0]?.init.headers).toEqual({ Accept: 'application/json', 'If-None-Match': '"a"' });
});

test('sockets have the same address', () =>
  expect(open(() => json('{}'), 'https://a/k-1/').api.socketAddress('x', { watch: '1' })).toBe(
    'wss://a/k-1/x?watch=1&pretty=false',
  ));

test('headers are read', async () => {
  const headers = {
    'content-type': 'application/json',
    etag: '"a"',
    'retry-after': '3',
    warning: '299 - "old"',
  };
  const { api } = open(() => json('{"a":1}', { status: 429, headers }));
  expect(await api.ask({ path: 'x' })).toEqual({
    answered: true,
    status: 429,
    body: { a: 1 },
    text: '{"a":1}',
    etag: '"a"',
    warnings: ['old'],
    retryAfter: 3000,
  });
});

test.each([
  ['{"a":', 'application/json', null],
  ['[1]', 'application/json', null],
  ['404 page not found\n', 'text/plain', null],
  ['{"a":1}', 'text/plain', null],
])('%s as %s is no object', async (text, type, body) => {
  const { api } = open(() =>
    json(text, { headers: { 'content-type': type, 'retry-after': 'Mon, 30 Nov 2026' } }),
  );
  expect(await api.ask({ path: 'x' })).toMatchObject({ body, text, retryAfter: null });
});

test('nothing that fails is thrown', async () => {
  const { api } = open(() => Promise.reject(new TypeError('fetch failed')));
  expect(await api.ask({ path: 'x' })).toEqual({ answered: false, reason: 'The proxy does not answer.' });
});

test('an answer that does not come is given up', async () => {
  const { api, clock, asked } = open(
    () =>
      new Promise((_, reject) =>
        queueMicrotask(() =>
          asked.at(-1)?.init.signal?.addEventListener('abort', () => reject(new Error('aborted'))),
        ),
      ),
  );
  const answer = api.ask({ path: 'x', signal: new AbortController().signal });
  await clock.pass(61_000);
  expect(await answer).toEqual({ answered: false, reason: 'There was no answer for 60 seconds.' });
});
