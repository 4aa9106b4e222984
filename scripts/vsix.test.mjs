import { expect, test } from 'vitest';
import { contentFaults } from './vsix.mjs';

const PAGE = { entry: 'assets/index.js', styles: ['assets/index.css'], workers: ['assets/worker.js'] };
const GOOD = [
  'package.json',
  'readme.md',
  'changelog.md',
  'LICENSE.txt',
  'out/extension.cjs',
  'out/start-page.js',
  'app/page.json',
  'app/icon.svg',
  'app/assets/index.js',
  'app/assets/index.css',
  'app/assets/worker.js',
  'server/start.cjs',
  'server/gatehouse.cjs',
  'server/answers.json',
  'media/icon.png',
].map((path) => `extension/${path}`);

test('an extension with all its parts has no faults', () => {
  expect(contentFaults(['extension.vsixmanifest', ...GOOD], PAGE)).toEqual([]);
});

test('a part that its page loads may not be missing', () => {
  expect(
    contentFaults(
      GOOD.filter((name) => !name.endsWith('worker.js')),
      PAGE,
    ),
  ).toEqual(['app/assets/worker.js is missing.']);
});

test.each([
  'extension/node_modules/yjs/package.json',
  'extension/src/extension.ts',
  'extension/app/sw.js',
  'extension/app/index.html',
  'extension/app/samples/canary.svg',
])('%s has no place in it', (name) => {
  expect(contentFaults([...GOOD, name], PAGE)).toEqual([`${name} has no place in it.`]);
});
