import { packJson } from '../src/core/lessons/pack-file/write-pack.ts';
import { packTemplate } from '../src/core/lessons/template/pack-template.ts';
import { packText } from '../src/core/share/packed-text.ts';
import { violations } from './fixtures/axe.ts';
import { expect, test } from './fixtures/test.ts';
import { Lesson } from './pages/lesson.ts';
import { Workbench } from './pages/workbench.ts';

const PACK = packTemplate('mine');
const NEWER = PACK.map(({ path, text }) => ({ path, text: text.replace('version: 1', 'version: 2') }));

test('a pack of one’s own: dropped, learnt with after a reload, and replaced by a link', async ({ page }) => {
  test.slow();
  const workbench = new Workbench(page);
  await workbench.open();
  await workbench.files.drop([{ name: 'mine.json', text: packJson(PACK) }]);
  const { dialog } = workbench;
  await expect(dialog).toContainText('Open the pack “My lessons”');
  await expect(dialog.getByRole('status')).toContainText('All lessons were checked');
  expect.soft(await violations(page), 'the sheet').toEqual([]);
  await dialog.getByRole('button', { name: 'Open' }).click();
  await dialog.getByRole('button', { name: 'More about the pack “My lessons”' }).click();
  await page.getByRole('menuitem', { name: 'Share…' }).click();
  await expect(dialog.getByRole('textbox', { name: 'Link' })).toHaveValue(/#pack=/);
  expect.soft(await violations(page), 'sharing').toEqual([]);

  const lesson = new Lesson(page);
  await lesson.open('mine/first');
  await page.reload();
  await expect(lesson.pane.getByRole('list', { name: 'Goals' })).toBeVisible();

  await page.goto(`./#pack=${packText(packJson(NEWER, 0))}`);
  await expect(dialog).toContainText('It comes from a link.');
  await dialog.getByRole('button', { name: 'Open' }).click();
  // Notifications stand behind the list that is open, and are read out all the same.
  await expect(page.getByRole('status').filter({ hasText: 'Replaced the pack “My lessons”' })).toHaveCount(1);
  await expect(dialog.getByRole('button', { name: /A Service without Pods/ })).toBeVisible();
});

test('a pack beside the application opens by its address; the policy of the page keeps others out', async ({
  page,
  baseURL,
  complaints,
}) => {
  const workbench = new Workbench(page);
  await page.route('**/packs/mine.json', (route) =>
    route.fulfill({ body: packJson(PACK), headers: { 'access-control-allow-origin': '*' } }),
  );
  await page.goto(`./#pack-url=${baseURL}packs/mine.json`);
  await expect(workbench.dialog).toContainText('Open the pack “My lessons”');
  await page.goto('about:blank');
  await page.goto('./#pack-url=https://packs.example/packs/mine.json');
  await expect(workbench.notifications).toContainText('the policy of this page does not allow it');
  complaints.length = 0;
});

test('a workshop from preparing to collected', async ({ page }) => {
  test.slow();
  const workbench = new Workbench(page);
  await workbench.open();
  const { dialog } = workbench;
  await page.getByRole('banner').getByRole('button', { name: 'Lessons' }).click();
  await dialog.getByRole('button', { name: /^More about the pack/ }).click();
  await page.getByRole('menuitem', { name: 'Prepare a workshop…' }).click();
  await dialog.getByRole('checkbox', { name: /^One request, five stops/ }).check();
  expect.soft(await violations(page), 'preparing').toEqual([]);
  await dialog.getByRole('button', { name: 'Make the link' }).click();
  await expect(dialog.getByRole('img', { name: 'QR code of the link' })).toBeVisible();
  expect.soft(await violations(page), 'the link').toEqual([]);
  const link = await dialog.getByRole('textbox', { name: 'Link to the workshop' }).inputValue();

  await page.goto(link);
  await dialog.getByRole('textbox', { name: 'How shall we call you?' }).fill('Ada');
  expect.soft(await violations(page), 'the lessons of a workshop').toEqual([]);
  await dialog.getByRole('button', { name: /^One request, five stops/ }).click();
  const lesson = new Lesson(page);
  await lesson.button(/^Next step.*Alt/).click();
  await expect(lesson.button('I am behind')).toBeVisible();
  await lesson.button('Show solution').click();
  await dialog.getByRole('button', { name: 'Show solution' }).click();
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(lesson.done).toBeVisible();

  await page.getByRole('banner').getByRole('button', { name: 'Lessons' }).click();
  await dialog.getByRole('button', { name: 'What I have reached' }).click();
  await expect(dialog.getByRole('row', { name: /^One request, five stops 1 of 1 solution/ })).toBeVisible();
  expect.soft(await violations(page), 'what was reached').toEqual([]);
  await dialog.getByRole('button', { name: 'Copy as text' }).click();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toMatch(/^Ada: 1 of 1 goals met/);

  await page.keyboard.press('Escape');
  await page.getByRole('banner').getByRole('button', { name: 'Lessons' }).click();
  await dialog.getByRole('button', { name: 'Open a pack' }).click();
  await page.getByRole('menuitem', { name: 'Collect a workshop…' }).click();
  await dialog.getByRole('textbox', { name: 'Codes' }).fill(text);
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog.getByRole('rowheader', { name: 'Ada' })).toBeVisible();
  await expect(dialog.getByRole('cell', { name: '1 of 1' }).first()).toBeVisible();
  expect.soft(await violations(page), 'collecting').toEqual([]);
});
