import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearNames, nearNamesAmong } from './near-names.ts';

test.each([
  ['a letter that is missing', 'cat', 'cart'],
  ['a letter too many', 'carts', 'cart'],
  ['another letter', 'part', 'cart'],
  ['letters that changed places', 'crat', 'cart'],
  ['other capitals', 'CART', 'cart'],
  ['a third of the letters', 'paiment', 'payments'],
  ['a longer name', 'cart', 'cart-v2'],
  ['a shorter name', 'cart-v2', 'cart'],
])('%s is near', (_, name, meant) => {
  expect(nearNames(name, [meant])).toEqual([meant]);
});

test.each([
  ['the name itself', 'cart', 'cart'],
  ['nothing', 'cart', ''],
  ['what shares no letter', 'a', 'zzz'],
  ['two other letters of four', 'cart', 'cash'],
  ['a name that only begins alike', 'cart', 'cartography'],
])('%s is not', (_, name, other) => {
  expect(nearNames(name, [other])).toEqual([]);
});

test('near names come nearest first, each once', () => {
  expect(nearNames('crat', ['payments', 'carts', 'crab', 'cart', 'cart'])).toEqual(['cart', 'crab']);
});

test('names that no object can have are not compared', () => {
  expect(nearNames('a'.repeat(100_000), ['a'.repeat(99_999), 'cart'])).toEqual([]);
  expect(nearNames('cart', ['cart-'.padEnd(100_000, 'a')])).toEqual([]);
});

test('among a list they are the same as without it', () => {
  const name = fc.stringMatching(/^[abA1-]{1,9}$/);
  fc.assert(
    fc.property(name, fc.array(name, { maxLength: 40 }), (wanted, names) => {
      expect(nearNamesAmong(names)(wanted)).toEqual(nearNames(wanted, names));
    }),
  );
});

test('among more than a thousand they differ by two letters, or one begins with the other', () => {
  const others = Array.from({ length: 2000 }, (_, i) => `x${i}x${i}x${i}x`);
  const among = nearNamesAmong([...others, 'payments', 'cart', 'cart-v2']);
  expect(among('paymants')).toEqual(['payments']);
  expect(among('paiment')).toEqual(['payments']);
  expect(among('pajmemts-x')).toEqual([]);
  expect(nearNames('pajmemts', ['payments'])).toEqual(['payments']);
  expect(among('cart-v2-canary')).toEqual(['cart-v2', 'cart']);
  expect(among('car')).toEqual(['cart']);
});
