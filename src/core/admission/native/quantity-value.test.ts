import { expect, test } from 'vitest';
import { quantityText, quantityValue } from './quantity-value.ts';

/** What a quantity is written as by the API server. */
test.each([
  ['0', '0'],
  ['1', '1'],
  ['1000', '1k'],
  ['0.5', '500m'],
  ['1500m', '1500m'],
  ['2000m', '2'],
  ['1Gi', '1Gi'],
  ['1024Mi', '1Gi'],
  ['1.5Gi', '1536Mi'],
  ['512Ki', '512Ki'],
  ['0.5Ki', '512'],
  ['1e3', '1e3'],
  ['100n', '100n'],
  ['-2', '-2'],
  ['.5', '500m'],
  [' 1Gi ', '1Gi'],
  [1.5, '1500m'],
])('%j is %s', (value, text) => {
  const amount = quantityValue(value);
  expect(amount && quantityText(amount)).toBe(text);
});

test.each(['', 'x', '1x', '1e999', true, null, undefined])('%j is none', (value) =>
  expect(quantityValue(value)).toBeUndefined(),
);

test('what is smaller than a billionth is rounded away from zero', () => {
  expect(quantityValue('0.0000000001')?.nano).toBe(1n);
  expect(quantityValue('-0.0000000001')?.nano).toBe(-1n);
});
