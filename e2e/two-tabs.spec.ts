import { expect, test } from './fixtures/test.ts';
import { Workbench } from './pages/workbench.ts';

const service = (name: string) => `apiVersion: v1
kind: Service
metadata: {name: ${name}, namespace: shop}
spec: {selector: {app: ${name}}, ports: [{port: 80}]}
`;

test('two tabs on one workspace show the edits of either, and a reload keeps it all', async ({
  workbench: first,
  context,
}) => {
  test.slow();
  await first.files.drop([{ name: 'cart.yaml', text: service('cart') }]);
  await expect(first.size).toHaveText('1 object in 1 file');

  const second = new Workbench(await context.newPage());
  await second.open();
  await expect(second.size).toHaveText('1 object in 1 file');
  await second.files.drop([{ name: 'web.yaml', text: service('web') }]);
  await expect(first.size).toHaveText('2 objects in 2 files');

  await first.editor.show('cart.yaml');
  await first.editor.toEnd();
  await first.page.keyboard.type('# from the first tab');
  await second.editor.show('cart.yaml');
  await expect(second.editor.text('# from the first tab')).toBeVisible();
  await second.editor.focus();
  await second.page.keyboard.press('ControlOrMeta+Home');
  await second.page.keyboard.type('# from the second tab');
  await second.page.keyboard.press('Enter');
  await expect(first.editor.text('# from the second tab')).toBeVisible();

  const both = `# from the second tab\n${service('cart')}# from the first tab`;
  expect(await first.files.text('cart.yaml')).toBe(both);
  expect(await second.files.text('cart.yaml')).toBe(both);

  await first.page.close();
  await second.page.reload();
  await expect(second.size).toHaveText('2 objects in 2 files');
  expect(await second.files.text('cart.yaml')).toBe(both);
  expect(await second.files.text('web.yaml')).toBe(service('web'));
});

test('undo reverts the edits of this tab, not of the other tab', async ({ workbench: first, context }) => {
  await first.files.drop([{ name: 'cart.yaml', text: service('cart') }]);
  await expect(first.size).toHaveText('1 object in 1 file');
  const second = new Workbench(await context.newPage());
  await second.open();
  await second.files.drop([{ name: 'web.yaml', text: service('web') }]);
  await expect(first.size).toHaveText('2 objects in 2 files');
  await first.undo();
  await expect(second.size).toHaveText('1 object in 1 file');
  expect(await second.files.text('web.yaml')).toBe(service('web'));
});
