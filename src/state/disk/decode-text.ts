export type Decoded =
  | Readonly<{
      ok: true;
      text: string;
      /** Whether it began with a byte order mark, which is no part of the text. */
      mark: boolean;
      /** Something the user should know: saving writes another encoding. */
      note: string | null;
    }>
  | Readonly<{ ok: false; reason: string }>;

const startsWith = (bytes: Uint8Array, ...start: readonly number[]) =>
  start.every((byte, index) => bytes[index] === byte);

/** What the first bytes say of a file that is no text, with what to do. */
function knownBinary(bytes: Uint8Array): string | null {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04))
    return 'it is a zip archive. Unpack it and open the files in it';
  if (startsWith(bytes, 0x1f, 0x8b)) return 'it is compressed with gzip. Unpack it and open the files in it';
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) || startsWith(bytes, 0xff, 0xd8, 0xff))
    return 'it is a picture';
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return 'it is a PDF';
  return null;
}

/** The text of a file: UTF-8, with or without a byte order mark, or UTF-16 with one. Never throws. */
export function decodeText(bytes: Uint8Array): Decoded {
  const binary = knownBinary(bytes);
  if (binary) return { ok: false, reason: `${binary}. Only YAML and JSON text can be read` };

  if (startsWith(bytes, 0xff, 0xfe)) return utf16(bytes, 'utf-16le');
  if (startsWith(bytes, 0xfe, 0xff)) return utf16(bytes, 'utf-16be');
  const mark = startsWith(bytes, 0xef, 0xbb, 0xbf);
  const text = decoded(bytes, 'utf-8');
  if (text === null || text.includes('\0'))
    return { ok: false, reason: 'it is not text, or not in UTF-8. Save it as UTF-8 and open it again' };
  return { ok: true, text, mark, note: null };
}

function utf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Decoded {
  const text = decoded(bytes, encoding);
  if (text === null || text.includes('\0')) return { ok: false, reason: 'it is not text' };
  return {
    ok: true,
    text,
    mark: false,
    note: 'it is in UTF-16; saving writes UTF-8, which is what kubectl expects',
  };
}

/** The text without its byte order mark, or null when the bytes are not of that encoding. */
function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
