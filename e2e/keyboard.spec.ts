import { expect, test } from './fixtures/test.ts';

test('from the first screen to a working chain, without a mouse', async ({ workbench }) => {
  test.slow();
  const { page, canvas, dialog, files, inspector } = workbench;
  const { keyboard } = page;

  await test.step('a sample is opened with Tab and Enter', async () => {
    const sample = page.getByRole('button', { name: /^Smallest gateway/ });
    await page.getByRole('region', { name: 'Canvas' }).focus();
    for (let step = 0; step < 12; step++) {
      await keyboard.press('Tab');
      if (await sample.evaluate((element) => element === document.activeElement)) break;
    }
    await expect(sample).toBeFocused();
    await keyboard.press('Enter');
    await expect(canvas.surface).toBeVisible();
  });
  const before = (await files.exported('One YAML file')).toString('utf8');

  await test.step('an object is added through the command palette', async () => {
    await keyboard.press('ControlOrMeta+k');
    await keyboard.type('Add Service');
    await expect(dialog.getByRole('option', { name: 'Add Service…' })).toBeVisible();
    await chooseOption('Add Service…');
    await expect(dialog.getByRole('combobox', { name: 'Kind' })).toBeVisible();
    await dialog.getByLabel('Name', { exact: true }).focus();
    await keyboard.press('ControlOrMeta+a');
    await keyboard.type('canary');
    await keyboard.press('Tab');
    await keyboard.press('ControlOrMeta+a');
    await keyboard.type('demo');
    await keyboard.press('Enter');
    await expect(dialog).toBeHidden();
  });

  const service = canvas.card('Service', 'canary', 'demo');
  await test.step('it is joined with "Connect to…"', async () => {
    await service.focus();
    await keyboard.press('c');
    await expect(dialog).toContainText('Connect Service canary');
    await keyboard.type('deployment');
    await chooseOption('Deployment');
    await expect(dialog).toBeHidden();
    await expect(service).toHaveAccessibleName(/no problems/);
  });

  await test.step('it is renamed, and the rename undone', async () => {
    await service.focus();
    await keyboard.press('F2');
    await page.getByRole('textbox', { name: 'Name of Service canary' }).press('ControlOrMeta+a');
    await keyboard.type('beta');
    await keyboard.press('Enter');
    await expect(canvas.card('Service', 'beta')).toBeVisible();
    await canvas.focus();
    await keyboard.press('ControlOrMeta+z');
    await expect(service).toBeVisible();
  });

  await test.step('a field is edited in the inspector', async () => {
    await service.focus();
    await keyboard.press('Enter');
    const port = inspector.field('port').first();
    await port.focus();
    await keyboard.press('ControlOrMeta+a');
    await keyboard.type('8081');
    await keyboard.press('Enter');
    await expect(service.getByText(/^8081/)).toBeVisible();
  });

  await test.step('it is deleted, and everything is undone', async () => {
    await service.focus();
    await keyboard.press('Delete');
    await expect(service).toBeHidden();
    await canvas.focus();
    const undo = page.getByRole('button', { name: /^Undo: / });
    for (let step = 0; step < 10; step++) {
      if ((await undo.getAttribute('aria-label'))?.includes('Open the sample')) break;
      const title = (await undo.getAttribute('aria-label')) ?? '';
      await keyboard.press('ControlOrMeta+z');
      await expect(page.getByRole('button', { name: title, exact: true })).toHaveCount(0);
    }
    expect((await files.exported('One YAML file')).toString('utf8')).toBe(before);
  });

  /** Walks down the list of the command palette to an entry, and runs it. */
  async function chooseOption(name: string) {
    const option = dialog.getByRole('option', { name }).first();
    await option.waitFor();
    for (let step = 0; step < 20; step++) {
      if ((await option.getAttribute('aria-selected')) === 'true') break;
      await keyboard.press('ArrowDown');
    }
    await keyboard.press('Enter');
  }
});

test('arrows walk along the chain, and every dialog closes with Escape', async ({ workbench }) => {
  const { page, canvas, dialog } = workbench;
  await workbench.openSample('Smallest gateway');
  await workbench.toggle('Right pane');
  await page.getByRole('button', { name: 'Fit everything' }).click();
  await canvas.card('Gateway', 'web').focus();
  await page.keyboard.press('ArrowRight');
  await expect(canvas.card('HTTPRoute', 'hello')).toBeFocused();
  for (const key of ['c', 'm', '?', 'ControlOrMeta+e', 'ControlOrMeta+,']) {
    await page.keyboard.press(key);
    await expect(dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(canvas.card('HTTPRoute', 'hello')).toBeFocused();
  }
});
