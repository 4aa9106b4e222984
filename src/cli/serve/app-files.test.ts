import { expect, test } from 'vitest';
import { withFolder } from '../testing/run.ts';
import { readAppFiles } from './app-files.ts';

const PAGE = `<!doctype html>
<html lang="en"><head><meta http-equiv="Content-Security-Policy" content="script-src &#39;self&#39;"></head></html>`;

test('the app is served as it was built, with the headers that it is made for', async () => {
  const files = {
    'index.html': PAGE,
    'assets/main-1a2b.js': 'run()',
    'samples/shop.yaml': 'a: 1',
    'sw.js': '',
    'workbox-2fbc6a65.js': '',
  };
  await withFolder(files, (folder) => {
    const app = readAppFiles(folder, 'folder');
    const page = app('/');
    expect(page?.body.toString()).toContain('<html data-host="folder" lang="en">');
    expect(page?.headers).toMatchObject({
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-cache',
      'Content-Security-Policy': "script-src 'self'; frame-ancestors 'none'",
      'X-Frame-Options': 'DENY',
      'X-Content-Type-Options': 'nosniff',
    });
    expect(app('/index.html')).toEqual(page);
    const script = app('/assets/main-1a2b.js');
    expect(script?.body.toString()).toBe('run()');
    expect(script?.headers).toMatchObject({
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': 'max-age=31536000, immutable',
    });
    expect(app('/samples/shop.yaml')?.headers['Content-Type']).toBe('text/yaml; charset=utf-8');
  });
});

test('no service worker stays behind on the port, and no path leads out of the app', async () => {
  await withFolder(
    { 'dist/index.html': PAGE, 'dist/sw.js': '', 'dist/workbox-2fbc6a65.js': '', 'secret.txt': '' },
    (folder) => {
      const app = readAppFiles(`${folder}/dist`, 'folder');
      for (const path of [
        '/sw.js',
        '/workbox-2fbc6a65.js',
        '/../secret.txt',
        '/..%2fsecret.txt',
        '/assets',
        '',
      ])
        expect([path, app(path)]).toEqual([path, null]);
    },
  );
});
