// Takes the pictures of docs/pictures from the built app: `npm run build && npm run screenshots`.
import { mkdirSync, statSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { build } from 'esbuild';
import { preview } from 'vite';
import { requireChromium } from './find-chromium.mjs';

const FOLDER = 'docs/pictures';
const MOST_KILOBYTES = 300;

const server = await preview({
  build: { outDir: process.env['GATEHOUSE_DIST'] ?? 'dist' },
  preview: { port: 4199, strictPort: false },
  logLevel: 'warn',
});
const [url] = server.resolvedUrls?.local ?? [];
const browser = await chromium.launch({
  executablePath: requireChromium(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
});
mkdirSync(FOLDER, { recursive: true });

/** Opens the app in a fresh profile, runs `prepare`, and takes the picture. */
async function picture(name, theme, prepare) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    colorScheme: theme,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(url);
  await page.locator('[data-first-paint]').waitFor({ state: 'detached' });
  await page.getByRole('heading', { name: 'See where your traffic goes' }).waitFor();
  await prepare(page);
  // Between two buttons of the top bar nothing is hovered and no tooltip shows.
  await page.mouse.move(440, 22);
  await page.getByRole('tooltip').waitFor({ state: 'detached' });
  await page.evaluate(() => document.fonts.ready.then(() => null));
  await page.waitForLoadState('networkidle');
  const path = `${FOLDER}/${name}.png`;
  await page.screenshot({ path, animations: 'disabled' });
  await context.close();
  const kilobytes = Math.round(statSync(path).size / 1024);
  console.log(`${path.padEnd(44)} ${kilobytes} kB`);
  if (kilobytes > MOST_KILOBYTES) throw new Error(`${path} is larger than ${MOST_KILOBYTES} kB.`);
}

async function settle(page) {
  await page.getByRole('region', { name: 'YAML', exact: true }).getByText('apiVersion').first().waitFor();
  const dismiss = page
    .getByRole('region', { name: 'Notifications' })
    .getByRole('button', { name: 'Dismiss' });
  while ((await dismiss.count()) > 0) await dismiss.first().click();
}

/** A sample; the panel of problems is hidden when there are none. */
const sample = (title, problems) => async (page) => {
  await page.getByRole('button', { name: new RegExp(`^${title}`) }).click();
  if (!problems) await page.getByRole('banner').getByRole('button', { name: 'Problems' }).click();
  await settle(page);
  await page.getByRole('button', { name: 'Fit everything' }).click();
};

async function openProblem(page) {
  await sample('Broken shop', true)(page);
  const problem = page.getByRole('region', { name: 'Problems', exact: true }).getByRole('listitem').first();
  await problem.getByRole('button', { expanded: false }).click();
  await settle(page);
}

async function inspect(page) {
  await sample('Weighted canary', false)(page);
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByPlaceholder('Type a command, or the name of an object').fill('HTTPRoute');
  await page
    .getByRole('option', { name: /HTTPRoute$/ })
    .first()
    .click();
  await page.getByRole('tab', { name: 'Inspector' }).click();
  await page
    .getByRole('region', { name: 'Inspector', exact: true })
    .getByRole('heading', { level: 2 })
    .waitFor();
}

/** The benchmark's workspace of 200 objects, dropped onto the window. */
async function large(page) {
  const bundled = await build({
    entryPoints: ['bench/generate-workspace.ts'],
    bundle: true,
    format: 'esm',
    write: false,
  });
  const code = Buffer.from(bundled.outputFiles[0].contents).toString('base64');
  const { generateWorkspace } = await import(`data:text/javascript;base64,${code}`);
  const transfer = await page.evaluateHandle((files) => {
    const data = new DataTransfer();
    for (const { path, text } of files) data.items.add(new File([text], path));
    return data;
  }, generateWorkspace(200));
  await page.getByRole('main').dispatchEvent('drop', { dataTransfer: transfer });
  await page.getByText('200 objects in').waitFor();
  await settle(page);
  await page.getByRole('button', { name: 'Fit everything' }).click();
}

try {
  for (const theme of ['light', 'dark']) {
    await picture(`first-screen-${theme}`, theme, async () => {});
    await picture(`shared-gateway-${theme}`, theme, sample('Shared gateway', false));
    await picture(`broken-${theme}`, theme, openProblem);
    await picture(`inspector-${theme}`, theme, inspect);
  }
  await picture('large-light', 'light', large);
} finally {
  await browser.close();
  await server.close();
}
