import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { withRooms } from '../testing/with-rooms.ts';
import { readAppFiles } from './app-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'gatehouse-rooms-'));
const app = join(folder, 'app');
mkdirSync(join(app, 'assets'), { recursive: true });
writeFileSync(
  join(app, 'index.html'),
  '<html><meta http-equiv="Content-Security-Policy" content="default-src &#39;self&#39;">',
);
writeFileSync(join(app, 'embed.html'), '<html>');
writeFileSync(join(app, 'assets/main-1a2b.js'), 'let a;');
writeFileSync(join(folder, 'secret'), 'secret');
afterAll(() => rmSync(folder, { recursive: true }));

const { serve } = withRooms();

/** Asks for a path as it is written: `fetch` would shorten `..` itself. */
function get(port: number, path: string, method = 'GET', headers: Record<string, string> = {}) {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>(
    (resolve, reject) => {
      const asked = request({ port, host: '127.0.0.1', path, method, headers }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts),
          }),
        );
      });
      asked.on('error', reject);
      asked.end();
    },
  );
}

describe('the app beside the rooms', () => {
  it('is served with the headers that it is made for', async () => {
    const { port } = await serve({ app: readAppFiles(app, '*') });
    const page = await get(port, '/');
    expect(page.status).toBe(200);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.headers['content-security-policy']).toBe("default-src 'self'; frame-ancestors 'none'");
    expect(page.headers['cache-control']).toBe('no-cache');
    expect((await get(port, '/embed.html?w=1')).headers['content-security-policy']).toBe('frame-ancestors *');
    const script = await get(port, '/assets/main-1a2b.js');
    expect(script.headers['cache-control']).toContain('immutable');
    expect(script.body.toString()).toBe('let a;');
  });

  it('is compressed for who can read that', async () => {
    const { port } = await serve({ app: readAppFiles(app, '*') });
    for (const _again of [1, 2]) {
      const script = await get(port, '/assets/main-1a2b.js', 'GET', { 'accept-encoding': 'br, gzip' });
      expect(script.headers['content-encoding']).toBe('gzip');
      expect(gunzipSync(script.body).toString()).toBe('let a;');
    }
  });

  it.each([
    '/../secret',
    '/..%2fsecret',
    '/%2e%2e/secret',
    '//secret',
    '/assets',
    '/none',
    '/index.html/',
    '/\0',
  ])('has nothing at %j', async (path) => {
    const { port } = await serve({ app: readAppFiles(app, '*') });
    const found = await get(port, path.replace('\0', '%00'));
    expect(found.status).toBe(404);
    expect(found.body.toString()).not.toContain('secret');
  });

  it('is only read', async () => {
    const { port } = await serve({ app: readAppFiles(app, '*') });
    expect((await get(port, '/index.html', 'PUT')).status).toBe(405);
    const head = await get(port, '/index.html', 'HEAD');
    expect([head.status, head.body.length]).toEqual([200, 0]);
  });

  it('may be absent', async () => {
    const { port } = await serve();
    expect((await get(port, '/')).status).toBe(404);
  });
});
