import { violations } from './fixtures/axe.ts';
import { expect, test } from './fixtures/test.ts';
import { Canvas } from './pages/canvas.ts';

test.use({ viewport: { width: 1280, height: 720 } });

test('the chain of a request is explained scene by scene', async ({ workbench }) => {
  const { page, dialog } = workbench;
  await workbench.openSample('Smallest gateway');
  await workbench.command('Explain the chain');
  const caption = dialog.getByRole('status');
  await expect(caption).toContainText('asks DNS for hello.example.com');
  for (const words of [
    'Load balancer',
    'Listener http takes it',
    'HTTPRoute demo/hello',
    'no stop on the way',
    'port 8080',
  ]) {
    await page.keyboard.press('ArrowRight');
    await expect(caption).toContainText(words);
  }
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('tab', { name: 'Ingress' }).click();
  await expect(dialog.getByText('shown with the sample “Classic Ingress”')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('a lesson is presented: revealed, foretold, sent, with notes in a second window', async ({ page }) => {
  test.slow();
  await page.goto('./#lesson/museum/chain');
  const canvas = new Canvas(page);
  const gateway = canvas.card('Gateway', 'hall');
  const route = canvas.card('HTTPRoute', 'tickets');
  await expect(route).toBeVisible();
  await page.keyboard.press('Shift+F5');
  const bar = page.getByRole('region', { name: 'Presenting' });
  await expect(bar).toContainText('1 of 5 revealed');
  await expect(gateway).toHaveCount(0);
  await expect(route).toHaveCount(0);
  const smallest = await page.evaluate(() => {
    const sizes = [
      ...document.querySelectorAll('[data-lesson] *, section[aria-label="Presenting"] *'),
    ].flatMap((element) =>
      [...element.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && child.textContent?.trim())
        ? Number.parseFloat(getComputedStyle(element).fontSize)
        : [],
    );
    return Math.min(...sizes);
  });
  expect(smallest).toBeGreaterThanOrEqual(18);
  await page.keyboard.press('ArrowRight');
  await expect(gateway).toBeInViewport();
  await page.keyboard.press('ArrowRight');
  await expect(route).toBeInViewport();
  expect(await violations(page)).toEqual([]);

  const popup = page.waitForEvent('popup');
  await bar.getByRole('button', { name: 'Notes window' }).click();
  const notes = await popup;
  await expect(notes.getByText('Each stop has one question', { exact: false })).toBeVisible();
  await notes.getByRole('button', { name: 'Freeze the screen' }).click();
  await notes.getByRole('button', { name: 'Next', exact: true }).click();
  await expect(notes.getByRole('status')).toContainText('4 of 5 revealed');
  await expect(bar).toContainText('4 of 5 revealed');
  const service = canvas.card('Service', 'tickets');
  await expect(service).toHaveCount(0);
  expect(await violations(notes)).toEqual([]);
  await notes.getByRole('button', { name: 'Go on from here' }).click();
  await expect(service).toBeInViewport();
  await notes.close();

  const [first, , third] = await page.getByRole('spinbutton').all();
  await first?.fill('4');
  await third?.fill('9');
  await page.getByRole('button', { name: 'Send it' }).first().click();
  await page.getByRole('button', { name: 'Uncover: the reason' }).click();
  await expect(page.getByRole('button', { name: 'Uncover: the reason' })).toHaveCount(0);

  await service.focus();
  await page.keyboard.down('s');
  await expect(page.locator('svg[data-presenter] rect[data-pinned]')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await page.keyboard.up('s');
  await expect(page.locator('svg[data-presenter] rect[data-pinned="true"]')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.locator('svg[data-presenter]')).toHaveCount(0);
  await page.keyboard.press('b');
  await expect(page.getByText('The screen is blank')).toBeAttached();
  await page.keyboard.press('b');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await expect(bar).toContainText('Step 2 of 2');
  await page.keyboard.press('Shift+F5');
  await expect(bar).toBeHidden();
  await expect(page.getByRole('button', { name: 'Share' })).toBeVisible();
});
