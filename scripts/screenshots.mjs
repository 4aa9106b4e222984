// Takes the pictures of docs/pictures from the built app: `npm run build && npm run screenshots`, those whose names begin so with
// `npm run screenshots -- room cluster`.
import { mkdirSync, statSync } from 'node:fs';
import {
  dismissAll,
  dropWorkspace,
  fit,
  launch,
  openApp,
  openPage,
  rest,
  serve,
  serveCluster,
  serveRooms,
} from './app-states.mjs';

const FOLDER = 'docs/pictures';
const MOST_KILOBYTES = 300;

const dist = process.env['GATEHOUSE_DIST'] ?? 'dist';
const { url, close } = await serve(dist);
const cluster = await serveCluster(dist);
const rooms = await serveRooms(dist);
/** Names of pictures to take, such as `rooms cluster-apply`; all without. */
const wanted = process.argv.slice(2);
const browser = await launch();
mkdirSync(FOLDER, { recursive: true });

/** Opens the app in a fresh profile, runs `prepare`, and takes the picture; `prepare` may give what is to be ended afterwards. */
async function picture(name, theme, prepare, at = url) {
  if (wanted.length > 0 && !wanted.some((one) => name.startsWith(one))) return;
  const look = { width: 1440, height: 900, theme };
  const page = await (at === cluster.url ? openPage : openApp)(browser, at, look);
  const end = await prepare(page, look);
  await rest(page);
  const path = `${FOLDER}/${name}.png`;
  await page.screenshot({ path, animations: 'disabled' });
  await page.context().close();
  await end?.();
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

const clusterBar = (page) => page.getByRole('region', { name: 'Cluster shop-staging' });

async function lookAtCluster(page) {
  await clusterBar(page).getByText('objects, Kubernetes v1').waitFor();
  await page
    .getByRole('group', { name: /^Gateway edge/ })
    .first()
    .waitFor();
  await fit(page);
}

/** A route whose status is about an older generation of it. */
async function inspectInCluster(page) {
  await lookAtCluster(page);
  await page.getByRole('group', { name: /^HTTPRoute cart/ }).click({ position: { x: 60, y: 12 } });
  await page.getByRole('tab', { name: 'Status' }).click();
  await page.getByRole('region', { name: 'In the cluster' }).waitFor();
}

/** The dialog that asks before anything is written: a route of the cluster was taken, and its path changed. */
async function applyToCluster(page) {
  await lookAtCluster(page);
  const dialog = page.getByRole('dialog');
  await clusterBar(page).getByRole('button', { name: 'Take into the workspace…' }).click();
  await dialog.getByRole('checkbox', { name: 'HTTPRoute shop/cart' }).check();
  await dialog.getByRole('checkbox', { name: 'Leave out what the API server fills in' }).uncheck();
  await dialog.getByRole('button', { name: 'Take 1 object' }).click();
  await dismissAll(page);
  await page
    .getByRole('region', { name: 'YAML', exact: true })
    .getByText('/cart', { exact: true })
    .dblclick();
  await page.keyboard.press('End');
  await page.keyboard.type('/v2');
  await clusterBar(page).getByRole('button', { name: 'Dry run and apply…' }).click();
  await dialog.getByRole('button', { name: 'Dry run', exact: true }).click();
  const fields = dialog.getByRole('checkbox', { name: /^Take over \.spec\./ });
  await fields.first().waitFor();
  for (const field of await fields.all()) await field.check();
  await dialog.getByRole('button', { name: 'Apply to the cluster…' }).click();
  await dialog.getByText(/^This writes to the cluster/).waitFor();
}

/** A room of three who look at the same workspace. */
async function meet(page, look) {
  await page.getByRole('button', { name: /^Shared gateway/ }).click();
  await settle(page);
  const dialog = page.getByRole('dialog');
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByPlaceholder('Type a command, or the name of an object').fill('Start a room');
  await page.getByRole('option', { name: /^Start a room/ }).click();
  await dialog.getByRole('textbox', { name: 'Your name' }).fill('Lea Lind');
  await dialog.getByRole('textbox', { name: 'Name of the room' }).fill('Design review');
  await dialog.getByRole('button', { name: 'Start the room' }).click();
  const bar = (one) => one.getByRole('region', { name: 'Room', exact: true });
  await bar(page).getByRole('button', { name: 'Live' }).waitFor();
  const others = [
    ['Ben Okafor', 'storefront', { x: 700, y: 430 }],
    ['Cem Aydın', 'ledger', { x: 860, y: 640 }],
  ];
  const pages = [];
  for (const [name, card, pointer] of others) {
    const other = await openPage(browser, page.url(), look);
    pages.push(other);
    await other.getByRole('dialog').getByRole('textbox', { name: 'Your name' }).fill(name);
    await other.getByRole('dialog').getByRole('button', { name: 'Enter', exact: true }).click();
    await bar(other).getByRole('button', { name: 'Live' }).waitFor();
    await other
      .locator('[data-card]')
      .filter({ hasText: card })
      .first()
      .click({ position: { x: 90, y: 16 } });
    await other.mouse.move(pointer.x, pointer.y);
  }
  await bar(page).getByRole('button', { name: 'Show who is here: 3 people' }).waitFor();
  await dismissAll(page);
  await page.getByText('Cem Aydın').first().waitFor();
  return async () => {
    for (const other of pages) await other.context().close();
  };
}

/** The list of people while all work in a lesson. */
async function progress(page, look) {
  const end = await meet(page, look);
  const bar = page.getByRole('region', { name: 'Room', exact: true });
  await bar.getByRole('button', { name: 'Copies' }).click();
  await page.getByRole('menuitem', { name: /^Everybody works in a lesson/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').selectOption({ label: '5 Which rule wins?' });
  await dialog.getByRole('button').last().click();
  await bar.getByRole('button', { name: /^Show who is here/ }).click();
  await dialog.getByText('Not begun: 2').waitFor();
  await dismissAll(page);
  return end;
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
    await picture(`cluster-${theme}`, theme, inspectInCluster, cluster.url);
    await picture(`cluster-apply-${theme}`, theme, applyToCluster, cluster.url);
    await picture(`room-${theme}`, theme, meet, rooms.url);
    await picture(`room-progress-${theme}`, theme, progress, rooms.url);
  }
  await picture('large-light', 'light', large);
} finally {
  await browser.close();
  await Promise.all([close(), cluster.close(), rooms.close()]);
}
