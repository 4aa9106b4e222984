// What pictures of the app are taken of: the built app in a browser, and how it is brought into a state.
import { chromium } from '@playwright/test';
import { build } from 'esbuild';
import { preview } from 'vite';
import { requireChromium } from './find-chromium.mjs';

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

/** Opens the app in a fresh profile, and waits for its first screen. */
export async function openApp(browser, url, { width, height, theme }) {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(url);
  await page.locator('[data-first-paint]').waitFor({ state: 'detached' });
  await page.getByRole('heading', { name: 'See where your traffic goes' }).waitFor();
  return page;
}

/** Waits until nothing moves or loads, with the pointer where nothing is hovered: between two buttons of the top bar. */
export async function rest(page) {
  await page.mouse.move(440, 22);
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

async function generator() {
  const bundled = await build({
    entryPoints: ['bench/generate-workspace.ts'],
    bundle: true,
    format: 'esm',
    write: false,
  });
  const code = Buffer.from(bundled.outputFiles[0].contents).toString('base64');
  const { generateWorkspace } = await import(`data:text/javascript;base64,${code}`);
  return generateWorkspace;
}
