import { describe, expect, test } from 'vitest';
import { decodeText } from './decode-text.ts';

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  new Uint8Array(
    parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)),
  );

describe('reads', () => {
  test('UTF-8', () => {
    expect(decodeText(bytes('kind: é😀\r\n'))).toEqual({
      ok: true,
      text: 'kind: é😀\r\n',
      mark: false,
      note: null,
    });
  });

  test('UTF-8 with a byte order mark, which it remembers', () => {
    expect(decodeText(bytes([0xef, 0xbb, 0xbf], 'a: 1'))).toEqual({
      ok: true,
      text: 'a: 1',
      mark: true,
      note: null,
    });
  });

  test('UTF-16, and says that saving changes it', () => {
    const read = decodeText(bytes([0xff, 0xfe, 0x61, 0x00, 0x3a, 0x00]));
    expect(read).toMatchObject({ ok: true, text: 'a:', note: expect.stringContaining('UTF-8') });
  });

  test('an empty file', () => {
    expect(decodeText(bytes())).toMatchObject({ ok: true, text: '' });
  });
});

describe('says of what is no text', () => {
  const cases: Record<string, [Uint8Array, string]> = {
    'a zip archive': [bytes([0x50, 0x4b, 0x03, 0x04, 0]), 'Unpack'],
    'a gzip file': [bytes([0x1f, 0x8b, 0x08]), 'gzip'],
    'a picture': [bytes([0x89, 0x50, 0x4e, 0x47, 0x0d]), 'picture'],
    'bytes that are not UTF-8': [bytes([0x61, 0xff, 0x62]), 'not text'],
    'zero bytes': [bytes('a', [0], 'b'), 'not text'],
  };
  test.each(Object.entries(cases))('%s what it is', (_, [file, words]) => {
    expect(decodeText(file)).toMatchObject({ ok: false, reason: expect.stringContaining(words) });
  });
});
