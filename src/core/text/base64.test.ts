import fc from 'fast-check';
import { expect, test } from 'vitest';
import { base64Bytes, decodeBase64, fromBase64Url, toBase64Url } from './base64.ts';

test.each([
  ['', ''],
  ['aGk=', 'hi'],
  ['aGkK\naGkK\r\n', 'hi\nhi\n'],
  ['w6TwnZ+Y', 'ä𝟘'],
  ['77u/YQ==', '\ufeffa'],
  ['YP8=', '`\ufffd'],
])('%j is %j', (letters, text) => {
  expect(decodeBase64(letters)).toBe(text);
});

test.each(['aGk', 'aG k', 'aGk==', 'a===', '====', 'aG=k', 'aGk-', 'aGk_', 'äöüß', ' aGk'])(
  '%j is not base64',
  (letters) => {
    expect(base64Bytes(letters)).toBeUndefined();
  },
);

test.each(['a', 'aaaaa', 'aG+k', 'aG/k', 'aG k', 'aG=k'])('%j is not base64url', (letters) => {
  expect(fromBase64Url(letters)).toBeUndefined();
});

test('bytes come back from what is written', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(fromBase64Url(toBase64Url(bytes))).toEqual(bytes);
      expect(base64Bytes(Buffer.from(bytes).toString('base64'))).toEqual(bytes);
    }),
  );
});

test('megabytes are read', () => {
  expect(base64Bytes('aGlo'.repeat(1_000_000))).toHaveLength(3_000_000);
});
