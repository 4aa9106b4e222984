import type { Box } from '../../../core/layout/layout.ts';
import type { Point } from '../../../core/layout/lines/edge-line.ts';
import { TITLES_HEIGHT } from '../insets.ts';
import type { Size } from '../zoom/view-of.ts';

/** From the rim of the canvas, and from what is not to be covered, in pixels of the screen. */
const GAP = { rim: 12, cards: 4 } as const;

/** Places that are tried are so far from each other. */
const STEP = 8;

/** A place, and whether nothing is covered there. */
export type StoryPlace = Point & Readonly<{ isFree: boolean }>;

/** How much of all that is to be seen a box at a place covers, in square pixels. */
function covered({ x, y }: Point, { width, height }: Size, obstacles: readonly Box[]): number {
  let area = 0;
  for (const box of obstacles) {
    const across = Math.min(x + width, box.x + box.width) - Math.max(x, box.x) + GAP.cards;
    const down = Math.min(y + height, box.y + box.height) - Math.max(y, box.y) + GAP.cards;
    if (across > 0 && down > 0) area += across * down;
  }
  return area;
}

/** From the first to the last, and the last itself. */
function* steps(from: number, to: number): Generator<number> {
  for (let at = from; at < to; at += STEP) yield at;
  yield Math.max(from, to);
}

/**
 * Where on the canvas a box is put beside the cards: as near to the middle of its foot as there is room; where there is
 * none, where it covers least. It stays where it was while it covers nothing there.
 *
 * @param canvas the size of what is in view
 * @param story the size of the box
 * @param obstacles what is not to be covered, in pixels of the screen
 * @param before where the box was
 */
export function placeStory(
  canvas: Size,
  story: Size,
  obstacles: readonly Box[],
  before: Point | null,
): StoryPlace {
  const right = canvas.width - story.width - GAP.rim;
  const bottom = canvas.height - story.height - GAP.rim;
  const isInside = before !== null && before.x <= Math.max(GAP.rim, right) && before.y <= bottom;
  if (isInside && covered(before, story, obstacles) === 0) return { ...before, isFree: true };
  const foot = { x: Math.max(GAP.rim, (canvas.width - story.width) / 2), y: Math.max(TITLES_HEIGHT, bottom) };
  let best = { place: foot, area: covered(foot, story, obstacles), away: 0 };
  for (const x of steps(GAP.rim, right)) {
    for (const y of steps(TITLES_HEIGHT + GAP.cards, bottom)) {
      const place = { x, y };
      const area = covered(place, story, obstacles);
      const away = Math.hypot(x - foot.x, y - foot.y);
      if (area < best.area || (area === best.area && away < best.away)) best = { place, area, away };
    }
  }
  return { x: Math.round(best.place.x), y: Math.round(best.place.y), isFree: best.area === 0 };
}
