import { expect, test } from 'vitest';
import { canvasHtml } from './canvas-html.ts';

const html = canvasHtml({
  parts: { entry: 'assets/index.js', styles: ['assets/index.css'], workers: ['assets/a.js', 'assets/b.js'] },
  app: 'https://files.test/a&b/app',
  starter: 'https://files.test/out/start-page.js',
  source: 'https://files.test',
  nonce: 'abc',
  language: 'pt-br',
});

test('the page says which it is, and in which language it is to be', () => {
  expect(html).toContain('data-page="editor" data-language="pt"');
});

test('what the app asks for is found in its folder', () => {
  expect(html).toContain('<base href="https://files.test/a&amp;b/app/" />');
  expect(html).toContain('href="https://files.test/a&amp;b/app/assets/index.css"');
  expect(html).toContain('data-entry="https://files.test/a&amp;b/app/assets/index.js"');
  expect(html).toContain(
    'data-workers="https://files.test/a&amp;b/app/assets/a.js https://files.test/a&amp;b/app/assets/b.js"',
  );
});

test('nothing is allowed but the files of the extension, and the one script by its number', () => {
  const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
  expect(policy.split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'nonce-abc' https://files.test blob:",
    "style-src https://files.test 'unsafe-inline'",
    'img-src https://files.test data: blob:',
    'font-src https://files.test data:',
    'worker-src blob:',
    'connect-src https://files.test data: blob:',
    'base-uri https://files.test',
    "form-action 'none'",
  ]);
  expect(html.match(/<script/g)).toHaveLength(1);
  expect(html).toContain('nonce="abc"');
});
