// Loads the server of rooms on this machine: `npm run load:rooms -- --help`.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleForRooms, buildRooms } from './build-rooms.mjs';
import { installRooms, roomsNode } from './rooms-package.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
installRooms();
await buildRooms();
await bundleForRooms('rooms/load/main.ts', 'rooms/dist/load/main.mjs');
const { status } = spawnSync(roomsNode, [join(root, 'rooms/dist/load/main.mjs'), ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
