import { packTemplate } from '../src/core/lessons/template/pack-template.ts';
import { violations } from './fixtures/axe.ts';
import { expect, test } from './fixtures/test.ts';
import { Lesson } from './pages/lesson.ts';
import { LessonEditor } from './pages/lesson-editor.ts';
import { Workbench } from './pages/workbench.ts';

const [BROKEN = '', FIXED = ''] = ['start', 'solution'].map(
  (state) =>
    packTemplate('mine')
      .find(({ path }) => path === `01-first/${state}/shop.yaml`)
      ?.text.replace('replicas: 2', 'replicas: 3') ?? '',
);

test('a pack of one’s own: written, with the workspace as start and as solution, tried, and kept', async ({
  page,
}) => {
  test.slow();
  const workbench = new Workbench(page);
  const editor = new LessonEditor(page);
  await workbench.open();
  await workbench.files.drop([{ name: 'shop.yaml', text: BROKEN }]);
  await editor.makePack();
  await expect(editor.problems).toContainText('Nothing is wrong with this pack.');
  expect.soft(await violations(page), 'the template').toEqual([]);

  // A lesson more, which is written: its problems are in the list, and lead to their lines.
  await editor.addLesson('Three Pods');
  await editor.writeBelow('The shop is closed', 'Read [[Service/shop/till]] as well.');
  const problem = editor.problems.getByRole('button', {
    name: /No state of the lesson holds Service\/shop\/till/,
  });
  await expect(problem).toContainText('02-three-pods/lesson.md, line 16');
  await expect(editor.preview.getByRole('button', { name: 'Service shop/till' })).toBeVisible();
  expect.soft(await violations(page), 'a problem').toEqual([]);
  await problem.press('Enter');
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+End');
  await page.keyboard.press('Delete');
  await expect(editor.problems).toContainText('Nothing is wrong with this pack.');

  await editor.take('Start of the lesson');
  await expect(workbench.dialog).toContainText('replicas: 3');
  expect.soft(await violations(page), 'what taking the workspace changes').toEqual([]);
  await workbench.dialog.getByRole('button', { name: 'Write to the pack' }).click();
  await editor.showGoals();
  const goal = editor.goal('Visitors reach the shop');
  await expect(goal).toContainText('As the step begins: not met');
  await expect(goal).toContainText('Instead: It meets 503.');
  await expect(goal).toContainText('Solution: met');

  // As it is now, the workspace meets nothing: as a solution, that is said at once.
  await editor.take('Solution of step 1: Find the Pods');
  await workbench.dialog.getByRole('button', { name: 'Write to the pack' }).click();
  await expect(goal).toContainText('Solution: not met');
  await expect(editor.problems).toContainText('The solution of step 1 does not meet served.');
  await editor.back();
  await workbench.editor.replaceAll(FIXED);
  await editor.edit('My lessons');
  await editor.openLesson('Three Pods');
  await editor.take('Solution of step 1: Find the Pods');
  await workbench.dialog.getByRole('button', { name: 'Write to the pack' }).click();
  await editor.showGoals();
  await expect(goal).toContainText('Solution: met');
  await expect(editor.problems).toContainText('Nothing is wrong with this pack.');

  // Half-written, and loaded again in the middle of it.
  await editor.writeBelow('minutes: 5', '  learns: [');
  await expect(editor.side).toContainText('This lesson cannot be read as it is now');
  await page.reload();
  await editor.open('02-three-pods/lesson.md');
  await expect(editor.text).toContainText('learns: [');
  await expect(editor.side).toContainText('This lesson cannot be read as it is now');
  expect.soft(await violations(page), 'half-written').toEqual([]);
  await editor.undo();
  await expect(editor.problems).toContainText('Nothing is wrong with this pack.');

  await editor.tryIt();
  const lesson = new Lesson(page);
  await expect(lesson.pane).toContainText('Three Pods');
  await expect(lesson.pane.getByRole('list', { name: 'Goals' })).toContainText('Visitors reach the shop');
  await editor.editTried();
  await expect(editor.text).toContainText('lesson: three-pods');
});
