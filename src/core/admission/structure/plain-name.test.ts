import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safePattern } from '../../kinds/shared/patterns.ts';
import { FIT_BY_PLAIN_NAMES, isPlainName } from './plain-name.ts';

const signs = fc.string({
  unit: fc.constantFrom('a', 'z', '0', '9', '-', '.', '-', 'A', '_', '*', ' ', 'é', '\n'),
  maxLength: 6,
});
const names = fc.stringMatching(/^[a-z0-9]{1,3}(?:-{1,2}[a-z0-9]{1,2})?(?:\.[a-z0-9]{1,3}){0,2}$/);

test.each([
  ['cart', true],
  ['cart-v1.shop--two.9', true],
  ['', false],
  ['-a', false],
  ['a-', false],
  ['a.-b', false],
  ['a-.b', false],
  ['a..b', false],
  ['.a', false],
  ['a.', false],
  ['A', false],
  ['*.a', false],
  ['a_b', false],
  ['a\n', false],
])('%j: %s', (text, isPlain) => {
  expect(isPlainName(text)).toBe(isPlain);
});

test.each([...FIT_BY_PLAIN_NAMES])('every plain name fits %s', (pattern) => {
  const whole = new RegExp(safePattern(pattern));
  fc.assert(
    fc.property(fc.oneof(signs, names), (text) => {
      if (isPlainName(text)) expect(text).toMatch(whole);
    }),
  );
});
