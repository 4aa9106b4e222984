import { readdirSync, readFileSync } from 'node:fs';
import type { Frame, FrameLocator, Page } from '@playwright/test';
import { encodeShare } from '../src/core/share/encode-share.ts';
import { violations } from './fixtures/axe.ts';
import { HEARD, servePageAround } from './fixtures/page-around.ts';
import { expect, test as base } from './fixtures/test.ts';

const SAMPLE = 'src/samples/canary';
const BOTH = 'src/samples/ingress-and-gateway';
const shared = encodeShare({
  files: readdirSync(SAMPLE).map((path) => ({ path, text: readFileSync(`${SAMPLE}/${path}`, 'utf8') })),
  places: new Map(),
});

type Embedding = Readonly<{ inside: FrameLocator; frame: Frame }>;

const test = base.extend<{ embed: (settings: string, width?: number) => Promise<Embedding> }>({
  embed: async ({ page, baseURL }, use) => {
    const stops: (() => Promise<void>)[] = [];
    await use(async (settings, width = 700) => {
      const around = await servePageAround(`${baseURL}embed.html#${settings}`, width);
      stops.push(around.stop);
      await page.goto(around.url);
      const inside = page.frameLocator('iframe');
      const frame = page.frames()[1];
      if (!frame) throw new Error('The page has no frame.');
      return { inside, frame };
    });
    for (const stop of stops) await stop();
  },
});

const heard = (page: Page) => page.evaluate((name) => Reflect.get(window, name) as unknown[], HEARD);
const scrolled = (page: Page) => page.evaluate(() => window.scrollY);

test('a frame in a page of another origin is read, and leaves the wheel to the page', async ({
  page,
  embed,
}) => {
  test.slow();
  const { inside, frame } = await embed(`w=${shared}&req=GET%20http://shop.example.com/`);
  await expect(inside.getByRole('group', { name: /^Gateway shop/ })).toBeVisible();
  await expect(inside.getByText(/^404/).first()).toBeVisible();
  await expect
    .poll(() => heard(page))
    .toContainEqual({ type: 'gatehouse:size', height: expect.any(Number) as unknown });
  expect(await frame.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  expect(await frame.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  expect.soft(await violations(frame), 'for reading').toEqual([]);

  // The page scrolls until the canvas has the focus, and again after Esc.
  const cover = inside.getByRole('button', { name: 'Click to move the canvas' });
  await cover.hover();
  await page.mouse.wheel(0, 60);
  await expect.poll(() => scrolled(page)).toBe(60);
  await cover.click();
  const canvas = inside.getByRole('application');
  await expect(canvas).toBeFocused();
  await page.mouse.wheel(0, 60);
  await page.keyboard.press('Escape');
  await expect(cover).toBeFocused();
  expect(await scrolled(page)).toBe(60);
  await page.mouse.wheel(0, 60);
  await expect.poll(() => scrolled(page)).toBe(120);

  // By keyboard in at one end and out at the other.
  await page.getByRole('button', { name: 'Before' }).focus();
  const after = page.getByRole('button', { name: 'After' });
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    if (await after.evaluate((button) => button === document.activeElement)) break;
  }
  await expect(after).toBeFocused();

  // Nothing can be changed.
  await inside.getByRole('group', { name: /^HTTPRoute reviews/ }).focus();
  await page.keyboard.press('Delete');
  await expect(inside.getByText('This workspace is here to be read.').first()).toBeVisible();
  await page.keyboard.press('Escape');

  await inside.getByRole('button', { name: 'The chain as a list' }).click();
  await expect(inside.getByRole('region', { name: 'The chain as a list' })).toContainText(
    'Service shop/reviews-v1: 90%',
  );
  expect.soft(await violations(frame), 'with the list').toEqual([]);
});

test('what is changed in a frame stays there, goes back, and is taken along', async ({ page, embed }) => {
  test.slow();
  const { inside, frame } = await embed(`w=${shared}&view=both&edit=1&theme=dark`, 900);
  const card = inside.getByRole('group', { name: /^HTTPRoute reviews/ });
  await expect(card).toBeVisible();
  await expect(inside.locator('.view-line').first()).toBeVisible();
  await expect(inside.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect.soft(await violations(frame), 'to be changed').toEqual([]);

  await card.focus();
  await page.keyboard.press('Delete');
  const dialog = inside.getByRole('dialog');
  await expect(dialog.or(inside.getByText(/^Deleted/)).first()).toBeVisible();
  if (await dialog.isVisible())
    await dialog
      .getByRole('button', { name: /Delete|Apply/ })
      .first()
      .click();
  await expect(card).toBeHidden();

  const opening = page.waitForEvent('popup');
  await inside.getByRole('link', { name: 'Open in Gatehouse' }).click();
  const outside = await opening;
  await expect(outside.getByRole('group', { name: /^Gateway shop/ })).toBeVisible();
  await expect(outside.getByRole('group', { name: /^HTTPRoute reviews/ })).toBeHidden();
  await outside.close();

  await inside.getByRole('button', { name: 'Reset', exact: true }).click();
  await expect(card).toBeVisible();
});

test('a step of a lesson reports how its goals stand to the page around it', async ({ page, embed }) => {
  const { inside, frame } = await embed('lesson=museum/chain/fix', 400);
  await expect(inside.getByRole('heading', { level: 3 }).first()).toHaveText('Fix the last stop');
  await expect.poll(() => heard(page)).toContainEqual({ type: 'gatehouse:goal', id: 'served', met: false });
  expect(await violations(frame)).toEqual([]);
});

test('the application itself refuses frames, and a damaged link says so', async ({
  page,
  request,
  embed,
  complaints,
}) => {
  const headers = async (path: string) => (await request.get(path)).headers();
  expect((await headers('./'))['content-security-policy']).toMatch(
    /^default-src 'self'; .*; frame-ancestors 'none'$/,
  );
  expect((await headers('./embed.html'))['content-security-policy']).toMatch(
    /^default-src 'self'; .*; frame-ancestors \*$/,
  );

  const { inside } = await embed('w=abc');
  await expect(inside.getByRole('alert')).toContainText('This share link is damaged');

  await page.goto(`./?embed#w=${shared}`);
  await expect(page).toHaveURL(/\/embed\.html#w=/);
  await expect(page.getByRole('group', { name: /^Gateway shop/ })).toBeVisible();
  complaints.length = 0;
});

test('two models of one workspace are compared in a frame, to be read', async ({ page, embed }) => {
  test.slow();
  const models = encodeShare({
    files: readdirSync(BOTH).map((path) => ({ path, text: readFileSync(`${BOTH}/${path}`, 'utf8') })),
    places: new Map(),
  });
  const { inside, frame } = await embed(`w=${models}&view=compare`, 1000);
  await expect(inside.getByRole('heading', { level: 1, name: 'Ingress and Gateway' })).toBeVisible();
  await expect(inside.getByRole('tab', { name: /^All requests/ })).toBeVisible();
  await expect(inside.getByRole('link', { name: 'Open in Gatehouse' })).toBeInViewport({ ratio: 1 });
  // The page around it keeps its focus until its reader wants the frame.
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  await inside
    .getByRole('button', { name: 'Click to move the canvas' })
    .click({ position: { x: 400, y: 10 } });
  await inside.getByRole('tab', { name: /^All requests/ }).click();
  await expect(inside.getByRole('tab', { name: /^All requests/ })).toHaveAttribute('aria-selected', 'true');
  expect.soft(await violations(frame), 'two models').toEqual([]);
});

test('what is changed in a frame that keeps it is there after a reload, and goes back', async ({
  page,
  embed,
}) => {
  const { inside } = await embed(`w=${shared}&view=canvas&edit=1&keep=1`, 900);
  const card = inside.getByRole('group', { name: /^HTTPRoute reviews/ });
  await card.focus();
  await page.keyboard.press('Delete');
  await expect(card).toBeHidden();
  await page.reload();
  await expect(inside.getByRole('group', { name: /^Gateway shop/ })).toBeVisible();
  await expect(card).toBeHidden();
  await inside.getByRole('button', { name: 'Reset', exact: true }).click();
  await expect(card).toBeVisible();
});

base.describe('with fingers', () => {
  test.use({ hasTouch: true });

  test('a page is scrolled past a frame, until a tap gives its canvas the fingers', async ({
    page,
    embed,
  }) => {
    test.slow();
    const { inside } = await embed(`w=${shared}`);
    const card = inside.getByRole('group', { name: /^Gateway shop/ });
    await expect(card).toBeVisible();
    const cdp = await page.context().newCDPSession(page);
    const box = await page.locator('iframe').boundingBox();
    if (!box) throw new Error('The frame has no place.');
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    const gestureSourceType = 'touch' as const;
    const swipe = async (x: number, y: number) => {
      const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', part: number) =>
        cdp.send('Input.dispatchTouchEvent', {
          type,
          touchPoints: type === 'touchEnd' ? [] : [{ x: middle.x + x * part, y: middle.y + y * part }],
        });
      await send('touchStart', 0);
      for (const part of [0.25, 0.5, 0.75, 1]) await send('touchMove', part);
      await send('touchEnd', 1);
    };
    const place = async () => {
      const at = await card.boundingBox();
      if (!at) throw new Error('The card has no place.');
      return at;
    };
    const before = await place();
    await swipe(0, -80);
    await expect.poll(() => scrolled(page)).toBeGreaterThan(40);
    await expect(async () => {
      await page.evaluate(() => window.scrollTo(0, 0));
      expect(await place()).toEqual(before);
    }).toPass();

    await inside.getByRole('button', { name: 'Click to move the canvas' }).tap();
    await expect(inside.getByRole('application')).toBeFocused();
    await swipe(60, 0);
    await expect.poll(async () => (await place()).x).toBeGreaterThan(before.x + 20);
    expect(await scrolled(page)).toBe(0);
    const { width } = await place();
    await cdp.send('Input.synthesizePinchGesture', { ...middle, scaleFactor: 1.6, gestureSourceType });
    await expect.poll(async () => (await place()).width).toBeGreaterThan(width * 1.2);
    const route = inside.getByRole('group', { name: /^HTTPRoute reviews/ });
    await route.tap();
    await expect(route).toHaveAttribute('data-selected', 'true');
  });
});
