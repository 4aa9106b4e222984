import { generateWorkspace } from '../bench/generate-workspace.ts';
import { manifestsToType } from './fixtures/manifests-to-type.ts';
import { expect, test } from './fixtures/test.ts';
import { typeLikeAPerson } from './fixtures/type-like-a-person.ts';

const OBJECTS = 1000;

const typed = [
  '# Written as fast as the keys go down, with (brackets), "quotes" and an apostrophe: it is all there, in order.',
  '---',
  '{apiVersion: v1, kind: Service, metadata: {name: typed-at-speed, namespace: typed}, spec: {ports: [{port: 80}]}}',
].join('\n');

test('typing at full speed among 1,000 objects loses nothing, and the canvas follows', async ({
  workbench,
}) => {
  test.slow();
  const { page, canvas, editor, files } = workbench;
  const generated = generateWorkspace(OBJECTS).map(({ path, text }) => ({ name: path, text }));
  await files.drop(generated);
  await expect(workbench.size).toHaveText(
    `${OBJECTS.toLocaleString('en')} objects in ${generated.length} files`,
  );
  const [first] = generated;
  if (!first) throw new Error('The workspace has no files.');
  await editor.show(first.name);
  await editor.toEnd();

  await page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(window, { longTasks: seen });
    new PerformanceObserver((list) =>
      seen.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({
      type: 'longtask',
    });
  });
  const begun = performance.now();
  await page.keyboard.type(typed);
  const seconds = (performance.now() - begun) / 1000;
  await expect(workbench.size).toHaveText(
    `${(OBJECTS + 1).toLocaleString('en')} objects in ${generated.length} files`,
  );
  const longTasks = await page.evaluate(() => Reflect.get(window, 'longTasks') as readonly number[]);
  test.info().annotations.push({
    type: 'typing',
    description: `${typed.length} keys in ${seconds.toFixed(1)} s; long tasks in ms: ${longTasks.join(', ') || 'none'}`,
  });

  await workbench.goTo('typed-at-speed', 'Service');
  await expect(canvas.card('Service', 'typed-at-speed', 'typed')).toBeVisible();
  expect(await files.text(first.name)).toBe(first.text + typed);
});

test.describe('what is typed is what is written', () => {
  const NEW = 'manifests.yaml';

  test.beforeEach(async ({ workbench }) => {
    test.slow();
    await workbench.openSample('Shared gateway');
    await workbench.command('New file');
    await expect(workbench.editor.input).toBeFocused();
  });

  for (const [style, text] of Object.entries(manifestsToType))
    test(`at full speed: ${style}`, async ({ workbench }) => {
      const { page, files } = workbench;
      await typeLikeAPerson(page.keyboard, text);
      expect(await files.text(NEW)).toBe(text);
    });

  test('slowly, with every list of suggestions open, and the pointer on the text', async ({ workbench }) => {
    const { page, editor, files } = workbench;
    const { keyboard } = page;
    await keyboard.type('apiVersion: ');
    await editor.offer('gateway.networking.k8s.io/v1').waitFor();
    await keyboard.type('v1');
    await editor.offer('v1').waitFor();
    await keyboard.press('Enter');
    await editor.text('apiVersion').hover();
    await keyboard.type('kind: Serv');
    await editor.offer('Service').waitFor();
    await keyboard.type('ice');
    await keyboard.press('Enter');
    await keyboard.type('spec:');
    await keyboard.press('Enter');
    await keyboard.type('type: ');
    await editor.offer('ClusterIP').waitFor();
    await keyboard.type('Cl');
    await keyboard.press('Enter');
    expect(await files.text(NEW)).toBe('apiVersion: v1\nkind: Service\nspec:\n  type: Cl\n  ');
  });

  test('also where the suggestions were asked for, and one is written already', async ({ workbench }) => {
    const { page, editor, files } = workbench;
    const { keyboard } = page;
    await keyboard.type('kind: Service');
    await keyboard.press('Control+Space');
    await editor.offer('Service').waitFor();
    await keyboard.press('Enter');
    await keyboard.type('a');
    expect(await files.text(NEW)).toBe('kind: Service\na');
  });

  test('and a suggestion is taken with Tab, or with Enter by who goes down to it', async ({ workbench }) => {
    const { page, editor, files } = workbench;
    const { keyboard } = page;
    await keyboard.type('kind: HTTPRou');
    await editor.offer('HTTPRoute').waitFor();
    await keyboard.press('Tab');
    await expect(editor.text('kind: HTTPRoute')).toBeVisible();
    await keyboard.press('Escape');
    await keyboard.press('Control+End');
    await keyboard.press('Enter');
    await keyboard.type('apiV');
    await editor.offer('apiVersion').waitFor();
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await editor.offer('gateway.networking.k8s.io/v1').waitFor();
    await keyboard.press('Tab');
    await expect(editor.text('apiVersion: gateway.networking.k8s.io/v1')).toBeVisible();
    expect(await files.text(NEW)).toMatch(/^kind: HTTPRoute\napiVersion: gateway\.networking\.k8s\.io\/v1$/);
  });

  test('and what is pasted in a deep place stays as it was copied', async ({ workbench }) => {
    const { page, editor, files } = workbench;
    await page.keyboard.type('data:');
    await page.keyboard.press('Enter');
    const pasted = 'a: {\n      b: "x",\n c: [1,\n   2]}\n';
    await editor.paste(pasted);
    expect(await files.text(NEW)).toBe(`data:\n  ${pasted}`);
  });

  test('but a dash below an item of one line begins the next item', async ({ workbench }) => {
    const { page, files } = workbench;
    await page.keyboard.type('rules:\n- name: a');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await page.keyboard.type('- name: b');
    expect(await files.text(NEW)).toBe('rules:\n  - name: a\n  - name: b');
  });

  test('over a selection it replaces it', async ({ workbench }) => {
    const { page, files } = workbench;
    await page.keyboard.type('old');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('{"a": [1]}');
    expect(await files.text(NEW)).toBe('{"a": [1]}');
  });
});

test('a new file has the cursor in its text, wherever it was asked for', async ({ workbench }) => {
  const { page, editor } = workbench;
  await workbench.openSample('Smallest gateway');
  await editor.pane.getByRole('button', { name: 'New file' }).click();
  await expect(editor.tab('manifests.yaml')).toHaveAttribute('aria-selected', 'true');
  await expect(editor.input).toBeFocused();
  await page.keyboard.type('# one');
  await editor.pane.getByRole('button', { name: 'More about files' }).click();
  await page.getByRole('menuitem', { name: 'New file' }).click();
  await expect(editor.tab('manifests-2.yaml')).toHaveAttribute('aria-selected', 'true');
  await expect(editor.input).toBeFocused();
  await page.keyboard.type('# two');
  await expect(editor.text('# two')).toBeVisible();
  await workbench.toggle('Right pane');
  await workbench.command('New file');
  await expect(editor.tab('manifests-3.yaml')).toHaveAttribute('aria-selected', 'true');
  await expect(editor.input).toBeFocused();
  await page.waitForTimeout(500);
  await expect(editor.input).toBeFocused();
});

test('Tab indents, and leaves the editor behind Escape or by choice', async ({ workbench }) => {
  const { page, editor, files } = workbench;
  const { keyboard } = page;
  await workbench.openSample('Smallest gateway');
  await workbench.command('New file');
  await expect(editor.input).toBeFocused();
  const button = editor.pane.getByRole('button', { name: /^Tab (indents|leaves)$/ });
  await expect(button).toHaveText('Tab indents');
  await expect(editor.input).toHaveAccessibleDescription(/Press Escape, then Tab, to leave the editor/);
  await keyboard.press('Tab');
  // Nothing is suggested for it: Escape would close suggestions first.
  await keyboard.type('q');

  await test.step('Escape changes it for the next key only', async () => {
    await keyboard.press('Escape');
    await expect(button).toHaveText('Tab leaves');
    await keyboard.type('b');
    await expect(button).toHaveText('Tab indents');
    await keyboard.press('Tab');
    await expect(editor.input).toBeFocused();
    await keyboard.press('Escape');
    await keyboard.press('Tab');
    await expect(button).toBeFocused();
    await expect(button).toHaveText('Tab indents');
    await editor.focus();
    await keyboard.press('Escape');
    await keyboard.press('Shift+Tab');
    await expect(editor.input).not.toBeFocused();
  });

  await test.step('Escape that closes suggestions does not change it', async () => {
    await editor.toEnd();
    await keyboard.press('Enter');
    await keyboard.type('ki');
    await editor.offer('kind').waitFor();
    await keyboard.press('Escape');
    await expect(editor.offer('kind')).toBeHidden();
    await expect(button).toHaveText('Tab indents');
  });

  await test.step('Control+M changes it until it is pressed again, also behind a reload', async () => {
    await keyboard.press('Control+m');
    await expect(button).toHaveText('Tab leaves');
    await keyboard.press('Tab');
    await expect(button).toBeFocused();
    await page.reload();
    await expect(button).toHaveText('Tab leaves');
    await editor.focus();
    await keyboard.press('Control+m');
    await expect(button).toHaveText('Tab indents');
  });
  expect(await files.text('manifests.yaml')).toMatch(/^ {2}qb {2,4}\n\s*ki$/);
});
