import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { encodeShare } from '../src/core/share/encode-share.ts';
import { serveBelow } from './fixtures/serve-below.ts';
import { expect, test } from './fixtures/test.ts';
import { Workbench } from './pages/workbench.ts';

const SERVICE =
  'apiVersion: v1\nkind: Service\nmetadata: { name: web, namespace: shop }\nspec: { ports: [{ port: 80 }] }\n';
const linkTo = (files: readonly Readonly<{ path: string; text: string }>[]) =>
  `./#w=${encodeShare({ files, places: new Map() })}`;

/** What the browser has stored: databases of workspaces, and the list of them. */
const stored = (page: Page) =>
  page.evaluate(async () => ({
    databases: (await indexedDB.databases())
      .map(({ name = '' }) => name)
      .filter((name) => !name.endsWith(':probe')),
    listed: Object.keys(localStorage).filter((key) => key.startsWith('gatehouse:workspace:')),
  }));

test('a hostile link is refused in words, and the next visit is as before', async ({ workbench, page }) => {
  await workbench.openSample('Smallest gateway');
  await expect(workbench.size).not.toHaveText(/^0 objects/);
  const size = (await workbench.size.textContent()) ?? '';
  const links = [
    [[{ path: 'x'.repeat(10_000_000), text: '' }], 'The path has more than 1,024 characters.'],
    [
      Array.from({ length: 30_000 }, (_, index) => ({ path: `${index}.yaml`, text: '' })),
      'more than 10,000 files',
    ],
    [[{ path: '../../a\u0000.yaml', text: '' }], 'The path holds control characters'],
  ] as const;
  for (const [files, reason] of links) {
    await page.goto('about:blank');
    await workbench.open(linkTo(files));
    await expect(page.getByRole('alert').filter({ hasText: reason })).toBeVisible();
    await expect(workbench.size).toHaveText(size);
  }
  await workbench.open();
  await expect(workbench.size).toHaveText(size);
});

test('nothing of a link is stored before it is accepted', async ({ page }) => {
  const workbench = new Workbench(page);
  await workbench.open(linkTo([{ path: 'web.yaml', text: SERVICE }]));
  await expect(workbench.size).toHaveText(/^1 object/);
  const nothing = { databases: [], listed: [] };
  expect(await stored(page)).toEqual(nothing);
  await page.reload();
  await workbench.isLive();
  expect(await stored(page)).toEqual(nothing);
  await page.getByRole('button', { name: 'Keep it as a workspace' }).click();
  await expect.poll(() => stored(page)).toMatchObject({ listed: [expect.stringContaining('shared-')] });
  await page.goto('about:blank');
  await workbench.open();
  await expect(workbench.size).toHaveText(/^1 object/);
});

test('after two starts that failed, the workspace is not opened unasked', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    baseURL: baseURL ?? '',
    serviceWorkers: 'block',
    acceptDownloads: true,
  });
  const first = new Workbench(await context.newPage());
  await first.open();
  await first.openSample('Smallest gateway');
  await expect(first.size).not.toHaveText(/^0 objects/);
  const size = (await first.size.textContent()) ?? '';
  await first.page.close();
  // What cannot be opened in this test is the database.
  for (let times = 0; times < 2; times += 1) {
    const page = await context.newPage();
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new Error('out of order');
      };
    });
    const failed = page.waitForEvent('pageerror');
    await page.goto('./');
    await failed;
    await page.close();
  }

  const page = await context.newPage();
  const workbench = new Workbench(page);
  await page.goto('./');
  await expect(
    page.getByRole('heading', { name: 'Gatehouse did not start, two times in a row' }),
  ).toBeFocused();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export it as it is stored' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('My workspace.zip');
  expect(
    readFileSync(await download.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
  await page.getByRole('button', { name: 'Open without it' }).click();
  await expect(workbench.firstScreen).toBeVisible();
  // Nothing of it is lost, and this start has succeeded.
  await page.getByRole('button', { name: /^Workspace/ }).click();
  await page.getByRole('menuitem', { name: 'My workspace', exact: true }).click();
  await expect(workbench.size).toHaveText(size);
  await context.close();
});

test('workers evaluate nothing and have no way out', async ({ workbench, page }) => {
  await workbench.open(linkTo([{ path: 'web.yaml', text: SERVICE }]));
  await expect(workbench.editor.text('apiVersion')).toBeVisible();
  await expect.poll(() => page.workers().length).toBeGreaterThan(0);
  for (const worker of page.workers()) {
    // What evaluates in a worker for a test is evaluated text, too.
    await expect(worker.evaluate(() => 1)).rejects.toThrow('Text is not evaluated here.');
  }
  const script = await page.request.get(page.workers()[0]?.url() ?? '');
  expect(script.headers()['content-security-policy']).toBe(
    "default-src 'none'; script-src 'self'; connect-src 'self'",
  );
});

test.describe('a new version', () => {
  test.use({ serviceWorkers: 'allow' });

  test('that was missed is offered after a reload, until it is taken', async ({ page }) => {
    const site = await serveBelow(process.env['GATEHOUSE_DIST'] ?? 'dist', '/');
    const workbench = new Workbench(page);
    await workbench.open(site.url);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => null));
    await page.reload();
    await workbench.isLive();
    site.replace('sw.js', (script) => `${script}\n// another version`);
    await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
    const offer = page.getByText('A new version of Gatehouse is ready.');
    await expect(offer).toBeVisible();
    for (let times = 0; times < 2; times += 1) {
      await page.reload();
      await workbench.isLive();
      await expect(offer).toBeVisible();
    }
    const loaded = page.waitForEvent('load');
    await page.getByRole('button', { name: 'Reload', exact: true }).click();
    await loaded;
    await workbench.isLive();
    expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).waiting)).toBeNull();
    await expect(offer).toBeHidden();
    await page.goto('about:blank');
    await site.stop();
  });
});
