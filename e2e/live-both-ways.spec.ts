import { changedLines } from './fixtures/changed-lines.ts';
import { expect, test } from './fixtures/test.ts';
import { middleOf } from './pages/pointer.ts';

const manifests = `# Kept: who owns this file.
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: storefront   # the shop's own
  namespace: shop
spec:
  rules:
    - backendRefs:
        - {name: cart, port: 80}
---
apiVersion: v1
kind: Service
metadata: {name: cart, namespace: shop}
spec:
    selector: {app: cart}
    ports:
    - port: 80
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: "cart"
  namespace: 'shop'
spec:
  selector: {matchLabels: {app: cart}}
  template:
    metadata: {labels: {app: cart}}
    spec:
      containers: [{name: cart, image: cart:1}]
`;

test.beforeEach(async ({ workbench }) => {
  await workbench.files.drop([{ name: 'shop.yaml', text: manifests }]);
  await expect(workbench.size).toHaveText('3 objects in 1 file');
  await workbench.close('Problems');
  await workbench.canvas.card('HTTPRoute', 'storefront').waitFor();
  await workbench.editor.text('Kept: who owns this file').waitFor();
});

test('what is typed is drawn', async ({ workbench }) => {
  const { page, canvas, editor } = workbench;
  await editor.clickLine('port: 80}');
  await page.keyboard.type('\n- name: basket\nport: 8080', { delay: 5 });
  await expect(canvas.card('Service', 'basket')).toHaveAccessibleName(/not in the manifests/);
  await expect(editor.place).toContainText('HTTPRoute shop/storefront');
});

test('a half-typed document keeps its last good state, marked, until it parses again', async ({
  workbench,
}) => {
  const { page, canvas, editor, problems } = workbench;
  const service = canvas.card('Service', 'cart');
  await editor.clickLine('metadata: {name: cart');
  await page.keyboard.press('Backspace');
  await expect(service).toHaveAccessibleName(/its text does not parse/);
  await expect(editor.pane.getByRole('status').filter({ hasText: 'last good state' })).toBeVisible();
  await expect(problems.counts).toHaveAccessibleName(/^1 error, /);
  await expect(canvas.chip('Deployment', 'shop/cart')).toBeVisible();

  await page.keyboard.type('}');
  await expect(service).not.toHaveAccessibleName(/cannot be read/);
  await expect(problems.counts).toHaveAccessibleName(/\b0 errors, /);
});

test('a rename on the canvas changes the names and nothing else; cursor and scroll stay', async ({
  workbench,
}) => {
  const { page, canvas, editor, files } = workbench;
  // The focus selects, and what is selected is shown in the text.
  await canvas.card('Service', 'cart').focus();
  await expect(editor.place).toContainText('Service shop/cart');
  const cursor = await editor.cursor.textContent();
  const line = editor.text('matchLabels');
  const top = (await line.boundingBox())?.y;

  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: 'Name of Service cart' }).fill('basket');
  await page.keyboard.press('Enter');
  await expect(canvas.card('Service', 'basket')).toHaveAccessibleName(/no problems/);
  await expect(editor.cursor).toHaveText(cursor ?? '');
  expect((await line.boundingBox())?.y).toBe(top);
  expect(changedLines(manifests, await files.text('shop.yaml'))).toEqual([
    '-        - {name: cart, port: 80}',
    '+        - {name: basket, port: 80}',
    '-metadata: {name: cart, namespace: shop}',
    '+metadata: {name: basket, namespace: shop}',
  ]);

  await workbench.undo();
  await expect(canvas.card('Service', 'cart')).toBeVisible();
  expect(await files.text('shop.yaml')).toBe(manifests);
  await workbench.redo();
  await expect(canvas.card('Service', 'basket')).toBeVisible();
});

test('deleting an object removes its document and leaves the others unchanged', async ({ workbench }) => {
  const { page, canvas, files } = workbench;
  const chip = canvas.chip('Deployment', 'shop/cart');
  await chip.click();
  await expect(chip).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Delete');
  await expect(chip).toBeHidden();
  const text = await files.text('shop.yaml');
  expect(text).not.toContain('kind: Deployment');
  expect(manifests.startsWith(text)).toBe(true);
  await workbench.undo();
  await expect(canvas.chip('Deployment', 'shop/cart')).toBeVisible();
  expect(await files.text('shop.yaml')).toBe(manifests);
});

test('moving a card to another namespace shows what that breaks, and is undone in one step', async ({
  workbench,
}) => {
  const { page, canvas, dialog, files, plan } = workbench;
  await canvas.card('Service', 'cart').focus();
  await page.keyboard.press('m');
  await dialog.getByLabel('To namespace').fill('payments');
  await dialog.getByRole('button', { name: 'Move' }).click();
  await expect(dialog).toContainText('ReferenceGrant');
  await plan.fixWith(/^Allow HTTPRoutes of shop/);
  await expect(canvas.card('Service', 'cart', 'payments')).toBeVisible();
  const changes = changedLines(manifests, await files.text('shop.yaml'));
  expect(changes.filter((line) => line.startsWith('-'))).toEqual([
    '-        - {name: cart, port: 80}',
    '-metadata: {name: cart, namespace: shop}',
  ]);
  await workbench.undo();
  await expect(canvas.card('Service', 'cart', 'shop')).toBeVisible();
  expect(await files.text('shop.yaml')).toBe(manifests);
});

test('selection follows in both directions', async ({ workbench }) => {
  const { canvas, editor } = workbench;
  await editor.text('kind: Deployment').click();
  await expect(canvas.chip('Deployment', 'shop/cart')).toHaveAttribute('aria-pressed', 'true');

  await canvas.card('HTTPRoute', 'storefront').getByText('storefront').click();
  await expect(editor.place).toContainText('HTTPRoute shop/storefront');
});

test('the place of a card is undone and redone like any other edit', async ({ workbench }) => {
  const { canvas } = workbench;
  const card = canvas.card('HTTPRoute', 'storefront');
  const { x, y } = await middleOf(card);
  const before = await card.boundingBox();
  await canvas.pull(card, { x: x + 40, y: y + 20 });
  await expect.poll(async () => (await card.boundingBox())?.x).not.toBe(before?.x);
  const after = await card.boundingBox();
  await workbench.undo();
  await expect.poll(() => card.boundingBox()).toEqual(before);
  await workbench.redo();
  await expect.poll(() => card.boundingBox()).toEqual(after);
});

test('typing and edits on the canvas are undone in one order', async ({ workbench }) => {
  const { page, canvas, editor, files } = workbench;
  await editor.toEnd();
  await page.keyboard.type('# typed', { delay: 5 });
  await canvas.chip('Deployment', 'shop/cart').click();
  await page.keyboard.press('ControlOrMeta+d');
  await expect(canvas.chip('Deployment', 'shop/cart-copy')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(canvas.chip('Deployment', 'shop/cart-copy')).toBeHidden();
  expect(await files.text('shop.yaml')).toBe(`${manifests}# typed`);
  // Typing with a rest in it is several steps.
  await expect
    .poll(async () => {
      await workbench.undo();
      return files.text('shop.yaml');
    })
    .toBe(manifests);
});
