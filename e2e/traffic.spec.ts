import { violations } from './fixtures/axe.ts';
import { expect, test } from './fixtures/test.ts';

test('three requests of the canary go three ways', async ({ workbench }) => {
  const { page, canvas, traffic } = workbench;
  await workbench.openSample('Weighted canary');
  await expect(traffic.summary).toHaveText('3 of 3 expectations hold');

  await traffic.send('http://shop.example.com/reviews');
  await expect(traffic.outcome).toContainText('shop/reviews-v1 90 %, shop/reviews-v2 10 %');

  await traffic.giveHeaders('X-Canary: always');
  await traffic.bar.getByRole('button', { name: 'Send' }).click();
  await expect(traffic.outcome).toContainText('shop/reviews-v2');
  await expect(traffic.outcome).not.toContainText('reviews-v1');

  await traffic.send('http://shop.example.com/cart');
  await expect(traffic.outcome).toContainText('404 no route');
  await expect(canvas.card('Gateway', 'shop')).toContainText('Ends here');

  await canvas.focus();
  await page.keyboard.press('Escape');
  await expect(traffic.outcome).toBeHidden();
});

test('the trace shows why /checkout returns 500, and fixes it', async ({ workbench }) => {
  const { page, editor, traffic } = workbench;
  await workbench.openSample('Broken shop');
  await expect(traffic.summary).toHaveText('0 of 6 expectations hold');

  // Without a pause: the focus is there before the next key.
  await page.keyboard.press('Alt+r');
  await page.keyboard.type('https://shop.example.com/checkout');
  await page.keyboard.press('Enter');
  await expect(traffic.outcome).toContainText('500');

  const fault = traffic.steps.getByRole('listitem').filter({ hasText: 'RefNotPermitted' }).last();
  await fault.getByRole('button', { name: /RefNotPermitted/ }).click();
  await expect(editor.place).toContainText('storefront');
  await fault.getByRole('button', { name: /^Allow HTTPRoutes of shop/ }).click();

  await expect(traffic.outcome).toContainText('payments/api');
  await expect(traffic.summary).toHaveText('1 of 6 expectations hold');
  await traffic.showSaved();
  await expect(traffic.expectation('Customers can pay').getByRole('img', { name: 'Passes' })).toBeVisible();
  await expect(traffic.expectation('The cart is there')).toContainText('500');
});

test('a request is saved with its outcome, changed, and undone', async ({ workbench }) => {
  const { page, traffic } = workbench;
  await workbench.openSample('Smallest gateway');
  await traffic.send('http://hello.example.com/');
  await page.getByRole('button', { name: 'Save as expectation' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('front page');
  await page.keyboard.press('Enter');
  await expect(traffic.expectation('front page').getByRole('img', { name: 'Passes' })).toBeVisible();

  await traffic.expectation('front page').getByRole('button', { name: 'Edit front page' }).click();
  await traffic.saved.getByRole('textbox', { name: 'Expected' }).fill('404');
  await page.keyboard.press('Enter');
  await expect(traffic.expectation('front page')).toContainText('got');
  await expect(traffic.summary).toHaveText('0 of 1 expectation holds');
  await workbench.undo();
  await expect(traffic.summary).toHaveText('1 of 1 expectation holds');
});

test('a request that cannot be sent has its reason under the address', async ({ workbench }) => {
  const { page, traffic } = workbench;
  await workbench.openSample('Smallest gateway');
  await traffic.address.fill('ftp://shop.example.com');
  await page.keyboard.press('Enter');
  await expect(traffic.bar.getByRole('alert')).toContainText('ftp:// is not known here');
});

for (const theme of ['light', 'dark'] as const) {
  test.describe(`${theme} theme`, () => {
    test.use({ colorScheme: theme });

    test('trace, saved requests and routing table are accessible', async ({ workbench }) => {
      const { page, traffic } = workbench;
      await workbench.openSample('Broken shop');
      await traffic.send('https://shop.example.com/checkout');
      expect.soft(await violations(page), 'trace').toEqual([]);
      await traffic.showSaved();
      expect.soft(await violations(page), 'saved requests').toEqual([]);
      await page.getByRole('tab', { name: 'Routing' }).click();
      await traffic.routing.getByRole('row').nth(1).waitFor();
      expect.soft(await violations(page), 'routing table').toEqual([]);
    });
  });
}

test('many routes that lost alike unfold by key, a page at a time', async ({ workbench }) => {
  const { page, traffic } = workbench;
  const routes = Array.from(
    { length: 90 },
    (_, index) => `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: app-${index}, namespace: shop }
spec:
  parentRefs: [{ name: edge }]
  hostnames: [host-${index}.example.com]
  rules: [{ filters: [{ type: RequestRedirect, requestRedirect: { scheme: https } }] }]
`,
  );
  const edge = `apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata: { name: example }
spec: { controllerName: example.com/gateway }
---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: edge, namespace: shop }
spec:
  gatewayClassName: example
  listeners: [{ name: http, port: 80, protocol: HTTP }]
`;
  await workbench.files.drop([{ name: 'shop.yaml', text: [edge, ...routes].join('---\n') }]);
  await expect(workbench.size).toHaveText('92 objects in 1 file');
  await traffic.send('http://host-7.example.com/');
  const group = traffic.steps.getByRole('button', {
    name: /89 routes Host host-7\.example\.com is not among/,
  });
  await group.focus();
  await page.keyboard.press('Enter');
  await expect(traffic.steps.getByRole('status')).toHaveText('60 of 89 shown');
  await traffic.steps.getByRole('button', { name: '29 more of 29' }).focus();
  await page.keyboard.press('Enter');
  await expect(traffic.steps.getByRole('status')).toHaveText('89 of 89 shown');
  await expect(
    traffic.steps.getByRole('list', { name: '89 routes' }).getByRole('button').nth(60),
  ).toBeFocused();
  expect(await violations(page)).toEqual([]);
});
