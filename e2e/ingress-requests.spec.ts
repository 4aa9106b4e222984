import { violations } from './fixtures/axe.ts';
import { expect, test } from './fixtures/test.ts';

test('a request passes an Ingress, is explained, and is kept with its outcome', async ({ workbench }) => {
  const { page, canvas, traffic } = workbench;
  await workbench.openSample('Classic Ingress');
  await expect(canvas.card('Ingress', 'shop')).toBeVisible();

  await canvas.show('Everything');
  await traffic.send('https://shop.example.com/api');
  await expect(traffic.outcome).toContainText('shop/api');
  for (const [kind, name] of [
    ['LoadBalancer', 'Ingress example'],
    ['Ingress', 'shop'],
    ['Service', 'api'],
  ] as const)
    await expect(canvas.card(kind, name)).toHaveAttribute('data-trace', 'on');
  await expect(canvas.card('Service', 'web')).not.toHaveAttribute('data-trace');
  await expect(traffic.steps).toContainText('traefik.io/ingress-controller is Traefik');
  await expect(traffic.steps).toContainText('1 other path lost');

  await canvas.show('Chain');
  await expect(canvas.card('Ingress', 'shop')).toHaveAttribute('data-trace', 'on');
  await page
    .getByRole('combobox', { name: 'Why not this route or Ingress?' })
    .selectOption('shop/shop (Ingress)');
  await expect(traffic.trace.getByRole('region', { name: 'Why not this Ingress?' })).toContainText(
    'It gets the request',
  );

  await page.getByRole('button', { name: 'Save as expectation' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('api');
  await page.keyboard.press('Enter');
  await expect(traffic.summary).toHaveText('1 of 1 expectation holds');
  expect(await violations(page)).toEqual([]);
});
