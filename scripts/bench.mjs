// Measures parse, incremental analysis and layout beside a full js-yaml load of the same text.
//   npm run bench                          in Node
//   npm run bench -- --browser             in Chromium, which is what users have (Node runs js-yaml far slower)
//   npm run bench -- --sizes 1000 --rounds 9
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const args = process.argv.slice(2);
const valueOf = (name, fallback) => {
  const at = args.indexOf(name);
  return at < 0 ? fallback : (args[at + 1] ?? fallback);
};
const sizes = valueOf('--sizes', '100,1000,5000,20000');
const rounds = valueOf('--rounds', '5');
const inBrowser = args.includes('--browser');

const folder = mkdtempSync(join(tmpdir(), 'gatehouse-bench-'));
const bundle = join(folder, 'bench.mjs');
await build({
  entryPoints: [fileURLToPath(new URL('../bench/main.ts', import.meta.url))],
  bundle: true,
  format: 'esm',
  target: 'es2023',
  platform: inBrowser ? 'browser' : 'node',
  outfile: bundle,
  logLevel: 'warning',
});

try {
  if (inBrowser) await runInChromium();
  else
    process.exitCode = spawnSync(process.execPath, [bundle, sizes, rounds], { stdio: 'inherit' }).status ?? 2;
} finally {
  rmSync(folder, { recursive: true });
}

async function runInChromium() {
  const { chromium } = await import('@playwright/test');
  const { requireChromium } = await import('./find-chromium.mjs');
  const browser = await chromium.launch({
    executablePath: requireChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
  try {
    const page = await browser.newPage();
    const done = new Promise((resolve, reject) => {
      page.on('console', (message) => {
        console.log(message.text());
        if (message.text().includes('Done.')) resolve();
      });
      page.on('pageerror', reject);
    });
    await page.goto(`about:blank#${encodeURIComponent(`${sizes} ${rounds}`)}`);
    await page.addScriptTag({ path: bundle, type: 'module' });
    await done;
  } finally {
    await browser.close();
  }
}
