import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

let folder;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gatehouse-prepare-'));
  writeFileSync(join(folder, 'npm.cjs'), 'console.log(process.argv.slice(2).join(" "));');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What npm is asked for behind an installation of the folder. */
function prepare(variables, npm = 'npm.cjs') {
  const { status, stdout } = spawnSync(process.execPath, [join(root, scripts.prepare.split(' ')[1])], {
    cwd: folder,
    encoding: 'utf8',
    env: { npm_execpath: join(folder, npm), ...variables },
  });
  return { status, asked: stdout.split('\n').filter(Boolean) };
}

test.each([
  ['npm ci in a checkout', () => ({ npm_command: 'ci', INIT_CWD: folder })],
  ['npm install in a checkout', () => ({ npm_command: 'install', INIT_CWD: folder })],
  ['npm ci of a checkout from elsewhere', () => ({ npm_command: 'ci', INIT_CWD: tmpdir() })],
  ['npm pack, which has built', () => ({ npm_command: 'pack', INIT_CWD: folder })],
])('%s builds nothing', (_, variables) => {
  expect(prepare(variables())).toEqual({ status: 0, asked: [] });
});

const DEPENDENCY = { npm_command: 'install', INIT_CWD: tmpdir() };

test('a dependency from git is built, with what that takes', () => {
  const { status, asked } = prepare(DEPENDENCY);
  // Of a global installation npm would take everything for global that it is asked for here.
  expect(asked).toEqual([expect.stringMatching(/^ci --global=false --include=dev /), 'run build']);
  expect(status).toBe(0);
  mkdirSync(join(folder, 'node_modules'));
  expect(prepare(DEPENDENCY)).toEqual({ status: 0, asked: ['run build'] });
});

test('where that fails, the installation does', () => {
  expect(prepare(DEPENDENCY, 'none.cjs').status).toBe(1);
});
