// Tests the server of rooms in its own package: what it needs is installed when its lockfile has changed, with a Node as
// new as it needs. Arguments are handed on to Vitest.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const rooms = join(root, 'rooms');

const changed = (path) => statSync(join(rooms, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;

function run(command, args, folder) {
  const { status } = spawnSync(command, args, {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** The Node of the package: another than the one that runs this, where that is older. */
const node = join(rooms, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');

// npm writes its own list last: it is as old as what is installed.
if (changed('node_modules/.package-lock.json') < changed('package-lock.json') || !existsSync(node))
  run('npm', ['ci', '--no-audit', '--no-fund', '--prefer-offline'], rooms);
run('npx', ['tsc', '-p', 'rooms'], root);
run(
  node,
  ['node_modules/vitest/vitest.mjs', 'run', '--config', 'rooms/vitest.config.ts', ...process.argv.slice(2)],
  root,
);
