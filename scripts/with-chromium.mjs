// Runs a command with CHROMIUM_PATH set: `node scripts/with-chromium.mjs playwright test`.
import { spawnSync } from 'node:child_process';
import { findOrInstallChromium } from './find-chromium.mjs';

const [command, ...args] = process.argv.slice(2);
const env = { ...process.env, CHROMIUM_PATH: findOrInstallChromium() };
const program = command === 'node' ? process.execPath : 'npx';
const rest = command === 'node' ? args : [command, ...args];
const { status } = spawnSync(program, rest, { stdio: 'inherit', env, shell: process.platform === 'win32' });
process.exit(status ?? 1);
