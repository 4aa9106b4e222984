import { expect, test } from 'vitest';
import { pageParts } from './page-parts.ts';

const HTML = `<head>
  <script type="module" crossorigin src="./assets/index-1.js"></script>
  <link rel="modulepreload" crossorigin href="./assets/runtime-1.js">
  <link rel="stylesheet" crossorigin href="./assets/index-1.css">
</head>`;

test('a page loads its entry and its styles, and starts the workers that its scripts name', () => {
  const scripts = new Map([
    [
      'assets/index-1.js',
      'new Worker(new URL(new URL(`worker-1.js`,import.meta.url).href,``+import.meta.url))',
    ],
    ['assets/editor-1.js', "new Worker(new URL('editor-worker-1.js', import.meta.url).href)"],
    ['assets/fonts-1.js', 'new URL(`inter-1.js`,import.meta.url)'],
    ['assets/worker-1.js', 'postMessage(1)'],
    ['assets/editor-worker-1.js', 'postMessage(2)'],
  ]);
  expect(pageParts(HTML, scripts)).toEqual({
    entry: 'assets/index-1.js',
    styles: ['assets/index-1.css'],
    workers: ['assets/worker-1.js', 'assets/editor-worker-1.js'],
  });
});

test.each([
  ['a page without a script', '<head></head>', new Map<string, string>(), /no script/],
  ['scripts that start no worker', HTML, new Map([['assets/index-1.js', '']]), /no worker/],
])('%s is another build than this knows', (_, html, scripts, fault) => {
  expect(() => pageParts(html, scripts)).toThrow(fault);
});
