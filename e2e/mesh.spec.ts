import { violations } from './fixtures/axe.ts';
import { expect, test } from './fixtures/test.ts';

const MESH = `apiVersion: v1
kind: Service
metadata: { name: cart, namespace: shop }
spec: { selector: { app: cart }, ports: [{ name: http, port: 80 }, { name: alt, port: 8080 }] }
---
apiVersion: v1
kind: Service
metadata: { name: cart-v2, namespace: shop }
spec: { selector: { app: cart-v2 }, ports: [{ port: 80 }] }
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: canary, namespace: shop }
spec:
  parentRefs: [{ group: "", kind: Service, name: cart, port: 80 }]
  rules:
    - matches: [{ path: { value: /new } }]
      backendRefs: [{ name: cart-v2, port: 80 }]
`;

test('a client in the cluster follows the route of a Service, and the request is kept with it', async ({
  workbench,
}) => {
  const { page, canvas, traffic } = workbench;
  await workbench.pasteManifests(MESH);
  const from = traffic.bar.getByRole('combobox', { name: /^Where the client is/ });
  await from.fill('shop/web');
  await traffic.send('http://cart/new');
  await expect(traffic.outcome).toContainText('shop/cart-v2');
  for (const [kind, name] of [
    ['Service', 'cart'],
    ['HTTPRoute', 'canary'],
    ['Service', 'cart-v2'],
  ] as const)
    await expect(canvas.card(kind, name)).toHaveAttribute('data-trace', 'on');
  await expect(traffic.steps).toContainText('It is a producer route, for all clients of Service shop/cart.');
  expect(await violations(page)).toEqual([]);

  await page.getByRole('button', { name: 'Save as expectation' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('canary');
  await page.keyboard.press('Enter');
  await expect(traffic.summary).toHaveText('1 of 1 expectation holds');

  await traffic.send('http://cart/old');
  await expect(traffic.outcome).toContainText('404 no route');
  await expect(canvas.card('Service', 'cart')).toContainText('Ends here');

  // The kept request brings its client along.
  await from.fill('');
  await traffic.showSaved();
  await traffic
    .expectation('canary')
    .getByRole('button', { name: /canary/ })
    .first()
    .click();
  await expect(from).toHaveValue('shop/web');
});
