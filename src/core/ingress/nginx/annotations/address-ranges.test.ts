import { describe, expect, test } from 'vitest';
import { inRanges, parseRange, parseRanges } from './address-ranges.ts';

describe('ranges of addresses', () => {
  test.each([
    ['10.0.0.0/8', '10.255.1.2', true],
    ['10.0.0.0/8', '11.0.0.1', false],
    ['10.1.2.3', '10.1.2.3', true],
    ['0.0.0.0/0', '203.0.113.9', true],
    ['0.0.0.0/0', '2001:db8::1', false],
    ['2001:db8::/32', '2001:db8:1::5', true],
    ['2001:db8::/32', '2001:db9::5', false],
    ['::1', '0:0:0:0:0:0:0:1', true],
  ])('%s and %s', (range, address, expected) => {
    expect(inRanges(parseRanges(range) ?? [], address)).toBe(expected);
  });

  test.each([
    '',
    '10.0.0',
    '10.0.0.256',
    '10.0.0.0/33',
    '10.0.0.01',
    '1::2::3',
    ':::',
    'x',
    '1:2:3:4:5:6:7:8:9',
    '10.0.0.0/8/8',
  ])('%j is none', (text) => {
    expect(parseRange(text)).toBeUndefined();
  });

  test('a list with one that is none is none, and what is no address is in none', () => {
    expect(parseRanges('10.0.0.0/8, here')).toBeUndefined();
    expect(parseRanges(' 10.0.0.0/8 ,, ')).toHaveLength(1);
    expect(inRanges([], 'unknown')).toBeUndefined();
  });
});
