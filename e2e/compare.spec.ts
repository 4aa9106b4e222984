import { violations } from './fixtures/axe.ts';
import { expect, test } from './fixtures/test.ts';
import { Comparison } from './pages/comparison.ts';

const manifests = (backend: string) => `apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata: {name: example}
spec: {controllerName: example.com/gateway-controller}
---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: edge, namespace: shop}
spec:
  gatewayClassName: example
  listeners: [{name: http, protocol: HTTP, port: 80}]
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: web, namespace: shop}
spec:
  parentRefs: [{name: edge}]
  hostnames: [shop.example.com]
  rules:
    - backendRefs: [{name: ${backend}, port: 80}]
---
apiVersion: v1
kind: Service
metadata: {name: cart, namespace: shop}
spec: {selector: {app: cart}, ports: [{port: 80}]}
`;

test('a difference is found, led to, fixed in the editor, and gone', async ({ workbench }) => {
  test.slow();
  const { page, editor, files, size } = workbench;
  const comparison = new Comparison(page);
  await files.drop([{ name: 'shop.yaml', text: manifests('card') }]);
  await expect(size).toHaveText('4 objects in 1 file');
  await workbench.command('Compare…');
  // The files are chosen for the comparison: the workspace has them not.
  const chooser = page.waitForEvent('filechooser');
  await comparison.view.getByRole('button', { name: 'Choose files…' }).click();
  await (
    await chooser
  ).setFiles({
    name: 'old.yaml',
    mimeType: 'application/yaml',
    buffer: Buffer.from(manifests('cart')),
  });
  await expect(comparison.summary).toContainText('class of requests differs');
  await expect(size).toHaveText('4 objects in 1 file');

  await comparison.row('HTTP GET shop.example.com/').click();
  await expect(comparison.outcome('Before')).toContainText('shop/cart');
  await expect(comparison.outcome('After')).toContainText('500');
  for (const side of [/^Before: /, /^After: /])
    await expect(
      comparison.side(side).getByRole('button', { name: 'HTTPRoute shop/web, changed' }),
    ).toHaveAttribute('aria-current', 'true');
  expect(await violations(page)).toEqual([]);

  await page.keyboard.press('Enter');
  await editor.clickLine('card');
  for (let left = 0; left < ', port: 80}]'.length + 1; left++) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.type('t');
  await expect(comparison.summary).toContainText('Nothing differs.');
  await expect(comparison.outcome('After')).toContainText('shop/cart');
});

test('with keys alone, the workspace is compared with what it was, and a request sent through both', async ({
  workbench,
}) => {
  test.slow();
  const { page, editor, files, size } = workbench;
  const comparison = new Comparison(page);
  await files.drop([{ name: 'shop.yaml', text: manifests('cart') }]);
  await expect(size).toHaveText('4 objects in 1 file');
  await editor.toEnd();
  await page.keyboard.type('---\napiVersion: v1\nkind: Namespace\nmetadata: {name: shop}\n');
  await expect(size).toHaveText('5 objects in 1 file');
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('compare');
  await page.keyboard.press('Enter');
  await comparison.source('Before all changes').focus();
  await page.keyboard.press('Enter');
  await expect(comparison.summary).toContainText('differ');
  const address = comparison.view.getByRole('textbox', { name: 'Address of a request through both sides' });
  await address.focus();
  await page.keyboard.type('http://shop.example.com/');
  await page.keyboard.press('Enter');
  await expect(comparison.outcome('After')).toContainText('shop/cart');
  await expect(comparison.outcome('Before')).toBeVisible();
  await comparison.view.getByRole('button', { name: 'End the comparison' }).focus();
  await page.keyboard.press('Enter');
  await expect(comparison.view).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Canvas' })).toBeVisible();
});
