import { expect, test } from 'vitest';
import { placeStory } from './place-story.ts';

const canvas = { width: 1000, height: 600 };
const story = { width: 400, height: 60 };
const covers = (
  { x, y }: { x: number; y: number },
  box: { x: number; y: number; width: number; height: number },
) => x < box.x + box.width && x + story.width > box.x && y < box.y + box.height && y + story.height > box.y;

test('it stands in the middle of the foot where nothing else does', () => {
  expect(placeStory(canvas, story, [], null)).toEqual({ x: 300, y: 528, isFree: true });
});

test('it gives way to cards, and stays near', () => {
  const cards = [
    { x: 250, y: 480, width: 220, height: 100 },
    { x: 520, y: 300, width: 220, height: 280 },
  ];
  const place = placeStory(canvas, story, cards, null);
  for (const card of cards) expect(covers(place, card)).toBe(false);
  expect(place.y).toBeGreaterThan(200);
});

test('it stays where it was while it covers nothing there', () => {
  const before = { x: 20, y: 100 };
  expect(placeStory(canvas, story, [], before)).toEqual({ ...before, isFree: true });
  expect(placeStory(canvas, story, [{ x: 100, y: 120, width: 50, height: 50 }], before)).not.toMatchObject(
    before,
  );
  // The canvas has become smaller.
  expect(placeStory({ width: 500, height: 120 }, story, [], before)).toEqual({ x: 50, y: 48, isFree: true });
});

test('where there is no room it covers least', () => {
  const cards = [
    { x: 0, y: 0, width: 1000, height: 500 },
    { x: 0, y: 500, width: 600, height: 100 },
  ];
  const place = placeStory(canvas, story, cards, null);
  expect(place).toEqual({ x: 588, y: 528, isFree: false });
});

test('on a canvas that is smaller than itself it begins at the rim', () => {
  expect(placeStory({ width: 200, height: 50 }, story, [], null)).toEqual({ x: 12, y: 32, isFree: true });
});
