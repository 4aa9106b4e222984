import type { Locator, Page } from '@playwright/test';
import { violations } from './fixtures/axe.ts';
import { expect, test } from './fixtures/test.ts';

const boxOf = async (locator: Locator) => {
  const box = await locator.boundingBox();
  if (!box) throw new Error('It is not in the window.');
  return box;
};

/** Whether something has the focus, so that the next key does not fall to the page. */
const expectFocusKept = (page: Page) => expect(page.locator(':focus')).toBeVisible();

test('the room goes to the canvas: the first screen, the rail, and panes of one size', async ({
  workbench,
}) => {
  const { page, canvas, palette, problems } = workbench;
  const right = page.getByRole('region', { name: 'YAML and inspector' });
  const bottom = page.getByRole('region', { name: 'Problems and traffic' });
  await expect(right).toBeHidden();
  await expect(palette.rail).toBeHidden();

  await workbench.openSample('Shared gateway');
  await expect(palette.rail).toBeVisible();
  await expect(bottom).toBeHidden();
  expect((await boxOf(right)).width).toBeCloseTo(432, -1);

  const before = await boxOf(canvas.surface);
  await page.keyboard.press('Alt+5');
  await expect(page.getByRole('searchbox', { name: 'Search kinds' })).toBeFocused();
  expect(await boxOf(canvas.surface)).toEqual(before);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('searchbox', { name: 'Search kinds' })).toBeHidden();

  await workbench.toggle('Problems');
  const { height } = await boxOf(bottom);
  expect(height).toBeCloseTo(240, -1);
  for (const name of ['Attachments', 'Trace', 'Routing', 'Problems']) {
    await page.getByRole('tab', { name, exact: true }).click();
    expect((await boxOf(bottom)).height).toBe(height);
  }
  const filter = await boxOf(page.getByRole('searchbox', { name: 'Filter problems' }));
  expect(filter.width).toBeGreaterThan(90);
  await expect(problems.panel).toBeVisible();
});

test('panes keep the size that the user gave them', async ({ workbench }) => {
  const { page } = workbench;
  await workbench.openSample('Broken shop');
  const bottom = page.getByRole('region', { name: 'Problems and traffic' });
  await page.getByRole('separator', { name: 'Height of the bottom pane' }).focus();
  await page.keyboard.press('ArrowUp');
  const { height } = await boxOf(bottom);
  expect(height).toBeGreaterThan(245);
  await workbench.toggle('Problems');
  await workbench.toggle('Problems');
  expect((await boxOf(bottom)).height).toBeCloseTo(height, 0);
  await page.reload();
  expect((await boxOf(bottom)).height).toBeCloseTo(height, 0);
});

test('without a mouse, the focus is never lost', async ({ workbench }) => {
  test.slow();
  const { page, canvas } = workbench;
  const { keyboard } = page;
  await page.getByRole('button', { name: /^Smallest gateway/ }).focus();
  await keyboard.press('Enter');
  await expect(canvas.surface).toBeFocused();

  await test.step('renamed, it is on the card', async () => {
    await canvas.card('Service', 'hello').focus();
    await keyboard.press('F2');
    await page.getByRole('textbox', { name: 'Name of Service hello' }).fill('greeting');
    await keyboard.press('Enter');
    await expect(canvas.card('Service', 'greeting')).toBeFocused();
  });

  await test.step('duplicated, it is on the copy', async () => {
    await keyboard.press('ControlOrMeta+d');
    await expect(canvas.card('Service', 'greeting-copy')).toBeFocused();
  });

  await test.step('deleted, it is on the next card; and what is deleted is what has the focus', async () => {
    await keyboard.press('Delete');
    await expect(canvas.card('Service', 'greeting-copy')).toBeHidden();
    await expect(page.locator('[data-card]:focus')).toBeVisible();
    await expect(canvas.card('Service', 'greeting')).toBeVisible();
  });

  await test.step('undone by its button, it is beside it when there is no more to undo', async () => {
    const undo = page.getByRole('button', { name: /^Undo: / });
    while (await undo.isEnabled().catch(() => false)) {
      await undo.focus();
      const title = await undo.getAttribute('aria-label');
      await keyboard.press('Enter');
      await expect(page.getByRole('button', { name: title ?? '', exact: true })).toHaveCount(0);
      await expectFocusKept(page);
      if (title?.includes('Open the sample')) break;
    }
  });
});

test('fixing a problem leaves the focus at the next one', async ({ workbench }) => {
  const { page, problems, plan, dialog } = workbench;
  await workbench.openSample('Broken shop');
  await expect(problems.named('htps')).toBeVisible();
  const count = await problems.all.count();
  await problems.previewFix('htps', /^Use listener https/);
  await plan.apply();
  await expect(dialog).toBeHidden();
  await expect(problems.all).not.toHaveCount(count);
  await expectFocusKept(page);
});

test('a notification is at the bottom of the canvas, below dialogs, and stays while it is pointed at', async ({
  workbench,
}) => {
  const { page, canvas, notifications } = workbench;
  await workbench.openSample('Smallest gateway');
  const toast = notifications.getByRole('listitem');
  await toast.hover();
  await expect(canvas.card('Gateway', 'web')).toBeVisible();
  const [at, around] = [await boxOf(toast), await boxOf(canvas.surface)];
  expect(at.x + at.width / 2).toBeCloseTo(around.x + around.width / 2, -1);
  expect(at.y).toBeGreaterThan(around.y + around.height / 2);
  expect(at.y + at.height).toBeLessThanOrEqual(around.y + around.height);

  // Longer than it stays by itself; then the focus holds it where the pointer leaves.
  await page.waitForTimeout(4500);
  await expect(toast).toHaveCount(1);
  await toast.getByRole('button', { name: 'Dismiss' }).focus();
  await page.mouse.move(0, 0);
  await page.waitForTimeout(4500);
  await expect(toast).toHaveCount(1);

  await page.keyboard.press('ControlOrMeta+k');
  // Both are there only for a moment: the notification leaves when the dialog has taken the focus.
  await page.waitForFunction(() => {
    const [notification] = document.querySelectorAll('[data-transient] li');
    if (!notification || !document.querySelector('[role="dialog"]')) return false;
    const { left, top, width, height } = notification.getBoundingClientRect();
    return !notification.contains(document.elementFromPoint(left + width / 2, top + height / 2));
  });
  await expect(toast).toHaveCount(0);
});

test('Alt and a digit move the focus from pane to pane', async ({ workbench }) => {
  const { page, canvas } = workbench;
  await workbench.openSample('Broken shop');
  await canvas.card('HTTPRoute', 'blog').focus();
  const panes: readonly (readonly [string, Locator])[] = [
    ['2', page.getByRole('region', { name: 'YAML', exact: true })],
    ['3', page.getByRole('tabpanel', { name: 'Inspector' })],
    ['4', page.getByRole('list', { name: 'Files' })],
    ['5', page.getByRole('searchbox', { name: 'Search kinds' }).locator('..')],
    ['6', page.getByRole('tabpanel', { name: 'Problems' })],
    ['1', canvas.card('HTTPRoute', 'blog').locator('..')],
  ];
  for (const [digit, pane] of panes) {
    await page.keyboard.press(`Alt+${digit}`);
    await expect(pane.locator(':focus')).toHaveCount(1);
  }
});

test('every key of the sheet of shortcuts does something', async ({ workbench }) => {
  test.slow();
  const { page, canvas, dialog } = workbench;
  await workbench.openSample('Smallest gateway');
  await canvas.card('HTTPRoute', 'hello').focus();
  await page.keyboard.press('?');
  const listed = dialog.getByRole('listitem');
  await expect(listed.first()).toBeVisible();
  // What the sheet says is what is bound: its entries are those of the tables; each key of the canvas is pressed by
  // the tests of the canvas. Here, that the sheet shows what the window listens to.
  for (const [title, keys] of [
    ['Go to the YAML', 'Alt2'],
    [/^Rename/, 'F2'],
    ['Zoom in', '+'],
    ['Copy as YAML', 'CtrlC'],
  ] as const)
    await expect(listed.filter({ hasText: title })).toContainText(keys);
  await page.keyboard.press('Escape');
  await expect(canvas.card('HTTPRoute', 'hello')).toBeFocused();
});

test.describe('a phone, or a page at 400 %', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test('shows one pane at a time, and nothing runs out of the window', async ({ workbench }) => {
    const { page, canvas } = workbench;
    const bar = page.getByRole('navigation', { name: 'Panes' });
    await workbench.openSample('Broken shop');
    await expect(canvas.surface).toBeVisible();
    for (const name of ['Palette', 'YAML', 'Inspector', 'Problems', 'Canvas']) {
      await bar.getByRole('button', { name }).click();
      await expect(bar.getByRole('button', { name })).toHaveAttribute('aria-current', 'true');
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, name).toBeLessThanOrEqual(0);
      expect(await violations(page), name).toEqual([]);
    }
    await expect(canvas.surface).toBeVisible();
    for (const button of await page.getByRole('banner').getByRole('button').all())
      if (await button.isVisible()) await expect(button).toBeInViewport({ ratio: 1 });
  });
});

test('forced colours keep borders and the selection visible', async ({ workbench }) => {
  const { page, canvas } = workbench;
  await page.emulateMedia({ forcedColors: 'active' });
  await workbench.openSample('Smallest gateway');
  const style = (card: Locator) =>
    card.evaluate((element) => {
      const { borderTopColor, borderTopWidth, outlineStyle, backgroundColor } = getComputedStyle(element);
      return { borderTopColor, borderTopWidth, outlineStyle, backgroundColor };
    });
  const [route, service] = [canvas.card('HTTPRoute', 'hello'), canvas.card('Service', 'hello')];
  await route.focus();
  const [selected, plain] = [await style(route), await style(service)];
  expect(plain.borderTopWidth).toBe('1px');
  expect(plain.borderTopColor).not.toBe(plain.backgroundColor);
  expect(selected.outlineStyle).toBe('solid');
  expect(selected.borderTopColor).not.toBe(plain.borderTopColor);
});

for (const theme of ['light', 'dark'] as const) {
  test.describe(theme, () => {
    test.use({ colorScheme: theme });

    test('cards can be read in every state, and there is one application', async ({ workbench }) => {
      const { page, canvas, traffic } = workbench;
      await workbench.openSample('Broken shop');
      await canvas.card('HTTPRoute', 'storefront').waitFor();
      expect(await violations(page), 'at rest').toEqual([]);
      await expect(page.getByRole('application')).toHaveCount(1);
      await traffic.send('https://shop.example.com/cart');
      await canvas.surface.locator('[data-trace]').first().waitFor();
      expect(await violations(page), 'with a request').toEqual([]);
    });
  });
}
