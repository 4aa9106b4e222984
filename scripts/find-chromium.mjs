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
    // Missing or not executable: try the next candidate.
    return false;
  }
}

/** A Chromium that is on this machine, or null. `CHROMIUM_PATH` takes precedence. */
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

const attempts = [
  ['Playwright', 'npx', ['playwright', 'install', 'chromium']],
  ['apt', 'apt-get', ['update']],
  ['apt', 'apt-get', ['install', '-y', '--no-install-recommends', 'chromium']],
  ['sudo apt', 'sudo', ['-n', 'apt-get', 'install', '-y', '--no-install-recommends', 'chromium']],
  ['dnf', 'sudo', ['-n', 'dnf', 'install', '-y', 'chromium']],
];

/** A Chromium, installed if there is none: by Playwright, else by the system's packages. Throws when every way fails. */
export function findOrInstallChromium() {
  const found = findChromium();
  if (found) return found;
  for (const [how, command, args] of attempts) {
    console.log(`No Chromium on this machine; trying to install one (${how}: ${command} ${args.join(' ')})`);
    try {
      execFileSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], timeout: 300_000 });
    } catch (error) {
      console.log(`  ${command} did not work: ${error.message.split('\n')[0]}`);
    }
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error('No Chromium found and none could be installed. Install one, or set CHROMIUM_PATH to it.');
}
