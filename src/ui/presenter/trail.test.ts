import { expect, test } from 'vitest';
import { FADES, fresh, strengthOf } from './trail.ts';

const at = (time: number) => ({ x: 0, y: 0, at: time });

test('a trail is gone after a second', () => {
  expect(FADES).toBe(1000);
  expect(fresh([at(0), at(1), at(900)], 1000).map((point) => point.at)).toEqual([1, 900]);
});

test.each([
  [0, 1],
  [500, 0.5],
  [1000, 0],
  [5000, 0],
])('after %s ms its strength is %s', (age, strength) => {
  expect(strengthOf(at(0), age)).toBe(strength);
});
