// What pictures of the app are taken of: the built app in a browser, and how it is brought into a state.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { build } from 'esbuild';
import { preview } from 'vite';
import { buildRooms } from './build-rooms.mjs';
import { requireChromium } from './find-chromium.mjs';
import { installRooms, roomsNode } from './rooms-package.mjs';

/** The port of the first built app that is shown; others take the next free ones. */
const PORT = 4199;

/** Serves a folder that `vite build` has written. */
export async function serve(outDir) {
  const server = await preview({
    build: { outDir },
    preview: { port: PORT, strictPort: false },
    logLevel: 'warn',
  });
  const [url] = server.resolvedUrls?.local ?? [];
  return { url, close: () => server.close() };
}

export const launch = () =>
  chromium.launch({
    executablePath: requireChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });

/** Opens the app in a fresh profile. */
export async function openPage(browser, url, { width, height, theme }) {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(url);
  await page.locator('[data-first-paint]').waitFor({ state: 'detached' });
  return page;
}

/** The same, and waits for its first screen. */
export async function openApp(browser, url, look) {
  const page = await openPage(browser, url, look);
  await page.getByRole('heading', { name: 'See where your traffic goes' }).waitFor();
  return page;
}

/** Waits until nothing moves or loads, with the pointer where nothing is hovered: in the corner of the top bar. */
export async function rest(page) {
  await page.mouse.move(2, 2);
  await page.getByRole('tooltip').waitFor({ state: 'detached' });
  await page.evaluate(() => document.fonts.ready.then(() => null));
  await page.waitForLoadState('networkidle');
}

/** Takes notifications away. */
export async function dismissAll(page) {
  const dismiss = page
    .getByRole('region', { name: 'Notifications' })
    .getByRole('button', { name: 'Dismiss' });
  while ((await dismiss.count()) > 0) await dismiss.first().click();
}

export const fit = (page) => page.getByRole('button', { name: 'Fit everything' }).click();

/** Drops a generated workspace onto the window: that of the benchmark, of `count` objects. */
export async function dropWorkspace(page, count) {
  const generateWorkspace = await generator();
  const transfer = await page.evaluateHandle((files) => {
    const data = new DataTransfer();
    for (const { path, text } of files) data.items.add(new File([text], path));
    return data;
  }, generateWorkspace(count));
  await page.getByRole('main').dispatchEvent('drop', { dataTransfer: transfer });
  await page.getByText(`${count} objects in`).waitFor();
}

const generator = async () => (await importTyped('bench/generate-workspace.ts')).generateWorkspace;

/** Imports a TypeScript file of this checkout, which may read files beside it. */
async function importTyped(path) {
  const bundled = await build({
    entryPoints: [path],
    bundle: true,
    format: 'esm',
    platform: 'node',
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(path).href) },
    write: false,
  });
  const code = Buffer.from(bundled.outputFiles[0].contents).toString('base64');
  return import(`data:text/javascript;base64,${code}`);
}

/** Serves the built app with the API of the recorded cluster, as `gatehouse cluster` does; the address is that of its window. */
export async function serveCluster(outDir) {
  const { createRecordedCluster } = await importTyped('src/cluster/testing/recorded-cluster.ts');
  const { serveRecordedCluster } = await importTyped('src/cluster/testing/serve-recorded-cluster.ts');
  const prefix = '/k-0123456789abcdef0123456789abcdef/';
  const { origin, close } = await serveRecordedCluster({
    cluster: createRecordedCluster(),
    prefix,
    app: outDir,
  });
  return { url: `${origin}/#cluster${prefix.slice(0, -1)}?context=shop-staging`, close };
}

/** Serves the built app and rooms, which are kept in a folder that goes with the server. */
export async function serveRooms(outDir) {
  installRooms();
  await buildRooms();
  const folder = mkdtempSync(join(tmpdir(), 'gatehouse-rooms-'));
  const server = spawn(
    roomsNode,
    [
      'rooms/bin/gatehouse-rooms.mjs',
      '--port',
      '0',
      '--app',
      outDir,
      '--store',
      join(folder, 'rooms.sqlite'),
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const url = await new Promise((resolve, reject) => {
    let said = '';
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`The server of rooms ended. ${said}`)));
    server.stderr.on('data', (text) => {
      said += text;
      const [address] = /http:\S+/.exec(said) ?? [];
      if (address) resolve(address);
    });
  });
  const close = async () => {
    server.removeAllListeners('exit');
    const ended = once(server, 'exit');
    server.kill();
    await ended;
    rmSync(folder, { recursive: true });
  };
  return { url, close };
}
