import { expect, test } from 'vitest';
import type { Box } from '../../core/layout/layout.ts';
import type { ResourceKey } from '../../core/model/resource.ts';
import { nearestCard } from './nearest-card.ts';

const at = (x: number, y: number): Box => ({ x, y, width: 100, height: 50 });
const boxes = (of: Readonly<Record<string, Box>>) =>
  new Map(Object.entries(of)) as unknown as Map<ResourceKey, Box>;

test.each([
  ['the one below before the one above', { above: at(0, 0), below: at(0, 200) }, 'below'],
  ['one of the column before one beside it', { beside: at(150, 100), far: at(0, 300) }, 'far'],
  ['one beside it where the column is empty', { beside: at(300, 100) }, 'beside'],
])('the nearest card is %s', (_, cards, expected) => {
  expect(nearestCard(boxes(cards), at(0, 100))).toBe(expected);
});

test('there is none where there are no cards', () => {
  expect(nearestCard(new Map(), at(0, 0))).toBeNull();
});
