import { expect, test } from 'vitest';
import { decodeText } from './decode-text.ts';

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));

test.each([
  ['nothing', '', ''],
  ['umlauts', 'name: schön 🏺', 'name: schön 🏺'],
  ['a byte order mark', '\uFEFFkind: A', 'kind: A'],
  ['Windows line ends', 'a: 1\r\nb: 2\r\n', 'a: 1\r\nb: 2\r\n'],
])('%s is text', (_, written, text) => {
  expect(decodeText(bytes(written))).toEqual({ ok: true, text });
});

test.each([
  ['UTF-16 with its mark', Buffer.from('\uFEFFkind: A', 'utf16le'), /UTF-16/],
  ['UTF-16 with its mark, big end first', Buffer.from('\uFEFFkind: A', 'utf16le').swap16(), /UTF-16/],
  ['UTF-16 without mark', Buffer.from('kind: A', 'utf16le'), /looks like UTF-16/],
  ['UTF-16 without mark, big end first', Buffer.from('kind: A', 'utf16le').swap16(), /looks like UTF-16/],
  ['a zip archive', Buffer.from('PK\u0003\u0004\u0014'), /zip/],
  ['gzip', Buffer.from([0x1f, 0x8b, 8]), /gzip/],
  ['zero bytes', Buffer.from('kind: A\0\0b'), /no text/],
])('%s is refused', (_, content, reason) => {
  expect(decodeText(content)).toEqual({ ok: false, reason: expect.stringMatching(reason), at: null });
});

test.each([
  ['in the first line', [0x61, 0xff], 1, 2],
  ['behind umlauts, counted as characters', [...bytes('ä: 1\r\nößü'), 0xe4, 0x20], 2, 4],
  ['at the end of a cut text', [...bytes('a\nb'), 0xf0, 0x9f], 2, 2],
])('Latin-1 %s is refused with its place', (_, content, line, column) => {
  expect(decodeText(Uint8Array.from(content))).toMatchObject({ ok: false, at: { line, column } });
});
