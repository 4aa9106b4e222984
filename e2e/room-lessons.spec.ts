import { expect } from '@playwright/test';
import { violations } from './fixtures/axe.ts';
import { test } from './fixtures/rooms-test.ts';
import { Lesson } from './pages/lesson.ts';

const SERVED = 'Visitors reach the ticket shop';

test('a class works in a lesson, each in a copy, while who leads sees how far all are', async ({ come }) => {
  // Three windows are loaded again five times.
  test.setTimeout(300_000);
  const [lea, ben, cem] = [await come(), await come(), await come()];
  await lea.open();
  await lea.command('Start a room…');
  await lea.dialog.getByRole('textbox', { name: 'Your name' }).fill('Lea');
  await lea.dialog.getByRole('textbox', { name: 'Name of the room' }).fill('Workshop');
  await lea.dialog.getByRole('button', { name: 'Start the room' }).click();
  await expect(lea.room.live).toBeVisible();
  const address = lea.page.url();
  await ben.room.enter(address, 'Ben');
  await cem.room.enter(address, 'Cem');
  await expect(lea.room.bar.getByRole('button', { name: 'Show who is here: 3 people' })).toBeVisible();

  await lea.room.bar.getByRole('button', { name: 'Copies' }).click();
  await lea.page.getByRole('menuitem', { name: 'Everybody works in a lesson …' }).click();
  await lea.dialog
    .getByRole('combobox', { name: 'Lesson' })
    .selectOption({ label: '1 One request, five stops' });
  await lea.dialog.getByRole('button', { name: 'Give out' }).click();

  // Each is led into a copy of his own, with the lesson beside it.
  const lessons = [new Lesson(ben.page), new Lesson(cem.page)] as const;
  for (const [index, one] of [ben, cem].entries()) {
    const title = lessons[index]!.pane.getByRole('heading', { level: 2 });
    // The page is loaded again on the way.
    await expect(title).toHaveText('One request, five stops', { timeout: 60_000 });
    await expect(one.room.bar.getByText('Your copy')).toBeVisible();
    await expect(one.room.live).toBeVisible();
  }
  await lea.room.openPeople();
  await expect(lea.dialog.getByText('Not begun: 2')).toBeVisible();
  await expect(lea.dialog).toContainText('0 of 2 have met all goals.');

  // What one solves is seen at once, without opening the list again.
  const [lesson] = lessons;
  await lesson.button(/^Next step.*Alt/).click();
  await lesson.button('Show solution').click();
  await ben.dialog.getByRole('button', { name: 'Show solution' }).click();
  await ben.dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(lesson.goal(SERVED, 'met')).toBeVisible();
  await expect(lea.dialog.getByText('All goals met: 1')).toBeVisible();
  await expect(lea.dialog).toContainText('1 of 2 have met all goals.');
  expect(await violations(lea.page)).toEqual([]);

  // A copy that is shown to all is opened by another participant, who only reads it.
  await lea.dialog.getByRole('button', { name: 'Let all look into the copy of Ben' }).click();
  await expect(ben.room.bar.getByText('All may look')).toBeVisible();
  await cem.room.openPeople();
  await cem.dialog.getByRole('button', { name: 'Open the copy of Ben' }).click();
  await expect(cem.room.bar.getByText('The copy of Ben')).toBeVisible();
  await expect(cem.editor.text('selector: {app: tickets}')).toBeVisible();
  await cem.room.bar.getByRole('button', { name: 'Back to the room' }).click();
  await expect(cem.room.bar.getByText('Your copy')).toBeVisible();

  // Who leads opens it, sees what is done there, and brings all back.
  await lea.dialog.getByRole('button', { name: 'Open the copy of Ben' }).click();
  await expect(lea.room.bar.getByText('The copy of Ben')).toBeVisible();
  await expect(lea.editor.text('selector: {app: tickets}')).toBeVisible();
  await lesson.button('Back to mine').click();
  await expect(lesson.goal(SERVED, 'was met, and is broken again')).toBeVisible();
  await expect(lea.editor.text('selector: {app: ticket}')).toBeVisible();
  await lea.room.bar.getByRole('button', { name: 'Bring all back' }).click();
  for (const one of [lea, ben, cem]) {
    await expect(one.room.live).toBeVisible();
    await expect(one.room.bar.getByText(/copy/i)).toBeHidden();
    await expect(one.page).toHaveURL(address);
  }

  // The browser lists the room.
  await ben.room.choose('Leave the room');
  await expect(ben.firstScreen).toBeVisible();
  await ben.isLive();
  await ben.command('Rooms in this browser…');
  await ben.dialog.getByRole('button', { name: 'Open Workshop' }).click();
  await expect(ben.room.live).toBeVisible();
  await ben.room.choose('Leave the room');
  await expect(ben.firstScreen).toBeVisible();
  await ben.isLive();
  await ben.command('Rooms in this browser…');
  expect(await violations(ben.page)).toEqual([]);
  await ben.dialog.getByRole('button', { name: 'Delete what this browser has of Workshop' }).click();
  await ben.dialog.getByRole('button', { name: 'Delete from this browser' }).click();
  await expect(ben.dialog.getByText('You were in no room with this browser yet.')).toBeVisible();
});
