import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge',
  'chrome',
];

const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

function executable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // Not there or not to be run: the next candidate may be.
    return false;
  }
}

/** A Chromium that is on this machine, or null. `CHROMIUM_PATH` has the first word. */
export function findChromium() {
  const asked = process.env['CHROMIUM_PATH'];
  if (asked) return asked;
  const folders = (process.env['PATH'] ?? '').split(process.platform === 'win32' ? ';' : ':').filter(Boolean);
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return (
    [chromium.executablePath(), ...onPath, ...elsewhere].find(
      (path) => existsSync(path) && executable(path),
    ) ?? null
  );
}

const installs = [
  ['npx', ['playwright', 'install', 'chromium']],
  ['apt-get', ['update']],
  ['apt-get', ['install', '-y', '--no-install-recommends', 'chromium']],
  ['dnf', ['install', '-y', 'chromium']],
];

const advice = `Install one with
  npx playwright install chromium
or from the system's packages, on Debian as root:
  apt-get install chromium
or set CHROMIUM_PATH to one. With GATEHOUSE_INSTALL_CHROMIUM=1 this is tried for you.`;

/** Only root installs for the whole machine by default; other users opt in. */
const mayInstall = () => process.getuid?.() === 0 || process.env['GATEHOUSE_INSTALL_CHROMIUM'] === '1';

/**
 * A Chromium, for root or with GATEHOUSE_INSTALL_CHROMIUM=1 installed if there is none: by Playwright, else by the
 * system's packages. Throws where there is none then, with the commands that install one.
 */
export function requireChromium() {
  const found = findChromium();
  if (found) return found;
  if (!mayInstall()) throw new Error(`There is no Chromium on this machine. ${advice}`);
  for (const [command, args] of installs) {
    console.log(`No Chromium on this machine; trying to install one: ${command} ${args.join(' ')}`);
    try {
      execFileSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], timeout: 300_000 });
    } catch (error) {
      console.log(`  ${command} did not work: ${error.message.split('\n')[0]}`);
    }
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error(`No Chromium could be installed. ${advice}`);
}
