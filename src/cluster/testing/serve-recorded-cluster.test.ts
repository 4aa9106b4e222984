import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect as connectSocket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { createRecordedCluster } from './recorded-cluster.ts';
import { serveRecordedCluster } from './serve-recorded-cluster.ts';

const PREFIX = '/k-0123456789abcdef0123456789abcdef/';
const ROUTES = 'apis/gateway.networking.k8s.io/v1/httproutes';

const closing: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function serve(app?: string) {
  const cluster = createRecordedCluster();
  const served = await serveRecordedCluster({
    cluster,
    prefix: PREFIX,
    ...(app === undefined ? {} : { app }),
  });
  closing.push(served.close);
  return { cluster, ...served };
}

/** What comes over a socket that opens a watch, as text, until it ends. */
function watch(origin: string, path: string, headers: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connectSocket(Number(new URL(origin).port), '127.0.0.1');
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1');
    });
    socket.on('close', () => resolve(text));
    socket.write(
      `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n${headers}\r\n`,
    );
  });
}

test('the API stands under the prefix, and nowhere else', async () => {
  const { base, origin } = await serve();
  const version = await fetch(`${base}version`);
  expect(await version.json()).toMatchObject({ gitVersion: 'v1.36.3' });
  expect((await fetch(`${origin}/version`)).status).toBe(404);
  expect((await fetch(`${origin}/api`)).status).toBe(404);
  const { items } = (await (await fetch(`${base}${ROUTES}`)).json()) as { items: unknown[] };
  expect(items).toHaveLength(2);
});

test('the app stands beside it, and nothing outside of its folder', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gatehouse-recorded-'));
  closing.push(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'index.html'), '<p>app');
  const { origin } = await serve(folder);
  const page = await fetch(`${origin}/`);
  expect([page.headers.get('content-type'), await page.text()]).toEqual([
    'text/html; charset=utf-8',
    '<p>app',
  ]);
  expect((await fetch(`${origin}/nothing.js`)).status).toBe(404);
  expect((await fetch(`${origin}/..%2f..%2fetc%2fpasswd`)).status).toBe(404);
});

test('a watch is a WebSocket: events short and long, and an end', async () => {
  const { cluster, origin } = await serve();
  const path = `${PREFIX}${ROUTES}?watch=1&resourceVersion=99999`;
  const watched = watch(origin, path, `Origin: ${origin}\r\n`);
  while (cluster.watches() === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  cluster.sendRaw('short');
  cluster.sendRaw('x'.repeat(300));
  cluster.sendRaw('y'.repeat(70_000));
  cluster.endWatches();
  const text = await watched;
  expect(text).toMatch(/^HTTP\/1\.1 101 /);
  expect(text).toContain('Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=');
  const frames = text.slice(text.indexOf('\r\n\r\n') + 4);
  expect(frames.startsWith('\u0081\u0005short\u0081\u007e\u0001\u002cx')).toBe(true);
  expect(frames).toContain('x\u0081\u007f\0\0\0\0\0\u0001\u0011\u0070y');
  expect(frames.endsWith('\u0088\u0002\u0003\u00e8')).toBe(true);
});

test('a watch is refused without an origin, and where it is not allowed', async () => {
  const { cluster, origin } = await serve();
  const path = `${PREFIX}${ROUTES}?watch=1`;
  expect(await watch(origin, path, '')).toMatch(/^HTTP\/1\.1 403 /);
  cluster.deny({ verb: 'watch' });
  expect(await watch(origin, path, `Origin: ${origin}\r\n`)).toMatch(/^HTTP\/1\.1 403 /);
});
