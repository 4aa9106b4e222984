import { expect, test } from 'vitest';
import type { JsonObject } from './json.ts';
import { ownValue } from './own-value.ts';

test('finds what is there', () => {
  expect(ownValue({ name: 'cart' }, 'name')).toBe('cart');
  expect(ownValue({ name: null }, 'name')).toBe(null);
});

test.each(Object.getOwnPropertyNames(Object.prototype))('%s is a key like any other', (key) => {
  expect(ownValue({}, key)).toBeUndefined();
  expect(ownValue(JSON.parse(`{ "${key}": "cart" }`) as JsonObject, key)).toBe('cart');
});
