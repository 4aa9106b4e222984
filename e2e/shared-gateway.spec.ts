import { changedLines } from './fixtures/changed-lines.ts';
import { objectsIn } from './fixtures/objects-in.ts';
import { expect, test } from './fixtures/test.ts';

const added = ['Deployment orders/deployment', 'HTTPRoute orders/http-route', 'Service orders/service'];

test('a team joins the shared gateway on the canvas, and the manifests change only where they must', async ({
  workbench,
}) => {
  test.slow();
  const { page, canvas, palette, dialog, plan, files, problems } = workbench;
  await workbench.openSample('Shared gateway');
  await expect(workbench.size).toHaveText('25 objects in 5 files');
  const before = await files.texts();
  const objectsBefore = objectsIn((await files.exported('One YAML file')).toString('utf8'));

  await workbench.toggle('Right pane');
  await page.getByRole('button', { name: 'Fit everything' }).click();
  const listener = canvas.row(canvas.card('Gateway', 'edge'), /^https/);
  await listener.waitFor();

  await test.step('three kinds are dragged in; the route opens a namespace that was not there', async () => {
    await palette.drag('HTTPRoute', await canvas.spotForNewNamespace());
    await dialog.getByLabel('Namespace').fill('orders');
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(canvas.card('HTTPRoute', 'http-route', 'orders')).toBeVisible();

    await palette.drag('Service', await canvas.spotIn('orders'));
    await expect(canvas.card('Service', 'service', 'orders')).toBeVisible();
    await palette.drag('Deployment', await canvas.spotIn('orders'));
    await expect(dialog).toContainText('No workload of namespace orders has the labels app=service.');
    await plan.fixWith('Select Deployment orders/deployment');
    await expect(canvas.chip('Deployment', 'orders/deployment')).toBeVisible();
  });

  const route = canvas.card('HTTPRoute', 'http-route', 'orders');
  await page.getByRole('button', { name: 'Fit everything' }).click();

  await test.step('route → listener: the refused namespace is explained, and admitted', async () => {
    await canvas.connectBackwards(route, 'http-route', listener);
    await expect(dialog).toContainText('Listener https does not take routes from namespace orders');
    await plan.fixWith('Admit namespace orders at listener https');
    await expect(canvas.card('Gateway', 'edge')).toHaveAccessibleName(/no problems/);
  });

  await test.step('rule → Service of the same namespace: nothing to explain', async () => {
    await canvas.connect(canvas.row(route, '/'), canvas.card('Service', 'service', 'orders'));
    await expect(workbench.notifications).toContainText('Service orders/service');
    await expect(dialog).toBeHidden();
  });

  await test.step('rule → Service of another namespace: the missing permission is explained, and given', async () => {
    await canvas.connect(canvas.row(route, '/'), canvas.card('Service', 'api', 'payments'));
    await expect(dialog).toContainText('ReferenceGrant');
    await plan.fixWith(/^Allow HTTPRoutes of orders/);
    await expect(route).not.toHaveAccessibleName(/error|warning/);
  });

  await expect(problems.counts).toHaveAccessibleName(/0 errors, 0 warnings/);

  const exported = (await files.exported('One YAML file')).toString('utf8');
  expect(objectsIn(exported)).toEqual([...objectsBefore, ...added, 'Namespace /orders'].toSorted());

  const changes = new Map<string, readonly string[]>();
  for (const [path, text] of await files.texts())
    changes.set(path, changedLines(before.get(path) ?? '', text));
  expect(changes.get('blog.yaml')).toEqual([]);
  expect(changes.get('infra.yaml')).toEqual([]);
  expect(changes.get('namespaces.yaml')).toEqual([
    '+---',
    '+apiVersion: v1',
    '+kind: Namespace',
    '+metadata:',
    '+  name: orders',
    '+  labels:',
    '+    gateway-access: shared',
  ]);
  expect(changes.get('payments.yaml')).toEqual([
    '+    - group: gateway.networking.k8s.io',
    '+      kind: HTTPRoute',
    '+      namespace: orders',
  ]);
  expect([...changes.values()].flat().filter((line) => line.startsWith('-'))).toEqual([]);
});
