import type { ToCanvas } from '../src/state/hosted/editor/editor-messages.ts';
import { createEditorSide } from '../src/state/hosted/editor/editor-side.ts';
import { createSlowEditor } from '../src/state/hosted/editor/testing/slow-editor.ts';
import { SHOP } from '../src/testing/shop.ts';
import { violations } from './fixtures/axe.ts';
import { expect, test } from './fixtures/test.ts';
import { openWebview } from './fixtures/webview.ts';

test('the canvas of an editor shows its texts, and both change them', async ({ page }) => {
  const editor = createSlowEditor(SHOP);
  const heard: object[] = [];
  let say: (message: ToCanvas) => Promise<void> = async () => {};
  const side = createEditorSide(
    Object.entries(SHOP).map(([path, text]) => ({ path, text })),
    new Map(),
    editor.port,
    (message) => void say(message),
  );
  editor.onChange(side.changed);
  /** What is on its way to the editor and back arrives. */
  const deliver = async () => {
    for (let turn = 0; turn < 9; turn += 1) {
      editor.toEditor.shift()?.();
      editor.fromEditor.shift()?.();
      await Promise.resolve();
    }
    await side.settled();
  };

  say = await openWebview(page, (message) => {
    heard.push(message);
    if (message.type === 'update') {
      side.take(message.update);
      void deliver();
    }
  });
  await expect.poll(() => heard).toContainEqual({ type: 'ready' });
  await say({
    type: 'begin',
    name: 'shop',
    place: 'file:///shop',
    state: side.state(),
    options: {},
    request: 'http://shop.example.com/cart',
    readOnly: null,
    leftOut: [],
  });
  expect(await page.evaluate(() => Reflect.get(window, 'keptState') as unknown)).toEqual({
    place: 'file:///shop',
  });

  // The request is on its way, in the colours of the editor; the text is not here.
  const service = page.getByRole('group', { name: /^Service cart/ });
  await expect(service).toBeVisible();
  await expect(page.getByText('100 % Service shop/cart:8080').first()).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByRole('tab', { name: 'YAML' })).toHaveCount(0);
  expect.soft(await violations(page)).toEqual([]);

  // What is selected is shown there, and what the cursor is in is selected here.
  await service.click();
  await expect
    .poll(() => heard)
    .toContainEqual(expect.objectContaining({ type: 'reveal', file: 'cart.yaml' }));
  await say({ type: 'cursor', file: 'edge.yaml', offset: SHOP['edge.yaml'].indexOf('name: edge') });
  await expect(page.getByRole('group', { name: /^Gateway edge/ })).toHaveAttribute('aria-current', 'true');

  // What is typed there changes the card here.
  const before = editor.texts.get('cart.yaml') ?? '';
  const at = before.indexOf('cart # the');
  editor.type('cart.yaml', { span: { start: at, end: at + 4 }, text: 'crat' });
  await deliver();
  await expect(page.getByRole('button', { name: /1 error/ })).toBeVisible();

  // What is done here is an edit there, and nothing else of the text is another.
  await page.getByRole('tab', { name: /^Problems/ }).click();
  await page.getByRole('button', { name: 'Use Service shop/cart' }).click();
  await page.getByRole('dialog').getByRole('button').last().click();
  await expect.poll(() => editor.texts.get('cart.yaml')).toBe(before);

  // Keys that both have are of the canvas, and saving is of the editor.
  await page.keyboard.press('Control+s');
  await expect.poll(() => heard).toContainEqual({ type: 'save' });
});
