import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { registryText } from './registries.mjs';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'registries-'))));
afterEach(() => rmSync(folder, { recursive: true }));

function write(files) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

const written = (registry) =>
  registryText({
    output: join(folder, 'list.generated.ts'),
    files: /^[\w-]+\.ts$/,
    name: 'all',
    ...registry,
  });

test('lists what the files export, by name, and in the order of each file', () => {
  write({
    'pear.ts':
      "export const pear = make('pear');\nexport const unripe: Fruit = make('pear');\nconst own = 1;\n",
    'apple.ts': 'export const apples: readonly Fruit[] = [];\nexport function peel() {}\n',
    'apple.test.ts': 'export const none = 1;\n',
    'shared/core.ts': 'export const core = 1;\n',
  });
  expect(written({ type: ['Fruit', '../fruit.ts'] })).toBe(`// Written by \`npm run registries\`.
import type { Fruit } from '../fruit.ts';
import { apples } from './apple.ts';
import { pear, unripe } from './pear.ts';

export const all: readonly Fruit[] = [
  ...apples,
  pear,
  unripe,
];
`);
});

test('order.json names the entries that come first', () => {
  write({
    'order.json': '["pears", "apples"]',
    'apples/a.ts': 'export const apple = 1;\n',
    'berries/b.ts': 'export const berry = 1;\n',
    'pears/p.ts': 'export const pear = 1;\n',
  });
  expect(written({ files: /^[\w-]+\/[\w-]+\.ts$/ })).toMatch(
    / {2}pear,\n {2}apple,\n {2}berry,\n\] as const;/,
  );
});

test('lists only results of a given function', () => {
  write({ 'fruit.ts': 'export const LIMIT = 3;\nexport const fig = defineFruit<Args>({});\n' });
  expect(written({ define: 'defineFruit' })).toContain('import { fig } from');
});
