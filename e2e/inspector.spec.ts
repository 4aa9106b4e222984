import { changedLines } from './fixtures/changed-lines.ts';
import { expect, test } from './fixtures/test.ts';

const manifests = `# The shop's routes.
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: storefront   # kept
  namespace: shop
spec:
  hostnames:
    - shop.example.com
  rules:
    - backendRefs:
        - {name: cart, port: 80}
---
apiVersion: v1
kind: Service
metadata: {name: cart, namespace: shop}
spec:
    selector: {app: cart}
    ports:
    - port: 80
---
apiVersion: v1
kind: Service
metadata: {name: web, namespace: shop}
spec:
    selector: {app: web}
    ports:
    - port: 8080
---
apiVersion: example.com/v1
kind: Teapot
metadata: {name: brown, namespace: shop}
spec:
  volume: 2
  lids: [flat]
`;

test.beforeEach(async ({ workbench }) => {
  await workbench.files.drop([{ name: 'shop.yaml', text: manifests }]);
  await expect(workbench.size).toHaveText('4 objects in 1 file');
  await workbench.close('Problems');
  await workbench.inspector.show();
});

test('a field of the form changes one line', async ({ workbench }) => {
  const { page, canvas, files, inspector } = workbench;
  await workbench.goTo('cart', 'Service');
  const port = inspector.field('port').first();
  await port.fill('8081');
  await port.press('Enter');
  await expect(canvas.card('Service', 'cart').getByText(/^8081/)).toBeVisible();
  await page.getByRole('tab', { name: 'Inspector' }).focus();
  expect(changedLines(manifests, await files.text('shop.yaml'))).toEqual([
    '-    - port: 80',
    '+    - port: 8081',
  ]);
});

test('a reference is chosen from existing objects', async ({ workbench }) => {
  const { canvas, files, inspector } = workbench;
  await workbench.goTo('storefront', 'HTTPRoute');
  const backend = inspector.section('Backend 1').getByRole('combobox').first();
  await expect(backend.getByRole('option', { name: 'web' })).toBeAttached();
  await backend.selectOption({ label: 'web' });
  await expect(canvas.card('HTTPRoute', 'storefront')).toBeVisible();
  await expect
    .poll(async () => changedLines(manifests, await files.text('shop.yaml')))
    .toEqual([
      '-        - {name: cart, port: 80}',
      expect.stringMatching(/^\+ {8}- \{name: web, port: \d+\}$/),
    ]);
});

test('items of a list are added and removed', async ({ workbench }) => {
  const { files, inspector } = workbench;
  await workbench.goTo('storefront', 'HTTPRoute');
  const hostnames = inspector.section('hostnames').first();
  await hostnames.getByRole('button', { name: 'Add hostname' }).click();
  const second = hostnames.getByRole('textbox', { name: 'hostname 2' });
  await second.fill('www.example.com');
  await second.press('Enter');
  await expect
    .poll(async () => changedLines(manifests, await files.text('shop.yaml')))
    .toEqual([expect.stringMatching(/^\+ {4}- www\.example\.com$/)]);
  await hostnames.getByRole('button', { name: 'Remove hostname 2' }).click();
  await expect.poll(() => files.text('shop.yaml')).toBe(manifests);
});

test('an object of an unknown kind is shown as it is written, and can be edited', async ({ workbench }) => {
  const { files, inspector } = workbench;
  await workbench.goTo('brown', 'Teapot');
  const volume = inspector.field('volume');
  await expect(volume).toHaveValue('2');
  await volume.fill('3');
  await volume.press('Enter');
  await expect
    .poll(async () => changedLines(manifests, await files.text('shop.yaml')))
    .toEqual(['-  volume: 2', '+  volume: 3']);
});
