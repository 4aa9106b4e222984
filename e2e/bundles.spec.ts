import { expect, test } from './fixtures/test.ts';

const COUNT = 30;

const manifests = Array.from(
  { length: COUNT },
  (_, number) => `apiVersion: v1
kind: Service
metadata: { name: app-${number}, namespace: shop }
spec: { selector: { app: web }, ports: [{ port: 80, targetPort: 8080 }] }
---
apiVersion: v1
kind: Pod
metadata: { name: web-${number}, namespace: shop, labels: { app: web } }
spec: { containers: [{ name: main, image: "web:1" }] }
`,
).join('---\n');

const WORDS = `${COUNT} Services select ${COUNT} Pods`;

test('where all select all, one card says so, and what is selected shows its own edges', async ({
  workbench,
}) => {
  const { page, canvas } = workbench;
  await workbench.files.drop([{ name: 'shop.yaml', text: manifests }]);
  await expect(workbench.size).toHaveText(`${COUNT * 2} objects in 1 file`);
  const bundle = canvas.surface.getByRole('group', {
    name: new RegExp(`^Bundle 900 edges as one,.* ${WORDS}$`),
  });
  await expect(bundle).toHaveCount(1);

  await test.step('its card is selected like any other, and says what it is', async () => {
    await bundle.click();
    await expect(bundle).toHaveAttribute('aria-current', 'true');
    await page.getByRole('tab', { name: 'Inspector' }).click();
    await expect(page.getByText('Each of these selects all of the others.')).toBeVisible();
  });

  await test.step('keys lead from a Service through it to the Pods', async () => {
    await canvas.card('Service', 'app-0').focus();
    await page.keyboard.press('ArrowRight');
    await expect(bundle).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(canvas.card('Pod', 'web-0')).toBeFocused();
  });

  await test.step('a selected Service shows an edge to each Pod', async () => {
    await workbench.goTo('app-7', 'Service');
    const card = canvas.card('Service', 'app-7');
    await expect(card).toHaveAttribute('aria-current', 'true');
    // Ends of edges that are in view are elements: those to the Pods beside it, and that to the bundle.
    const own = canvas.surface.locator('.react-flow__edge[data-id*="/app-7"]');
    await expect.poll(() => own.count()).toBeGreaterThan(2);
    await canvas.focus();
    await page.keyboard.press('Escape');
    await expect(card).not.toHaveAttribute('aria-current', 'true');
    await expect(own).toHaveCount(1);
  });
});
