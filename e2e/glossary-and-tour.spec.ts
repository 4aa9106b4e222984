import { violations } from './fixtures/axe.ts';
import { expect, test } from './fixtures/test.ts';
import { Lesson } from './pages/lesson.ts';
import { Workbench } from './pages/workbench.ts';

test('the tour is offered to who comes for the first time, and leads through all of it', async ({ page }) => {
  test.slow();
  const workbench = new Workbench(page);
  const lesson = new Lesson(page);
  await page.goto('./');
  await page.locator('[data-first-paint]').waitFor({ state: 'detached' });
  expect.soft(await violations(page), 'the offer').toEqual([]);
  await page.getByRole('button', { name: 'Take the tour' }).click();
  await lesson.pane.waitFor();

  await lesson.button('Gateway').first().click();
  await expect(lesson.goal('Select the card of the Gateway', 'met')).toBeVisible();
  expect.soft(await violations(page), 'the tour').toEqual([]);
  await page.keyboard.press('Alt+n');
  await workbench.canvas.card('HTTPRoute', 'store').getByText('shop.example.com').first().dblclick();
  await page.keyboard.type('www.example.com');
  await page.keyboard.press('Enter');
  await expect(lesson.goal('The route store is for www.example.com', 'met')).toBeVisible();
  await page.keyboard.press('Alt+n');
  await page.getByRole('button', { name: 'Send GET http://www.example.com/', exact: true }).click();
  await expect(lesson.goal('Send GET http://www.example.com/', 'met')).toBeVisible();
  await page.keyboard.press('Alt+n');
  await page
    .getByRole('button', { name: 'blog', exact: true })
    .and(page.locator('[title*="HTTPRoute/shop/blog"]'))
    .click();
  await workbench.editor.clickLine('name: blgo');
  await page.keyboard.press('End');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('og');
  await page.keyboard.press('Escape');
  await expect(lesson.goal('The route blog leads to a Service', 'met')).toBeVisible();
  await page.keyboard.press('Alt+n');
  await expect(lesson.step('Where to go from here')).toBeVisible();

  await page.getByRole('banner').getByRole('button', { name: 'Back to my workspace' }).click();
  await expect(workbench.firstScreen).toBeVisible();
  await expect(page.getByRole('button', { name: 'Take the tour' })).toHaveCount(0);
});

test('a term leads from the text of a problem to its page, to an object and to other terms, by keys', async ({
  workbench,
}) => {
  const { page, dialog } = workbench;
  await page
    .getByRole('button', { name: /broken shop/i })
    .first()
    .click();
  await expect(workbench.canvas.card('Gateway', 'edge')).toBeVisible();
  // A click on the middle of a card may select what is folded into it.
  await workbench.canvas.card('Gateway', 'edge').getByText('edge', { exact: true }).first().click();
  await page.keyboard.press('Alt+g');
  await expect(dialog.getByRole('article', { name: 'Gateway' })).toBeVisible();
  await expect(page).toHaveURL(/#help\/glossary\/gateway$/);
  await expect(dialog.getByRole('button', { name: /^4 / })).toBeVisible();
  expect.soft(await violations(page), 'a term').toEqual([]);

  await dialog.getByRole('searchbox', { name: 'Search terms' }).fill('RefNotPermitted');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('article', { name: 'ReferenceGrant' })).toBeVisible();
  await dialog.getByRole('article').getByRole('button', { name: 'allowedRoutes' }).press('Enter');
  await expect(dialog.getByRole('heading', { name: 'allowedRoutes' })).toBeFocused();
  await dialog.getByRole('button', { name: 'Show me' }).click();
  await expect(dialog).toHaveCount(0);
});
