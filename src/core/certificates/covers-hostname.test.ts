import { expect, test } from 'vitest';
import { coversHostname } from './covers-hostname.ts';

test.each([
  ['shop.example.com', ['shop.example.com'], true],
  ['shop.example.com', ['*.example.com'], true],
  ['shop.example.com', ['example.com', '*.shop.example.com'], false],
  ['a.shop.example.com', ['*.example.com'], false],
  ['example.com', ['*.example.com'], false],
  ['*.example.com', ['*.example.com'], true],
  ['*.example.com', ['shop.example.com', 'example.com'], false],
  ['*.shop.example.com', ['*.example.com'], false],
  ['localhost', ['localhost'], true],
  ['localhost', ['*'], false],
  ['shop.example.com', [], false],
])('%s by %j: %s', (hostname, names, covered) => {
  expect(coversHostname(names, hostname)).toBe(covered);
});
