import { expect, test } from 'vitest';
import { editDistance, nearNames } from './edit-distance.ts';

test.each([
  ['', '', 0],
  ['cart', 'cart', 0],
  ['cart', 'crat', 1],
  ['cart', 'cat', 1],
  ['cart', 'carts', 1],
  ['cart', 'part', 1],
  ['abc', '', 3],
])('from %o to %o it takes %i', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
  expect(editDistance(b, a)).toBe(distance);
});

test('near names come nearest first; what shares nothing does not come', () => {
  expect(nearNames('crat', ['payments', 'carts', 'crab', 'cart', 'cart'])).toEqual(['cart', 'crab']);
  expect(nearNames('cart', ['cart-v2', 'users'])).toEqual(['cart-v2']);
  expect(nearNames('a', ['zzz'])).toEqual([]);
});
