import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const rooms = fileURLToPath(new URL('../rooms', import.meta.url));

/** The Node of the package: another than the one that runs this, where that is older. */
export const roomsNode = join(
  rooms,
  'node_modules/node/bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

const changed = (path) => statSync(join(rooms, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Installs what the package of rooms needs, when its lockfile has changed. Ends the process where that fails. */
export function installRooms() {
  // npm writes its own list last: it is as old as what is installed.
  if (changed('node_modules/.package-lock.json') >= changed('package-lock.json') && existsSync(roomsNode))
    return;
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--prefer-offline'], {
    cwd: rooms,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}
