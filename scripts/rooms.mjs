// Tests the server of rooms in its own package, with a Node as new as it needs. Arguments are handed on to Vitest.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { installRooms, roomsNode } from './rooms-package.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

function run(command, args) {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}

installRooms();
run(process.execPath, ['scripts/type-check.mjs', 'rooms']);
run(roomsNode, [
  'node_modules/vitest/vitest.mjs',
  'run',
  '--config',
  'rooms/vitest.config.ts',
  ...process.argv.slice(2),
]);
