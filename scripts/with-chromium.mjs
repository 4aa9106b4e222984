// Runs a command with CHROMIUM_PATH set: `node scripts/with-chromium.mjs playwright test`; alone it only sees to a Chromium.
import { spawnSync } from 'node:child_process';
import { requireChromium } from './find-chromium.mjs';

const [command, ...args] = process.argv.slice(2);
const chromium = requireOrExit();
if (command !== undefined) {
  const env = { ...process.env, CHROMIUM_PATH: chromium };
  const program = command === 'node' ? process.execPath : 'npx';
  const rest = command === 'node' ? args : [command, ...args];
  const { status } = spawnSync(program, rest, { stdio: 'inherit', env, shell: process.platform === 'win32' });
  process.exitCode = status ?? 1;
}

function requireOrExit() {
  try {
    return requireChromium();
  } catch (error) {
    console.error(error.message);
    return process.exit(1);
  }
}
