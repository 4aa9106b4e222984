import { expect, test } from 'vitest';
import { goFloat, goNumber } from './go-number.ts';
import { goJson } from './go-json.ts';
import { quote } from './quote.ts';

test('a text is quoted as Go quotes it', () => {
  expect(
    quote('a\u007f\u0085\u200b\ufeff\u2028😀é\u0007\b\f\n\r\t\v\u0000\u001b\\"\u{e0001}\u00ad\u00a0\u3000'),
  ).toBe(
    String.raw`"a\x7f\u0085\u200b\ufeff\u2028😀é\a\b\f\n\r\t\v\x00\x1b\\\"\U000e0001\u00ad\u00a0\u3000"`,
  );
  // Half of a sign is none.
  expect(quote('\ud83d')).toBe('"\ufffd"');
});

test.each([
  [1e20, '1e+20'],
  [1e21, '1e+21'],
  [123456789.5, '1.234567895e+08'],
  [3.5, '3.5'],
  [100000.5, '100000.5'],
  [1e-5, '1e-05'],
  [0.0001, '0.0001'],
  [0.00012, '0.00012'],
  [9.3e18, '9.3e+18'],
  [-9.3e18, '-9.3e+18'],
  [1.5e-9, '1.5e-09'],
  [9_000_000_000_000_000_000, '9000000000000000000'],
  [1_000_000, '1000000'],
])('%d is printed as Go prints it', (value, text) => {
  expect(goNumber(value)).toBe(text);
});

test('a whole number that is kept as a floating-point number has an exponent from a million on', () => {
  expect([goFloat(65535), goFloat(1_000_000)]).toEqual(['65535', '1e+06']);
});

test('JSON has its keys in order, and no signs of HTML', () => {
  expect(goJson({ b: 1, a: ['<&>', { d: null, c: '\u2028' }] })).toBe(
    String.raw`{"a":["\u003c\u0026\u003e",{"c":"\u2028","d":null}],"b":1}`,
  );
});
