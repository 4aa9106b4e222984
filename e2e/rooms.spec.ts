import { expect } from '@playwright/test';
import { violations } from './fixtures/axe.ts';
import { test } from './fixtures/rooms-test.ts';

const service = (name: string) => `apiVersion: v1
kind: Service
metadata: {name: ${name}, namespace: shop}
spec: {selector: {app: ${name}}, ports: [{port: 80}]}
`;
const FILE = 'shop.yaml';

test('three people work in a room whose server dies and comes back', async ({ server, come }) => {
  test.slow();
  const [lea, ben, cem] = [await come(), await come(), await come()];
  await lea.open();
  await lea.files.drop([{ name: FILE, text: service('cart') }]);
  await lea.command('Start a room…');
  await lea.dialog.getByRole('textbox', { name: 'Your name' }).fill('Lea Lind');
  await lea.dialog.getByRole('textbox', { name: 'Name of the room' }).fill('Workshop');
  await lea.dialog.getByLabel('Password').fill('harbour');
  await lea.dialog.getByRole('button', { name: 'Start the room' }).click();
  await expect(lea.room.bar.getByRole('heading', { name: 'Workshop' })).toBeVisible();
  await expect(lea.room.live).toBeVisible();
  const address = lea.page.url();
  expect(await lea.page.evaluate(() => navigator.clipboard.readText())).toBe(address);

  await ben.room.enter(address, 'Ben', 'harbour');
  await cem.room.enter(address, 'Cem', 'harbour');
  for (const one of [ben, cem]) await expect(one.size).toHaveText('1 object in 1 file');
  await expect(lea.room.bar.getByRole('button', { name: 'Show who is here: 3 people' })).toBeVisible();

  // Everybody writes; carets and cards say who.
  await ben.editor.toEnd();
  await ben.page.keyboard.type('# from Ben');
  await expect(lea.editor.text('# from Ben')).toBeVisible();
  await expect(lea.editor.pane.getByText('Ben', { exact: true })).toBeAttached();
  await ben.canvas.card('Service', 'cart').click();
  await expect(lea.canvas.surface.getByText('Ben', { exact: true }).first()).toBeVisible();

  // The server is gone in the middle of typing. What is written meanwhile is merged.
  await server.kill();
  await expect(cem.room.bar.getByRole('button', { name: /^Offline since/ })).toBeVisible();
  await cem.editor.focus();
  await cem.page.keyboard.press('ControlOrMeta+Home');
  await cem.page.keyboard.type('# from Cem\n');
  await lea.editor.toEnd();
  await lea.page.keyboard.type('\n# from Lea');
  await server.restart();
  for (const one of [lea, ben, cem]) {
    await one.room.live.waitFor();
    await expect.poll(() => one.files.text(FILE)).toContain('# from Lea');
    await expect.poll(() => one.files.text(FILE)).toContain('# from Cem');
  }
  for (const one of [lea, ben, cem])
    await expect(one.room.bar.getByRole('button', { name: 'Show who is here: 3 people' })).toBeVisible();
  // Undo takes back the own step, and nothing of the others.
  await lea.undo();
  await expect.poll(() => ben.files.text(FILE)).toBe(`# from Cem\n${service('cart')}# from Ben`);

  // All follow who leads; a key frees.
  await lea.room.bar.getByRole('button', { name: 'All follow me' }).click();
  await expect(ben.room.bar.getByText('All follow Lea Lind')).toBeVisible();
  await ben.page.keyboard.press('Escape');
  await expect(ben.room.bar.getByRole('button', { name: 'Follow Lea Lind again' })).toBeVisible();
  await lea.room.bar.getByRole('button', { name: 'Let all go' }).click();

  // A role that reads only; the list of people gives it.
  await lea.room.openPeople();
  await lea.dialog.getByLabel('What Cem may do').selectOption({ label: 'Look' });
  await expect(cem.room.bar.getByText('You may look')).toBeVisible();
  expect(await violations(lea.page)).toEqual([]);
  await lea.page.keyboard.press('Escape');

  // Own copies: what is done in one is seen by who leads, and suggested.
  await lea.room.bar.getByRole('button', { name: 'Copies' }).click();
  await lea.page.getByRole('menuitem', { name: 'Everybody works in a copy of this workspace' }).click();
  for (const one of [ben, cem]) await expect(one.room.bar.getByText('Your copy')).toBeVisible();
  await expect(ben.room.live).toBeVisible();
  await expect(ben.editor.text('# from Ben')).toBeVisible();
  await ben.editor.toEnd();
  await ben.page.keyboard.type('\n# in the copy');
  await ben.room.bar.getByRole('button', { name: 'Suggest' }).click();
  await lea.room.openPeople();
  await lea.dialog.getByRole('button', { name: 'Review what Ben suggests' }).click();
  await expect(lea.dialog.getByText('# in the copy')).toBeVisible();
  await lea.dialog.getByRole('button', { name: 'Take over' }).click();
  expect(await lea.files.text(FILE)).toContain('# in the copy');
  await lea.room.bar.getByRole('button', { name: 'Bring all back' }).click();
  await expect(cem.room.bar.getByText('Your copy')).toBeHidden();
  // The page is loaded again on the way: a download that began before would never end.
  await expect(cem.editor.text('# in the copy')).toBeVisible();

  await lea.room.choose('End the room …');
  await lea.dialog.getByRole('button', { name: 'End it' }).click();
  await expect(ben.page.getByText('The room has ended. This is its last state')).toBeVisible();
  await ben.page.getByRole('button', { name: 'Keep as a workspace' }).click();
  await expect(
    ben.page.getByRole('banner').getByRole('button', { name: 'Workspace: Workshop' }),
  ).toBeVisible();
  expect(await ben.files.text(FILE)).toContain('# in the copy');
});
