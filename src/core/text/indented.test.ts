import { expect, test } from 'vitest';
import { indented } from './indented.ts';

test('lines move to the right; blank ones around them go, those between stay empty', () => {
  expect(indented('\na:\n\n  b: 1\n\n')).toBe('  a:\n\n    b: 1');
  expect(indented('  a\nb', 4)).toBe('      a\n    b');
  expect(indented('')).toBe('');
});
