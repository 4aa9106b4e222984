import { expect, test } from './fixtures/test.ts';

test.beforeEach(async ({ workbench }) => {
  await workbench.openSample('Shared gateway');
});

test('the canvas shows the chain in three columns, or everything with the way in from outside', async ({
  workbench,
}) => {
  const { page, canvas } = workbench;
  await expect(canvas.chip('GatewayClass', 'example')).toBeVisible();
  await expect(canvas.chip('Secret', 'infra/wildcard-example-com')).toBeVisible();
  await expect(canvas.card('GatewayClass', 'example')).toBeHidden();

  await canvas.show('Everything');
  for (const [kind, name] of [
    ['Clients', 'Clients'],
    ['LoadBalancer', 'edge'],
    ['Proxy', 'Proxy pods'],
    ['GatewayClass', 'example'],
  ] as const)
    await expect(canvas.card(kind, name)).toBeVisible();
  await expect(canvas.chip('GatewayClass', 'example')).toBeHidden();

  await page.reload();
  await expect(canvas.card('Clients', 'Clients')).toBeVisible();
  await workbench.command('Show: chain');
  await expect(canvas.chip('GatewayClass', 'example')).toBeVisible();
  await expect(canvas.card('Clients', 'Clients')).toBeHidden();
});

test('an object on the card of another is selected, inspected, unfolded and folded', async ({
  workbench,
}) => {
  const { page, canvas, editor, dialog } = workbench;
  const secret = canvas.chip('Secret', 'infra/wildcard-example-com');
  await secret.click();
  await expect(secret).toHaveAttribute('aria-pressed', 'true');
  await expect(editor.place).toContainText('Secret infra/wildcard-example-com');
  await page.keyboard.press('F2');
  await expect(dialog.getByLabel('New name')).toHaveValue('wildcard-example-com');
  await page.keyboard.press('Escape');

  await secret.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Show as a card' }).click();
  const card = canvas.card('Secret', 'wildcard-example-com');
  await expect(card).toBeVisible();
  await expect(secret).toBeHidden();

  await page.reload();
  await expect(secret).toBeHidden();
  await page.getByRole('button', { name: 'Fit everything' }).click();
  await workbench.goTo('wildcard-example-com', 'Secret');
  await card.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Fold into Gateway edge' }).click();
  await expect(secret).toBeVisible();
});

test('what the cluster provides explains itself, and cannot be edited', async ({ workbench }) => {
  const { page, canvas } = workbench;
  await canvas.show('Everything');
  await canvas.card('Proxy', 'Proxy pods').dblclick();
  const inspector = page.getByRole('region', { name: 'Inspector', exact: true });
  await expect(inspector).toContainText('The pods that carry the traffic');
  await expect(inspector).toContainText('no manifest of its own');
  await canvas.card('Proxy', 'Proxy pods').focus();
  await page.keyboard.press('Delete');
  await expect(workbench.notifications).toContainText('There is no text to delete.');
});
