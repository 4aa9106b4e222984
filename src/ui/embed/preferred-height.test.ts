import { expect, test } from 'vitest';
import { preferredHeight, type Shown } from './preferred-height.ts';

const shown: Shown = {
  view: 'canvas',
  width: 600,
  boxes: [
    { x: 0, y: 0, width: 200, height: 100 },
    { x: 1000, y: 300, width: 200, height: 100 },
  ],
  lines: 20,
  step: 500,
};

test('a canvas is as high as its cards are at the width of the frame', () => {
  expect(preferredHeight(shown)).toBe(200 + 96 + 36);
  expect(preferredHeight({ ...shown, width: 1200 })).toBe(400 + 96 + 36);
  // Never larger than life.
  expect(preferredHeight({ ...shown, width: 2400 })).toBe(400 + 96 + 36);
});

test('nothing is lower or higher than a page has room for', () => {
  expect(preferredHeight({ ...shown, boxes: [] })).toBe(240 + 36);
  expect(preferredHeight({ ...shown, view: 'yaml', lines: 4000 })).toBe(640 + 36);
});

test('panes stand beside each other where there is room, and else below', () => {
  expect(preferredHeight({ ...shown, view: 'both' })).toBe(296 + 464 + 36);
  expect(preferredHeight({ ...shown, view: 'both', width: 720 })).toBe(464 + 36);
  expect(preferredHeight({ ...shown, view: 'lesson' })).toBe(500 + 296 + 36);
  expect(preferredHeight({ ...shown, view: 'lesson', width: 800 })).toBe(500 + 36);
});
