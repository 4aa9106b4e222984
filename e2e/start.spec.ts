import { expect, test, type Page } from '@playwright/test';
import { Workbench } from './pages/workbench.ts';

/** Where each text of the window is. */
const places = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('#root *')]
      .filter((element) => element.childElementCount === 0 && element.textContent.trim() !== '')
      .map((element) => {
        const { x, y, height } = element.getBoundingClientRect();
        return `${element.textContent}: ${[x, y, height].map(Math.round).join()}`;
      }),
  );

const hold = (page: Page) => page.route('**/*.js', (route) => route.abort());
const isLive = (page: Page) => new Workbench(page).isLive();

test.describe('before the script is there', () => {
  // Routes see no requests of a service worker.
  test.use({ serviceWorkers: 'block' });

  for (const [width, colorScheme] of [
    [1440, 'dark'],
    [600, 'light'],
  ] as const)
    test(`the first screen is painted, and stays where it is: ${width} pixels, ${colorScheme}`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      await hold(page);
      await page.goto('/');
      await expect(page.getByText('See where your traffic goes')).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
      await page.evaluate(() => document.fonts.ready);
      const painted = await places(page);

      await page.unroute('**/*.js');
      await page.reload();
      await isLive(page);
      await page.evaluate(() => document.fonts.ready);
      expect(painted).toEqual(await places(page));
    });

  test('whoever was here before sees no first screen flash up', async ({ page }) => {
    await page.goto('/');
    await isLive(page);
    await hold(page);
    await page.reload();
    await expect(page.getByText('Gatehouse', { exact: true })).toBeVisible();
    await expect(page.getByText('See where your traffic goes')).toBeHidden();
  });

  test('the first screen waits for one script and one style sheet, and has nothing of the canvas', async ({
    page,
  }) => {
    await page.goto('/');
    await isLive(page);
    const loaded = await page.evaluate(() => ({
      sheets: document.querySelectorAll('link[rel="stylesheet"]').length,
      scripts: performance.getEntriesByType('resource').map(({ name }) => name),
    }));
    expect(loaded.sheets).toBe(1);
    expect(
      loaded.scripts.filter((name) => /workspace|panes|dialogs|schemas|canvas|monaco|editor/.test(name)),
    ).toEqual([]);
  });
});

test('a workspace that is opened again needs fifteen scripts at most', async ({ page }) => {
  const workbench = new Workbench(page);
  await workbench.open();
  await page.getByRole('button', { name: /^Smallest gateway/ }).click();
  await page.getByRole('application').waitFor();
  await page.reload();
  await page.getByRole('application').waitFor();
  await page.locator('.monaco-editor').first().waitFor();
  await page.waitForLoadState('networkidle');
  const scripts = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => name.endsWith('.js')),
  );
  expect(scripts.length).toBeGreaterThan(3);
  expect(scripts.length, scripts.join('\n')).toBeLessThanOrEqual(15);
});

test('a menu opens by the first press of a key, with the focus on its first entry', async ({ page }) => {
  await new Workbench(page).open();
  await page.getByRole('button', { name: 'File', exact: true }).press('Enter');
  await expect(page.getByRole('menuitem', { name: /Open files/ }).first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'File', exact: true })).toBeFocused();
});
