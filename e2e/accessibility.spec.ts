import { violations } from './fixtures/axe.ts';
import { expect, test } from './fixtures/test.ts';
import { Workbench } from './pages/workbench.ts';

/** Animations are over and colours are final. */
async function expectNothingFound({ page }: Workbench, view: string) {
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => null))),
  );
  expect.soft(await violations(page), view).toEqual([]);
}

for (const theme of ['light', 'dark'] as const) {
  test.describe(`${theme} theme`, () => {
    test.use({ colorScheme: theme });

    test('first screen, canvas, inspector and problems', async ({ workbench }) => {
      test.slow();
      const { page, canvas, inspector, problems } = workbench;
      await expectNothingFound(workbench, 'first screen');

      await workbench.openSample('Broken shop');
      await expect(problems.all.first()).toBeVisible();
      await workbench.editor.text('apiVersion').waitFor();
      await expectNothingFound(workbench, 'canvas from afar, YAML and problems');

      await workbench.toggle('Right pane');
      await page.getByRole('button', { name: 'Fit everything' }).click();
      await problems.all.first().getByRole('button', { expanded: false }).click();
      await expectNothingFound(workbench, 'a problem opened');

      await inspector.show();
      await expect(inspector.pane.getByRole('heading', { level: 2 })).toBeVisible();
      await expectNothingFound(workbench, 'inspector');

      await workbench.files.show();
      await expectNothingFound(workbench, 'files over the canvas');
      await page.keyboard.press('Escape');
      await page.setViewportSize({ width: 900, height: 700 });
      await canvas.surface.waitFor();
      await expectNothingFound(workbench, '900 pixels wide');
    });

    test('command palette and dialogs', async ({ workbench }) => {
      test.slow();
      const { page, canvas, dialog } = workbench;
      await workbench.openSample('Smallest gateway');
      await workbench.toggle('Right pane');
      await page.getByRole('button', { name: 'Fit everything' }).click();
      await canvas.card('HTTPRoute', 'hello').focus();
      const dialogs = {
        'command palette': () => page.keyboard.press('ControlOrMeta+k'),
        'connect to': () => page.keyboard.press('c'),
        move: () => page.keyboard.press('m'),
        shortcuts: () => page.keyboard.press('?'),
        export: () => page.keyboard.press('ControlOrMeta+e'),
        settings: () => page.keyboard.press('ControlOrMeta+,'),
        add: () => page.getByRole('button', { name: 'Add', exact: true }).click(),
        share: () => page.getByRole('button', { name: 'Share' }).click(),
        samples: () => workbench.command('Open a sample…'),
        paste: () => workbench.command('Paste manifests…'),
        rules: () => workbench.command('Rules: what is checked, and why'),
      };
      for (const [view, open] of Object.entries(dialogs)) {
        await open();
        await expect(dialog).toBeVisible();
        await expectNothingFound(workbench, view);
        await page.keyboard.press('Escape');
        await expect(dialog).toBeHidden();
        // The focus comes back a moment later than the dialog goes, and the next key is meant for what has it.
        await expect(page.locator(':focus')).toBeVisible();
      }
    });
  });
}
