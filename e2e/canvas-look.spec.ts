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
const zoomOf = async ({ page }: Workbench): Promise<number> => {
  const words = await page
    .getByRole('toolbar', { name: 'Canvas' })
    .getByText(/^\d+%$/)
    .textContent();
  return Number(words?.slice(0, -1)) / 100;
};

async function expectReadable(workbench: Workbench, state: string): Promise<void> {
  await settle(workbench);
  const canvas = workbench.canvas.surface;
  expect.soft(await smallTexts(canvas), `too small: ${state}`).toEqual([]);
  expect.soft(await coveredParts(canvas), `covered: ${state}`).toEqual([]);
}

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

test('the outcome of a request covers no card', async ({ workbench }) => {
  const { traffic, canvas } = workbench;
  await workbench.openSample('Shared gateway');
  await expect(canvas.card('HTTPRoute', 'storefront')).toBeVisible();
  await traffic.send('https://shop.example.com/cart');
  await expect(traffic.outcome).toBeVisible();
  await expectReadable(workbench, 'with a request');
});

test.describe('with an edge selected', () => {
  // Where there is less room than the box needs it covers as little as it can, see `placeStory`.
  test.use({ viewport: { width: 1920, height: 900 } });

  test('what an edge means is beside the cards', async ({ workbench }) => {
    const { canvas, page } = workbench;
    await workbench.openSample('Broken shop');
    await expect(canvas.surface.locator('[data-card]').first()).toBeVisible();
    const edges = canvas.surface.locator('.react-flow__edge');
    const count = await edges.count();
    expect(count).toBeGreaterThan(3);
    for (let index = 0; index < count; index += 1) {
      // Its middle may lie under that of another: it is the element that is meant.
      await edges.nth(index).locator('.react-flow__edge-interaction').dispatchEvent('click');
      await expect(canvas.surface.getByText(' → ').first()).toBeVisible();
      await expectReadable(workbench, `edge ${index}`);
    }
    await page.keyboard.press('Escape');
  });
});

test('the minimap stands beside the cards', async ({ workbench }) => {
  const teams = Array.from(
    { length: 24 },
    (_, index) => `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: web, namespace: team-${index} }
spec: { parentRefs: [{ name: web, namespace: demo }], rules: [{ backendRefs: [{ name: web, port: 80 }] }] }
---
apiVersion: v1
kind: Service
metadata: { name: web, namespace: team-${index} }
spec: { ports: [{ port: 80 }] }
`,
  );
  await workbench.openSample('Smallest gateway');
  await workbench.pasteManifests(teams.join('---\n'));
  await expect(workbench.page.getByRole('button', { name: 'Minimap', pressed: true })).toBeVisible();
  await workbench.page.getByRole('button', { name: 'Fit everything' }).click();
  await expectReadable(workbench, 'with a minimap');
});

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
