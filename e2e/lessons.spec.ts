import type { Locator } from '@playwright/test';
import { violations } from './fixtures/axe.ts';
import { expect, test } from './fixtures/test.ts';
import { Lesson } from './pages/lesson.ts';
import { Workbench } from './pages/workbench.ts';

const SERVED = 'Visitors reach the ticket shop';
const FIRST = 'What does a visitor of http://tickets.museum.test/ get?';

test('a lesson from its link to its end, by mouse, with a reload in the middle', async ({ page }) => {
  test.slow();
  const workbench = new Workbench(page);
  const lesson = new Lesson(page);
  await lesson.open('museum/chain');
  await expect(lesson.pane.getByRole('heading', { level: 2 })).toHaveText('One request, five stops');

  await lesson.question(FIRST).getByRole('radio', { name: '404: no route for this host' }).check();
  await lesson.button('Send it').first().click();
  await expect(lesson.pane.getByText(/^You said “404: no route for this host”; it is “503/)).toBeVisible();
  await lesson.button('Ask me again').click();
  await lesson.question(FIRST).getByRole('radio', { name: /^503/ }).check();
  await lesson.button('Send it').first().click();
  await expect(lesson.pane.getByText('Right.', { exact: true })).toBeVisible();
  expect.soft(await violations(page), 'a prediction').toEqual([]);

  await lesson.button(/^Next step.*Alt/).click();
  await expect(page).toHaveURL(/#lesson\/museum\/chain\/fix$/);
  await lesson.goal(SERVED, 'open').getByRole('button').first().click();
  await expect(lesson.pane.getByText('Instead')).toBeVisible();
  await lesson.button('Hint 1 of 3').click();

  await lesson.button('Show solution').click();
  await workbench.dialog.getByRole('button', { name: 'Show solution' }).click();
  await expect(workbench.plan.lines('added')).toContainText('selector: {app: tickets}');
  await workbench.dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(lesson.goal(SERVED, 'met')).toBeVisible();
  await lesson.button('Back to mine').click();
  await expect(lesson.goal(SERVED, 'was met, and is broken again')).toBeVisible();

  await page.reload();
  await expect(lesson.step('Fix the last stop')).toBeVisible();
  await expect(lesson.button('Hint 2 of 3')).toBeVisible();
  await lesson.mention('Service/museum/tickets').click();
  await workbench.editor.clickLine('selector: {app: ticket}');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('s');
  // What is offered while one types is in the way.
  await page.keyboard.press('Escape');
  await expect(lesson.goal(SERVED, 'met')).toBeVisible();
  await expect(lesson.done).toBeVisible();
  await lesson.step('Fix the last stop').click();
  await expect(page.locator('.suggest-widget.visible')).toHaveCount(0);
  expect.soft(await violations(page), 'a step that is done').toEqual([]);

  await lesson.button('Reset step').click();
  await expect(lesson.goal(SERVED, 'was met, and is broken again')).toBeVisible();
  await workbench.undo();
  await expect(lesson.goal(SERVED, 'met')).toBeVisible();

  await lesson.button(/^To the summary.*Alt/).click();
  await expect(lesson.pane.getByText('1 of 1 met')).toBeVisible();
  await lesson.button('Back to my workspace').click();
  await expect(workbench.firstScreen).toBeVisible();
  await page.getByRole('banner').getByRole('button', { name: 'Lessons' }).click();
  await expect(workbench.dialog.getByRole('button', { name: /^One request, five stops/ })).toContainText(
    'Begun',
  );
  expect.soft(await violations(page), 'the list of lessons').toEqual([]);
});

test('a lesson by keyboard alone, and what is given stays as it is', async ({ page }) => {
  test.slow();
  const workbench = new Workbench(page);
  const lesson = new Lesson(page);
  await lesson.open('museum/chain/fix');
  await expect(lesson.goal(SERVED, 'open')).toBeVisible();
  await page.keyboard.press('Alt+7');
  await page.keyboard.press('Alt+h');
  await expect(lesson.button('Hint 2 of 3')).toBeVisible();

  const service = lesson.mention('Service/museum/tickets');
  await lesson.tabTo(service);
  await page.keyboard.press('Enter');
  await workbench.editor.text('app: ticket}').waitFor();
  await page.keyboard.press('Alt+2');
  await expect(workbench.editor.input).toBeFocused();
  // What is locked cannot be typed in, and the window says why.
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.type('x');
  await expect(workbench.notifications).toContainText('Locked in this lesson');
  await page.keyboard.press('ControlOrMeta+f');
  await page.keyboard.type('app: ticket}');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('s');
  await expect(lesson.goal(SERVED, 'met')).toBeVisible();

  await page.keyboard.press('Alt+7');
  const shop = lesson.question('Once the shop works').getByRole('radio', { name: 'The ticket shop' });
  await lesson.tabTo(shop);
  await page.keyboard.press('Space');
  await page.keyboard.press('Alt+p');
  await expect(lesson.pane.getByText('You said “The ticket shop”; it is “404”.')).toBeVisible();
  await expect(lesson.done).toBeVisible();
  await page.keyboard.press('Alt+n');
  await expect(lesson.pane.getByText('1 of 1 met')).toBeVisible();

  await page.setViewportSize({ width: 800, height: 800 });
  const bar = page.getByRole('button', { name: /^Summary/, expanded: true });
  await expect(bar).toBeVisible();
  expect.soft(await violations(page), 'a lesson below the rest').toEqual([]);
  // Buttons for panes beside each other are of no use there, and would not fit.
  await expect(page.getByRole('banner').getByRole('button', { name: /pane/i })).toHaveCount(0);
  // One pane at a time has all of the room above it, whatever is open.
  const height = async (pane: Locator) => (await pane.boundingBox())?.height ?? 0;
  await page.getByRole('button', { name: 'Step before' }).click();
  const send = lesson.button(/^Send GET/).first();
  if (await send.isVisible()) await send.click();
  const panes = page.getByRole('navigation', { name: 'Panes' });
  await panes.getByRole('button', { name: 'YAML' }).click();
  await expect
    .poll(() => height(page.getByRole('region', { name: 'YAML and inspector' })))
    .toBeGreaterThan(220);
  await panes.getByRole('button', { name: 'Canvas' }).click();
  await expect.poll(() => height(page.getByRole('region', { name: 'Canvas' }))).toBeGreaterThan(220);
});
