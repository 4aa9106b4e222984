import type { Locator, Page } from '@playwright/test';

export type Point = Readonly<{ x: number; y: number }>;

/** In how many moves the pointer crosses the window: gestures need the moves in between. */
const STEPS = 12;

/** Where something is in the window, as soon as it has stopped moving there. */
async function boxOf(locator: Locator) {
  await locator.hover({ trial: true });
  const box = await locator.boundingBox();
  if (!box) throw new Error('What should be pointed at is not in the window.');
  return box;
}

export async function middleOf(locator: Locator): Promise<Point> {
  const { x, y, width, height } = await boxOf(locator);
  return { x: x + width / 2, y: y + height / 2 };
}

/** The middle of the right edge, where a card's handles are. */
export async function rightOf(locator: Locator): Promise<Point> {
  const { x, y, width, height } = await boxOf(locator);
  return { x: x + width, y: y + height / 2 };
}

/** The middle of the left edge. */
export async function leftOf(locator: Locator): Promise<Point> {
  const { x, y, height } = await boxOf(locator);
  return { x, y: y + height / 2 };
}

/** Presses at one point, moves to another and lets go. */
export async function drag(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: STEPS });
  await page.mouse.up();
}

/** Presses at a point and lets go on something, which the canvas may move meanwhile: near its edge a drag pans it. */
export async function dragOnto(page: Page, from: Point, to: Locator): Promise<void> {
  const start = await middleOf(to);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(start.x, start.y, { steps: STEPS });
  const box = await to.boundingBox();
  if (box) await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: STEPS });
  await page.mouse.up();
}
