import { violations } from './fixtures/axe.ts';
import { coveredParts, smallTexts } from './fixtures/on-screen.ts';
import { expect, test } from './fixtures/test.ts';
import type { Workbench } from './pages/workbench.ts';

const SAMPLES = ['Shared gateway', 'Broken shop', 'Weighted canary', 'Smallest gateway'];

const settle = ({ page }: Workbench) =>
  page.evaluate(() =>
    Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => null))),
  );

/** What the bar below the canvas says of the zoom. */
const zoomOf = async ({ page }: Workbench): Promise<number> =>
  Number((await page.getByText(/^\d+%$/).textContent())?.slice(0, -1)) / 100;

async function expectReadable(workbench: Workbench, state: string): Promise<void> {
  await settle(workbench);
  const canvas = workbench.canvas.surface;
  expect.soft(await smallTexts(canvas), `too small: ${state}`).toEqual([]);
  expect.soft(await coveredParts(canvas), `covered: ${state}`).toEqual([]);
}

test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const width of [900, 1280, 1440, 1920]) {
  test.describe(`${width} pixels wide`, () => {
    test.use({ viewport: { width, height: 900 } });

    for (const sample of SAMPLES) {
      test(`${sample} can be read, and nothing is covered`, async ({ workbench }) => {
        await workbench.openSample(sample);
        await expect(workbench.canvas.surface.locator('[data-card]').first()).toBeVisible();
        const opened = await zoomOf(workbench);
        expect(opened).toBeGreaterThanOrEqual(0.8);
        expect(opened).toBeLessThanOrEqual(1.25);
        await expectReadable(workbench, 'as it opens');
        await workbench.canvas.focus();
        for (let zoom = opened; zoom > 0.3; zoom = await zoomOf(workbench)) {
          await workbench.page.keyboard.press('-');
          await expect.poll(() => zoomOf(workbench)).toBeLessThan(zoom);
          await expectReadable(workbench, `at ${await zoomOf(workbench)}`);
        }
        await workbench.page.keyboard.press('0');
        await expect.poll(() => zoomOf(workbench)).toBe(opened);
        await workbench.page.keyboard.press('1');
        await expect.poll(() => zoomOf(workbench)).toBe(1);
        await expectReadable(workbench, 'in full');
      });
    }
  });
}

for (const theme of ['light', 'dark'] as const) {
  test(`cards have enough contrast in the ${theme} theme`, async ({ page, workbench }) => {
    await page.emulateMedia({ colorScheme: theme });
    for (const sample of ['Broken shop']) {
      await workbench.openSample(sample);
      await expect(workbench.canvas.surface.locator('[data-card]').first()).toBeVisible();
      await settle(workbench);
      expect(await violations(page)).toEqual([]);
    }
  });
}
