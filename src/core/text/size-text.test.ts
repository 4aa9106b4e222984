import { expect, test } from 'vitest';
import { sizeText } from './size-text.ts';

test.each([
  [1, '1 byte'],
  [0, '0 bytes'],
  [1000, '1000 bytes'],
  [1024, '1 KiB'],
  [1536, '1.5 KiB'],
  [1025, '1025 bytes'],
  [1_048_576, '1 MiB'],
  [8 * 1_048_576, '8 MiB'],
  [2 * 1024 ** 3, '2 GiB'],
])('%s bytes are %s', (bytes, text) => {
  expect(sizeText(bytes)).toBe(text);
});
