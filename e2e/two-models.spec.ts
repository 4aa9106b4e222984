import { violations } from './fixtures/axe.ts';
import { expect, test } from './fixtures/test.ts';
import { Comparison } from './pages/comparison.ts';

test('one request runs through both models, and they part where the table says', async ({ workbench }) => {
  test.slow();
  const { page, editor } = workbench;
  const comparison = new Comparison(page);
  await workbench.openSample('Ingress and Gateway');
  await expect(comparison.view.getByRole('heading', { name: 'Ingress and Gateway' })).toBeVisible();

  // What stands for what.
  const route = comparison.side('Gateways').getByRole('button', { name: 'TCPRoute shop/database' });
  await route.focus();
  await expect(comparison.view.getByText('Nothing: an Ingress takes HTTP alone.')).toBeVisible();

  // The same request, sent by hand.
  await comparison.view.getByRole('textbox').fill('https://example.com/');
  await comparison.view.getByRole('button', { name: 'Send through both' }).click();
  await expect(comparison.view.getByText('Same.')).toBeVisible();

  // And one at which they part.
  await comparison.view.getByRole('button', { name: 'Show it here: Depth of wildcards' }).click();
  await expect(comparison.view.getByRole('region', { name: 'Ingresses' })).toContainText('404');
  await expect(comparison.view.getByRole('region', { name: 'Gateways' })).toContainText('shop/web');
  await expect(comparison.view.getByText('Different.')).toBeVisible();
  expect(await violations(page)).toEqual([]);

  // A row leads to the text.
  await comparison.view.getByRole('button', { name: 'spec.hostnames[1] of HTTPRoute shop/shop' }).click();
  await expect(editor.pane.getByRole('tab', { selected: true })).toContainText('gateway.yaml');

  // It is there again when the page is.
  await page.reload();
  await expect(comparison.view.getByRole('heading', { name: 'Ingress and Gateway' })).toBeVisible();
  await comparison.view.getByRole('button', { name: 'End the comparison' }).click();
  await expect(page.getByRole('region', { name: 'Canvas' })).toBeVisible();
});
