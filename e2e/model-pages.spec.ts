import { violations } from './fixtures/axe.ts';
import { expect, test } from './fixtures/test.ts';

test('the pages of the model open from Settings and lead to each other', async ({ workbench }) => {
  const { page, dialog } = workbench;
  await workbench.openSample('Smallest gateway');
  await page.keyboard.press('ControlOrMeta+,');
  await dialog.getByText('Implementations differ here').click();
  await dialog
    .locator('summary')
    .filter({ hasText: /^Attachment/ })
    .click();
  await dialog.getByLabel('HTTP beside HTTPS or TLS on one port').locator('..').getByRole('link').click();

  const article = dialog.getByRole('article', { name: 'Attachment' });
  await expect(article.getByRole('heading', { name: 'Distinct listeners' })).toBeInViewport();
  expect(page.url()).toContain('#help/model/attachment/distinct-listeners');
  expect(await violations(page)).toEqual([]);

  await article.getByRole('link', { name: 'http-beside-tls' }).click();
  await expect(
    dialog.getByRole('article', { name: 'Choices' }).getByRole('heading', { name: 'http-beside-tls' }),
  ).toBeInViewport();

  await dialog.getByRole('button', { name: 'Glossary' }).click();
  await expect(dialog.getByRole('article', { name: 'Glossary' })).toContainText('ReferenceGrant');
  await page.reload();
  await expect(dialog.getByRole('article', { name: 'Glossary' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  expect(page.url()).not.toContain('#help');
});

test('the page of a rule leads to the section of the model that it follows', async ({ workbench }) => {
  const { page, dialog } = workbench;
  await workbench.openSample('Smallest gateway');
  await page.keyboard.press('F1');
  await dialog.getByRole('searchbox', { name: 'Search rules' }).fill('no hostname in common');
  await dialog.getByRole('button', { name: /A route has no hostname in common/ }).click();
  await dialog.getByRole('article').getByRole('link', { name: 'Hostnames' }).click();
  await expect(
    dialog.getByRole('article', { name: 'Hostnames' }).getByRole('heading', { name: 'Served hostnames' }),
  ).toBeInViewport();
  await page.goBack();
  await expect(dialog.getByRole('article', { name: /^Rule attachment/ })).toBeVisible();
});
