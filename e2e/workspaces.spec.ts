import { expect, test } from './fixtures/test.ts';
import { Workbench } from './pages/workbench.ts';

const service = (name: string) => `apiVersion: v1
kind: Service
metadata: {name: ${name}, namespace: shop}
spec: {selector: {app: ${name}}, ports: [{port: 80}]}
`;

test('workspaces are made, named, switched and shown by their address', async ({ workbench, context }) => {
  test.slow();
  const { workspaces, files, size } = workbench;
  await files.drop([{ name: 'cart.yaml', text: service('cart') }]);
  await expect(size).toHaveText('1 object in 1 file');
  await workspaces.choose('New workspace');
  await expect(workspaces.named('New workspace')).toBeVisible();
  await expect(workbench.firstScreen).toBeVisible();
  await workspaces.rename('Shop');
  await expect(workspaces.named('Shop')).toBeVisible();
  await files.drop([{ name: 'web.yaml', text: service('web') }]);
  await expect(size).toHaveText('1 object in 1 file');
  const address = workbench.page.url();
  expect(address).toContain('#workspace/');

  await workspaces.choose('My workspace');
  await expect(workspaces.named('My workspace')).toBeVisible();
  expect(await files.text('cart.yaml')).toBe(service('cart'));

  const other = new Workbench(await context.newPage());
  await other.open(address);
  await expect(other.workspaces.named('Shop')).toBeVisible();
  expect(await other.files.text('web.yaml')).toBe(service('web'));
  await workbench.page.reload();
  await expect(workspaces.named('My workspace')).toBeVisible();
});

test('a workspace that is deleted comes back with its undo history', async ({ workbench }) => {
  test.slow();
  const { workspaces, files, size } = workbench;
  await files.drop([{ name: 'cart.yaml', text: service('cart') }]);
  await expect(size).toHaveText('1 object in 1 file');
  await workspaces.choose('Delete');
  await expect(workbench.notifications).toContainText('Deleted the workspace “My workspace”.');
  await expect(workbench.firstScreen).toBeVisible();
  await workbench.notifications.getByRole('button', { name: 'Undo' }).click();
  await expect(workspaces.named('My workspace')).toBeVisible();
  await expect(size).toHaveText('1 object in 1 file');
  await workbench.undo();
  await expect(workbench.firstScreen).toBeVisible();
});

test('a sample is opened beside the files, or as a workspace of its own', async ({ workbench }) => {
  test.slow();
  const { workspaces, files, size, dialog } = workbench;
  await files.drop([{ name: 'cart.yaml', text: service('cart') }]);
  await expect(size).toHaveText('1 object in 1 file');
  await workbench.command('Open a sample…');
  await expect(dialog.getByRole('radio', { name: 'as a new workspace' })).toBeChecked();
  await dialog.getByRole('button', { name: /^Smallest gateway/ }).click();
  await expect(workspaces.named('Smallest gateway')).toBeVisible();
  await workspaces.choose('My workspace');
  await expect(size).toHaveText('1 object in 1 file');

  await workbench.command('Open a sample…');
  await dialog.getByRole('radio', { name: 'in this workspace, beside your files' }).check();
  await dialog.getByRole('button', { name: /^Smallest gateway/ }).click();
  await expect(size).not.toHaveText('1 object in 1 file');
  await workbench.undo();
  await expect(size).toHaveText('1 object in 1 file');
});

test('the page that is loaded again undoes and redoes, and is looked at as before', async ({ workbench }) => {
  test.slow();
  const { page, editor, files, size } = workbench;
  await files.drop([
    { name: 'cart.yaml', text: service('cart') },
    { name: 'web.yaml', text: service('web') },
  ]);
  await expect(size).toHaveText('2 objects in 2 files');
  await editor.show('web.yaml');
  await editor.toEnd();
  await page.keyboard.type('# typed');
  await expect(editor.text('# typed')).toBeVisible();
  await page.reload();
  await expect(editor.text('# typed')).toBeVisible();
  await workbench.undo();
  await expect(editor.text('# typed')).toBeHidden();
  await page.reload();
  await workbench.redo();
  await expect(editor.text('# typed')).toBeVisible();
  expect(await files.text('web.yaml')).toBe(`${service('web')}# typed`);
});

test('what was typed in the moment before a crash is kept', async ({ workbench, context, complaints }) => {
  test.slow();
  const { page, editor, files, size } = workbench;
  await files.drop([{ name: 'cart.yaml', text: service('cart') }]);
  await expect(size).toHaveText('1 object in 1 file');
  await editor.show('cart.yaml');
  await editor.toEnd();
  await page.keyboard.type('# the last words');
  // The process ends without a chance to do anything more.
  page.goto('chrome://crash').catch(() => {});
  await page.waitForEvent('crash');

  const next = new Workbench(await context.newPage());
  await next.open();
  expect(await next.files.text('cart.yaml')).toBe(`${service('cart')}# the last words`);
  // A slow machine pauses between keys, and then they are two steps.
  await next.undo();
  if ((await next.files.text('cart.yaml')) !== service('cart')) await next.undo();
  expect(await next.files.text('cart.yaml')).toBe(service('cart'));
  complaints.length = 0;
});

test('while the files load, nothing says that there are no problems', async ({ page, workbench }) => {
  await workbench.files.drop([{ name: 'cart.yaml', text: service('cart') }]);
  await expect(workbench.size).toHaveText('1 object in 1 file');
  // The worker does not start before this is let go.
  let go = () => {};
  const held = new Promise<void>((resolve) => {
    go = resolve;
  });
  await page.route(/worker.*\.js/, async (route) => {
    await held;
    await route.continue();
  });
  await page.reload();
  const bar = page.getByRole('contentinfo');
  await expect(bar.getByText('Loading…')).toBeVisible();
  await expect(page.getByText(/no problems/i)).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Canvas' }).getByText('Loading…')).toBeVisible();
  go();
  await expect(bar.getByText('Loading…')).toBeHidden();
});

test('secrets are left out of a link, unless they are wanted', async ({ workbench, context }) => {
  const { files, size, dialog, page } = workbench;
  const secret = `apiVersion: v1
kind: Secret
metadata: {name: db, namespace: shop}
stringData: {password: hidden-word}
`;
  await files.drop([{ name: 'db.yaml', text: secret }]);
  await expect(size).toHaveText('1 object in 1 file');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(dialog).toContainText('1 secret: password of Secret db (db.yaml)');
  const link = dialog.getByRole('textbox', { name: 'Link' });
  const without = await link.inputValue();
  await dialog.getByRole('checkbox', { name: 'Leave the secrets out' }).uncheck();
  await expect(dialog).toContainText('Whoever has the link can read it.');
  await expect(link).not.toHaveValue(without);

  const other = new Workbench(await context.newPage());
  await other.open(without);
  await expect(other.workspaces.named('From a link')).toBeVisible();
  expect(await other.files.text('db.yaml')).toContain('<left out when this was shared>');
});
