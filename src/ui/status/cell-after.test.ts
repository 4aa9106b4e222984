import { expect, test } from 'vitest';
import { cellAfter } from './cell-after.ts';

const from = { row: 2, column: 1 };

test.each([
  ['ArrowUp', false, 1, 1],
  ['ArrowDown', false, 3, 1],
  ['ArrowLeft', false, 2, 0],
  ['ArrowRight', false, 2, 2],
  ['PageUp', false, 0, 1],
  ['PageDown', false, 9, 1],
  ['Home', false, 2, 0],
  ['End', false, 2, 3],
  ['Home', true, 0, 0],
  ['End', true, 9, 3],
] as const)(
  '%s (control: %s) leads to row %i, column %i, and stays in the grid',
  (key, control, row, column) => {
    expect(cellAfter(key, from, 10, 4, control)).toEqual({ row, column });
  },
);

test('other keys lead nowhere', () => {
  expect(cellAfter('a', from, 10, 4, false)).toBeNull();
});
