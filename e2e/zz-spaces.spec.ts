import { test, expect } from './fixtures/test.ts';
const service = (name: string) => `apiVersion: v1
kind: Service
metadata: {name: ${name}, namespace: shop}
spec: {selector: {app: ${name}}, ports: [{port: 80}]}
---
apiVersion: v1
kind: Secret
metadata: {name: db, namespace: shop}
stringData: {password: hidden-word, token: abc}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: requests, namespace: shop, annotations: {gatehouse/requests: "true"}}
data: {requests.yaml: "- request: GET http://a.example.com/"}
`;
test('look', async ({ workbench }) => {
  test.setTimeout(180000);
  const { page } = workbench;
  await workbench.files.drop([{ name: 'cart.yaml', text: service('cart') }]);
  await expect(workbench.size).toHaveText(/3 objects/);
  await workbench.workspaces.choose('Duplicate');
  await page.waitForTimeout(300);
  await workbench.workspaces.choose('New workspace');
  await expect(workbench.workspaces.named('New workspace')).toBeVisible();
  await workbench.workspaces.choose('My workspace');
  await expect(workbench.workspaces.named('My workspace')).toBeVisible();
  await workbench.command('Workspaces…');
  await workbench.dialog.getByRole('button', { name: 'Delete New workspace' }).click();
  for (const [w, t] of [
    [1440, 'dark'],
    [900, 'light'],
  ] as const) {
    await page.setViewportSize({ width: w, height: 900 });
    await page.emulateMedia({ colorScheme: t });
    await page.waitForTimeout(500);
    await page.screenshot({ path: `/tmp/ws-dialog-${w}.png` });
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await workbench.workspaces.open.click();
    await page.waitForTimeout(300);
    await page.screenshot({ path: `/tmp/ws-menu-${w}.png` });
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    await page.waitForTimeout(700);
    await page.screenshot({ path: `/tmp/ws-share-${w}.png` });
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.waitForTimeout(700);
    await page.screenshot({ path: `/tmp/ws-export-${w}.png` });
    await page.keyboard.press('Escape');
    await workbench.command('Open a sample…');
    await page.waitForTimeout(300);
    await page.screenshot({ path: `/tmp/ws-sample-${w}.png` });
    await page.keyboard.press('Escape');
    const transfer = await page.evaluateHandle(() => {
      const d = new DataTransfer();
      d.items.add(new File(['a'], 'a.yaml'));
      return d;
    });
    await page.getByRole('main').dispatchEvent('dragenter', { dataTransfer: transfer });
    await page.waitForTimeout(200);
    await page.screenshot({ path: `/tmp/ws-drop-${w}.png` });
    await page.getByRole('main').dispatchEvent('dragleave', { dataTransfer: transfer });
    await workbench.command('Workspaces…');
  }
});
