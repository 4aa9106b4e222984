import { expect, test } from 'vitest';
import { decodeText } from './decode-text.ts';

const utf8 = (text: string) => new Uint8Array(Buffer.from(text));
const utf16le = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
const utf16be = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le').swap16());
const MARK = '\ufeff';

test.each([
  ['UTF-8', utf8('kind: é😀\r\n'), 'kind: é😀\r\n', 'utf-8', false],
  ['UTF-8 with a byte order mark', utf8(`${MARK}a: 1`), 'a: 1', 'utf-8', true],
  ['UTF-16', utf16le('kind: é😀\r\n'), 'kind: é😀\r\n', 'utf-16le', false],
  ['UTF-16 with a byte order mark', utf16le(`${MARK}é: 1`), 'é: 1', 'utf-16le', true],
  ['UTF-16, big end first', utf16be('kind: é😀\r\n'), 'kind: é😀\r\n', 'utf-16be', false],
  ['UTF-16, big end first, with a byte order mark', utf16be(`${MARK}é: 1`), 'é: 1', 'utf-16be', true],
  ['an empty file', utf8(''), '', 'utf-8', false],
  ['a single letter', utf8('a'), 'a', 'utf-8', false],
  ['nothing but a byte order mark', utf16le(MARK), '', 'utf-16le', true],
])('reads %s', (_, bytes, text, encoding, mark) => {
  expect(decodeText(bytes)).toEqual({ ok: true, text, encoding, mark });
});

test.each([
  ['a zip archive', Buffer.from('PK\u0003\u0004\u0014'), /zip.*Unpack it/],
  ['gzip', Buffer.from([0x1f, 0x8b, 8]), /gzip.*Unpack it/],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d]), /picture/],
  ['a PDF', utf8('%PDF-1.4'), /PDF/],
  ['a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2]), /program/],
  ['zero bytes', utf8('kind: A\0\0b'), /not text/],
  ['zero bytes in UTF-16', utf16le(`${MARK}a\0b`), /not text/],
  ['half a character of UTF-16', utf16le(`${MARK}ab`).subarray(0, 5), /not text/],
  ['half a pair of UTF-16', utf16be(`${MARK}\ud83d`), /not text/],
])('refuses %s', (_, bytes, reason) => {
  expect(decodeText(bytes)).toEqual({ ok: false, reason: expect.stringMatching(reason), at: null });
});

test.each([
  ['in the first line', [0x61, 0xff], 1, 2],
  ['behind umlauts, counted as characters', [...utf8('ä: 1\r\nößü'), 0xe4, 0x20], 2, 4],
  ['at the end of a cut text', [...utf8('a\nb'), 0xf0, 0x9f], 2, 2],
])('refuses Latin-1 %s, and says where', (_, bytes, line, column) => {
  const reason = expect.stringContaining('Save it as UTF-8');
  expect(decodeText(Uint8Array.from(bytes))).toEqual({ ok: false, reason, at: { line, column } });
});
