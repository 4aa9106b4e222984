import { readFile } from 'node:fs/promises';
import { violations } from './fixtures/axe.ts';
import { expect, test } from './fixtures/test.ts';

const MANIFESTS = `apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata: { name: nginx }
spec: { controller: k8s.io/ingress-nginx }
---
apiVersion: v1
kind: Service
metadata: { name: web, namespace: shop }
spec: { selector: { app: web }, ports: [{ port: 80 }] }
---
# The way in.
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: web
  namespace: shop
  annotations:
    nginx.ingress.kubernetes.io/whitelist-source-range: 10.0.0.0/8
spec:
  ingressClassName: nginx
  rules:
    - host: shop.example.com
      http:
        paths:
          # All of it.
          - { path: /, pathType: Prefix, backend: { service: { name: web, port: { number: 80 } } } }
`;

const SHEET = 'Steps of the cut-over, as Markdown';

test('an Ingress that was pasted is replaced by mouse, and comes back by undo', async ({
  page,
  workbench,
}) => {
  await workbench.open();
  await workbench.pasteManifests(MANIFESTS);
  await expect(workbench.size).toHaveText('3 objects in 1 file');
  await workbench.command('Convert Ingresses to Gateway API…');
  const { dialog } = workbench;
  await expect(dialog.getByText('1 Ingress is picked.')).toBeVisible();
  expect.soft(await violations(page), 'the Ingresses').toEqual([]);
  await dialog.getByRole('button', { name: 'Next' }).click();
  expect.soft(await violations(page), 'the target').toEqual([]);
  await dialog.getByRole('button', { name: 'Next' }).click();

  await dialog.getByRole('radio', { name: 'In place of the Ingresses' }).check();
  const apply = dialog.getByRole('button', { name: 'Replace 1 Ingress' });
  await expect(apply).toBeDisabled();
  await expect(dialog.getByText('security control gone')).toBeVisible();
  expect.soft(await violations(page), 'the report').toEqual([]);
  await dialog.getByRole('tab', { name: 'Documents' }).click();
  await expect(dialog.getByText('kind: HTTPRoute')).toBeVisible();
  await dialog.getByRole('tab', { name: 'Picture' }).click();
  await expect(dialog.getByRole('group', { name: 'Picture' }).locator('svg')).toBeVisible();
  await dialog.getByRole('tab', { name: 'Differences' }).click();
  await expect(dialog.getByRole('row', { name: 'answered with 403' }).first()).toBeVisible();
  expect.soft(await violations(page), 'the differences').toEqual([]);
  await dialog.getByRole('checkbox', { name: 'whitelist-source-range: 10.0.0.0/8' }).check();
  await apply.click();

  await expect(dialog.getByRole('textbox', { name: SHEET })).toHaveValue(/shop\.example\.com/);
  expect.soft(await violations(page), 'the sheet').toEqual([]);
  const saved = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download' }).click();
  expect(await readFile(await (await saved).path(), 'utf8')).toContain('# Cut-over of 1 Ingress');
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await expect(workbench.size).toHaveText('5 objects in 1 file');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(workbench.size).toHaveText('3 objects in 1 file');
});

test('the same by keys, into new files', async ({ page, workbench }) => {
  await workbench.open();
  await workbench.pasteManifests(MANIFESTS);
  await expect(workbench.size).toHaveText('3 objects in 1 file');
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('Convert Ingresses');
  await page.keyboard.press('Enter');
  const { dialog } = workbench;
  await expect(dialog.getByRole('searchbox')).toBeFocused();
  const next = dialog.getByRole('button', { name: 'Next' });
  await next.press('Enter');
  await expect(dialog.getByRole('radio', { name: 'One shared Gateway' })).toBeFocused();
  await next.press('Enter');
  await expect(dialog.getByRole('radio', { name: 'Beside the Ingresses' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await dialog.getByRole('checkbox', { name: 'whitelist-source-range' }).press('Space');
  await dialog.getByRole('button', { name: 'Convert 1 Ingress' }).press('Enter');
  await expect(dialog.getByRole('textbox', { name: SHEET })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(workbench.size).toHaveText('6 objects in 3 files');
});
