import { OVERLAYS } from '../src/core/testing/overlays.ts';
import { changedLines } from './fixtures/changed-lines.ts';
import { expect, test } from './fixtures/test.ts';

test('a root is chosen from the keyboard, and an edit of its object goes to its patch', async ({
  workbench,
}) => {
  const { page, canvas, files, inspector } = workbench;
  await files.drop(Object.entries(OVERLAYS).map(([name, text]) => ({ name, text })));
  const root = page.getByRole('button', { name: /^Root: / });
  await expect(root).toHaveAccessibleName('Root: overlays/dev');
  await expect(canvas.card('HTTPRoute', 'cart')).toBeVisible();

  await root.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: /overlays\/prod/ }).press('Enter');
  await expect(root).toHaveAccessibleName('Root: overlays/prod');
  await workbench.goTo('cart', 'HTTPRoute');
  await inspector.show();
  await expect(inspector.pane).toContainText('HTTPRoute in prod');

  await root.click();
  await page.getByRole('menuitem', { name: /overlays\/dev/ }).click();
  await expect(inspector.pane).toContainText('HTTPRoute in dev');
  await expect(inspector.pane.getByRole('note')).toContainText('base/route.yaml, used by 2 builds');
  const host = inspector.section('hostnames').getByRole('textbox');
  await host.fill('test.example.com');
  await host.press('Enter');
  await expect(canvas.card('HTTPRoute', 'cart')).toContainText('test.example.com');

  const patch = 'overlays/dev/route.yaml';
  expect(changedLines(OVERLAYS[patch] ?? '', await files.text(patch))).toEqual([
    '-    - dev.example.com # only here',
    '+    - test.example.com # only here',
  ]);
  expect(await files.text('base/route.yaml')).toBe(OVERLAYS['base/route.yaml']);

  await page.reload();
  await expect(root).toHaveAccessibleName('Root: overlays/dev');
});

test('in a narrow window nothing is covered, and what may be in the cluster is not called missing', async ({
  workbench,
}) => {
  const { page, canvas, files } = workbench;
  const folder = 'clusters/production/applications';
  await page.setViewportSize({ width: 900, height: 700 });
  await files.drop(Object.entries(OVERLAYS).map(([name, text]) => ({ name: `${folder}/${name}`, text })));
  await expect(page.getByRole('button', { name: `Root: ${folder}/overlays/dev` })).toBeInViewport({
    ratio: 1,
  });
  await expect(page.getByRole('banner').getByRole('button', { name: /^Theme: / })).toBeInViewport({
    ratio: 1,
  });

  const grouping = page.getByRole('combobox', { name: 'Group problems by' });
  await workbench.problems.show();
  const [list, close] = [
    await grouping.boundingBox(),
    await page.getByRole('button', { name: 'Close the bottom pane' }).boundingBox(),
  ];
  // The controls stand beside the tabs, or below them.
  const isBelow = (list?.y ?? 0) >= (close?.y ?? 0) + (close?.height ?? 0);
  expect(isBelow || (list?.x ?? 0) + (list?.width ?? 0) <= (close?.x ?? 0)).toBe(true);
  await expect(grouping).toBeInViewport({ ratio: 1 });

  await expect(canvas.chip('GatewayClass', 'example').first()).toHaveAccessibleName(/not in these manifests/);
});
