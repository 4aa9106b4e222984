import { serveBelow } from './fixtures/serve-below.ts';
import { expect, test } from './fixtures/test.ts';
import { Lesson } from './pages/lesson.ts';
import { Workbench } from './pages/workbench.ts';

test.use({ serviceWorkers: 'allow' });

const dist = process.env['GATEHOUSE_DIST'] ?? 'dist';

test('below a path of any host, and without the network after the first visit', async ({
  page,
  complaints,
}) => {
  const site = await serveBelow(dist, '/tools/gatehouse/');
  const workbench = new Workbench(page);
  await workbench.open(site.url);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => null));
  await workbench.openSample('Smallest gateway');
  const { size, editor, canvas } = workbench;
  await expect(size).not.toHaveText(/^0 objects/);
  const held = (await size.textContent()) ?? '';

  // The service worker does not control the first page yet, so what that page still loads must not meet a stopped server.
  await page.waitForLoadState('networkidle');
  await page.goto('about:blank');
  await site.stop();
  await page.goto(site.url);
  await expect(size).toHaveText(held);
  await expect(canvas.surface).toBeVisible();
  await expect(editor.text('apiVersion')).toBeVisible();
  await workbench.command('Open a sample…');
  await workbench.dialog.getByRole('button', { name: /^Classic Ingress/ }).click();
  await expect(size).not.toHaveText(held);
  // A lesson comes with the program.
  await page.goto('about:blank');
  await page.goto(`${site.url}#lesson/museum/chain`);
  await expect(new Lesson(page).step('Follow one request')).toBeVisible();
  // So does one whose link is opened in this window, where only the fragment changes.
  await page.goto(`${site.url}#lesson/museum/doors`);
  await expect(new Lesson(page).pane.getByRole('heading', { level: 2 })).toHaveText(/^Four doors/);
  // The browser notes that it could not look for a newer version.
  expect(complaints.splice(0).filter((text) => !text.includes('ERR_CONNECTION_REFUSED'))).toEqual([]);
});

test('a lesson opens in a window of the first visit that has lost the network', async ({
  page,
  complaints,
}) => {
  const site = await serveBelow(dist, '/tools/gatehouse/');
  const workbench = new Workbench(page);
  await workbench.open(site.url);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => null));
  await page.waitForLoadState('networkidle');
  await site.stop();
  const lesson = new Lesson(page);
  await page.goto(`${site.url}#lesson/museum/chain`);
  await expect(lesson.step('Follow one request')).toBeVisible();
  await page.getByRole('banner').getByRole('button', { name: 'Lessons' }).click();
  await workbench.dialog.getByRole('button', { name: /^Four doors/ }).click();
  await expect(lesson.pane.getByRole('heading', { level: 2 })).toHaveText(/^Four doors/);
  expect(complaints.splice(0).filter((text) => !text.includes('ERR_CONNECTION_REFUSED'))).toEqual([]);
});
