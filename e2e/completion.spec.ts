import { expect, test } from './fixtures/test.ts';

test('a route is written from an empty line by completion alone, and works', async ({ workbench }) => {
  test.slow();
  const { page, canvas, editor, problems } = workbench;
  const { keyboard } = page;
  await workbench.openSample('Smallest gateway');
  await workbench.command('New file');
  await expect(editor.input).toBeFocused();

  await test.step('the whole object', async () => {
    await editor.complete('HTTPRoute');
    await expect(editor.text('kind: HTTPRoute')).toBeVisible();
    // From its name to its namespace, and out of the snippet.
    await keyboard.press('Tab');
    await keyboard.press('Escape');
    await keyboard.press('Escape');
  });

  await test.step('a backend, in the rule', async () => {
    await editor.clickLine('value: /');
    await keyboard.press('Enter');
    for (let level = 0; level < 3; level++) await keyboard.press('Backspace');
    await editor.complete('backend: Service');
    await expect(editor.text('backendRefs:')).toBeVisible();
    await keyboard.press('Escape');
    await keyboard.press('Escape');
  });

  await test.step('a parent, key by key', async () => {
    await editor.clickLine('spec:');
    await keyboard.press('Enter');
    await editor.complete('parentRefs');
    // The list opens again where a name is wanted.
    await editor.offer('web').waitFor();
    await keyboard.press('Tab');
    await expect(editor.text('- name: web')).toBeVisible();
  });

  await expect(workbench.size).toHaveText('7 objects in 2 files');
  await expect(problems.all).toHaveCount(0);
  await expect(canvas.card('HTTPRoute', 'my-httproute')).toHaveAccessibleName(/no problems/);
});

test('a finding leads to the page of its rule, and the page to an example to try', async ({ workbench }) => {
  const { page, dialog, editor, problems } = workbench;
  await workbench.openSample('Broken shop');
  const problem = problems.all.first();
  await problem.getByRole('button', { expanded: false }).click();
  await problem.getByRole('button', { name: 'Learn more about this rule' }).click();
  await expect(dialog.getByRole('article')).toContainText('How to fix it');
  expect(page.url()).toContain('#help/rules/');

  await dialog.getByRole('searchbox', { name: 'Search rules' }).fill('listener name must be unique');
  await dialog.getByRole('button', { name: /Two listeners have one name/ }).click();
  await expect(dialog.getByRole('article')).toContainText('Listener name must be unique within the Gateway');
  await page.reload();
  await expect(dialog.getByRole('article')).toContainText('Listener name must be unique within the Gateway');
  await dialog.getByRole('button', { name: 'Try it in a new file' }).click();
  await expect(dialog).toBeHidden();
  expect(page.url()).not.toContain('#help');
  await expect(editor.tab('admission-listener-name-unique-found.yaml')).toBeVisible();
});
