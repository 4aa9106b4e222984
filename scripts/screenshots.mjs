// Takes the pictures of docs/pictures from the built app: `npm run build && npm run screenshots`.
import { mkdirSync, statSync } from 'node:fs';
import { dismissAll, dropWorkspace, fit, launch, openApp, rest, serve } from './app-states.mjs';

const FOLDER = 'docs/pictures';
const MOST_KILOBYTES = 300;

const { url, close } = await serve(process.env['GATEHOUSE_DIST'] ?? 'dist');
const browser = await launch();
mkdirSync(FOLDER, { recursive: true });

/** Opens the app in a fresh profile, runs `prepare`, and takes the picture. */
async function picture(name, theme, prepare) {
  const page = await openApp(browser, url, { width: 1440, height: 900, theme });
  await prepare(page);
  await rest(page);
  const path = `${FOLDER}/${name}.png`;
  await page.screenshot({ path, animations: 'disabled' });
  await page.context().close();
  const kilobytes = Math.round(statSync(path).size / 1024);
  console.log(`${path.padEnd(44)} ${kilobytes} kB`);
  if (kilobytes > MOST_KILOBYTES) throw new Error(`${path} is larger than ${MOST_KILOBYTES} kB.`);
}

async function settle(page) {
  await page.getByRole('region', { name: 'YAML', exact: true }).getByText('apiVersion').first().waitFor();
  await dismissAll(page);
}

/** A sample; the panel of problems is hidden when there are none. */
const sample = (title, problems) => async (page) => {
  await page.getByRole('button', { name: new RegExp(`^${title}`) }).click();
  if (!problems) await page.getByRole('banner').getByRole('button', { name: 'Problems' }).click();
  await settle(page);
  await fit(page);
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

/** A page by what stands behind the address, opened as by a link. */
async function visit(page, address) {
  await page.goto('about:blank');
  await page.goto(url + address);
}

const lesson = (address, heading) => async (page) => {
  await visit(page, `#lesson/museum/${address}`);
  await page.getByRole('heading', { name: heading }).waitFor();
  await page.getByRole('heading', { name: 'Goals' }).waitFor();
  await settle(page);
};

async function present(page) {
  await lesson('matching', 'Which rule wins?')(page);
  await page.keyboard.press('Shift+F5');
  await page.getByRole('button', { name: 'End', exact: true }).waitFor();
  for (const _ of [1, 2, 3]) await page.keyboard.press('PageDown');
}

async function chain(page) {
  await sample('Smallest gateway', false)(page);
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByPlaceholder('Type a command, or the name of an object').fill('Explain the chain');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByText('DNS').first().waitFor();
  for (const _ of [1, 2, 3]) await page.keyboard.press('ArrowRight');
}

async function bothModels(page) {
  await page.getByRole('button', { name: /^Ingress and Gateway/ }).click();
  await page.getByRole('table', { name: 'What is where' }).waitFor();
  await page.getByRole('button', { name: 'Show it here' }).nth(1).click();
  await dismissAll(page);
}

async function embed(page) {
  await page.setViewportSize({ width: 900, height: 560 });
  await visit(page, 'embed.html#lesson=museum/matching&edit=1');
  await page.locator('[data-card]').first().waitFor();
}

async function large(page) {
  await dropWorkspace(page, 200);
  await settle(page);
  await fit(page);
}

try {
  for (const theme of ['light', 'dark']) {
    await picture(`first-screen-${theme}`, theme, async () => {});
    await picture(`shared-gateway-${theme}`, theme, sample('Shared gateway', false));
    await picture(`broken-${theme}`, theme, openProblem);
    await picture(`inspector-${theme}`, theme, inspect);
    await picture(`lesson-${theme}`, theme, lesson('matching', 'Which rule wins?'));
    await picture(`presenter-${theme}`, theme, present);
    await picture(`chain-${theme}`, theme, chain);
    await picture(`both-models-${theme}`, theme, bothModels);
    await picture(`embed-${theme}`, theme, embed);
  }
  await picture('large-light', 'light', large);
} finally {
  await browser.close();
  await close();
}
