import { changedLines } from './fixtures/changed-lines.ts';
import { expect, test } from './fixtures/test.ts';

const manifests = `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: edge, namespace: shop } # kept
spec:
  gatewayClassName: example
  listeners:
    - name: http
      port: 80
      protocol: HTTP
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: storefront
  namespace: shop
spec:
  parentRefs: [{ name: edge }]
  hostnames:
    - shop.example.com # kept
  rules:
    - matches:
        - path: { type: PathPrefix, value: /cart }
      backendRefs:
        - { name: cart, port: 80, weight: 90 }
        - { name: beta, port: 80, weight: 10 }
---
apiVersion: v1
kind: Service
metadata: { name: cart, namespace: shop }
spec: { selector: { app: cart }, ports: [{ port: 80 }] }
---
apiVersion: v1
kind: Service
metadata: { name: beta, namespace: shop }
spec: { selector: { app: beta }, ports: [{ port: 80 }] }
`;

test.beforeEach(async ({ workbench }) => {
  await workbench.files.drop([{ name: 'shop.yaml', text: manifests }]);
  await expect(workbench.size).toHaveText('4 objects in 1 file');
  await expect(workbench.canvas.card('HTTPRoute', 'storefront')).toBeVisible();
});

test('what is double-clicked on a card is edited there, each with one line of text', async ({
  workbench,
}) => {
  const { page, canvas, files } = workbench;
  const route = canvas.card('HTTPRoute', 'storefront');
  const changed = async () => changedLines(manifests, await files.text('shop.yaml'));

  await test.step('a hostname', async () => {
    await route.getByText('shop.example.com').first().dblclick();
    const box = page.getByRole('textbox', { name: 'Hostname of HTTPRoute storefront' });
    await expect(box).toBeFocused();
    await expect(box).toHaveValue('shop.example.com');
    await page.keyboard.type('www.example.com');
    await page.keyboard.press('Enter');
    await expect(box).toBeHidden();
    await expect(route).toBeFocused();
    expect(await changed()).toEqual(['-    - shop.example.com # kept', '+    - www.example.com # kept']);
    await workbench.undo();
  });

  await test.step('a path', async () => {
    await route.getByText('/cart').last().dblclick();
    await expect(page.getByRole('textbox', { name: 'Path of HTTPRoute storefront' })).toHaveValue('/cart');
    await page.keyboard.type('/basket');
    await page.keyboard.press('Enter');
    expect(await changed()).toEqual([
      '-        - path: { type: PathPrefix, value: /cart }',
      '+        - path: { type: PathPrefix, value: /basket }',
    ]);
    await workbench.undo();
  });

  await test.step('a port, with the checks of the form', async () => {
    await canvas.card('Gateway', 'edge').getByText('80', { exact: true }).dblclick();
    await expect(page.getByRole('textbox', { name: 'Port of Gateway edge' })).toBeFocused();
    await page.keyboard.type('99999');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert').getByText('between 1 and 65535')).toBeVisible();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('8080');
    await page.keyboard.press('Enter');
    expect(await changed()).toEqual(['-      port: 80', '+      port: 8080']);
    await workbench.undo();
  });

  await test.step('a name, with what refers to it', async () => {
    await canvas.card('Service', 'beta').getByText('beta', { exact: true }).first().dblclick();
    await page.keyboard.type('next');
    await page.keyboard.press('Enter');
    await expect(canvas.card('Service', 'next')).toBeFocused();
    expect(await changed()).toEqual([
      '-        - { name: beta, port: 80, weight: 10 }',
      '+        - { name: next, port: 80, weight: 10 }',
      '-metadata: { name: beta, namespace: shop }',
      '+metadata: { name: next, namespace: shop }',
    ]);
  });
});

test('all of it is done with keys', async ({ workbench }) => {
  const { page, canvas, files } = workbench;
  const route = canvas.card('HTTPRoute', 'storefront');
  await route.focus();
  await page.keyboard.press('F2');
  await expect(page.getByRole('textbox', { name: 'Name of HTTPRoute storefront' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('textbox', { name: 'Hostname of HTTPRoute storefront' })).toBeFocused();
  await page.keyboard.type('a.example.com');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('textbox', { name: 'Path of HTTPRoute storefront' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(route).toBeFocused();
  await page.keyboard.press('e');
  await expect(page.getByRole('textbox', { name: 'Path of HTTPRoute storefront' })).toBeFocused();
  await page.keyboard.press('Escape');
  await route.locator('[data-row="rule:0"]').first().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Path of HTTPRoute storefront' })).toBeFocused();
  await page.keyboard.press('Escape');
  expect(changedLines(manifests, await files.text('shop.yaml'))).toEqual([
    '-    - shop.example.com # kept',
    '+    - a.example.com # kept',
  ]);
});

test('what is typed before the box is there is written all the same', async ({ workbench }) => {
  const { page, canvas, files } = workbench;
  let typed = () => {};
  const isTyped = new Promise<void>((resolve) => {
    typed = resolve;
  });
  await page.route(/in-place-editor/, async (route) => {
    await isTyped;
    await route.continue();
  });
  await canvas.card('Service', 'beta').focus();
  await page.keyboard.press('F2');
  await page.keyboard.type('new');
  for (const key of ['Backspace', 'x', 't', 'Enter']) await page.keyboard.press(key);
  await expect(page.getByRole('textbox', { name: 'Name of Service beta' })).toBeHidden();
  typed();
  await expect(canvas.card('Service', 'next')).toBeFocused();
  expect(changedLines(manifests, await files.text('shop.yaml'))).toContain(
    '+metadata: { name: next, namespace: shop }',
  );
});

test('the weights of a rule are moved against each other', async ({ workbench }) => {
  const { page, canvas, files } = workbench;
  await canvas.surface.getByText('90%', { exact: true }).dblclick();
  const box = page.getByRole('dialog', { name: 'Weights of HTTPRoute storefront' });
  const cart = box.getByRole('slider', { name: 'cart' });
  await expect(cart).toBeFocused();
  for (let step = 0; step < 15; step++) await page.keyboard.press('ArrowLeft');
  await expect(box.getByRole('slider', { name: 'beta' })).toHaveValue('25');
  await page.keyboard.press('Enter');
  await expect(box).toBeHidden();
  expect(changedLines(manifests, await files.text('shop.yaml'))).toEqual([
    '-        - { name: cart, port: 80, weight: 90 }',
    '-        - { name: beta, port: 80, weight: 10 }',
    '+        - { name: cart, port: 80, weight: 75 }',
    '+        - { name: beta, port: 80, weight: 25 }',
  ]);
});
