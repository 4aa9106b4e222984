import { lineMapOf, positionAt, type Position } from './line-map.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** The text of a file, or why it has none. */
export type Decoded =
  | Readonly<{
      ok: true;
      text: string;
      encoding: Encoding;
      /** Whether it began with a byte order mark, which is no part of the text. */
      mark: boolean;
    }>
  | Readonly<{
      ok: false;
      /** Why, and what to do. */
      reason: string;
      /** Where the first fault is, if there is such a place. */
      at: Position | null;
    }>;

/** Browsers, workers and Node all have it, while the core is compiled without the library of any of them. */
declare const TextDecoder: new (
  encoding: Encoding,
  options: { fatal: true },
) => { decode: (bytes: Uint8Array, options?: { stream: boolean }) => string };

type Signature<T> = readonly (readonly [start: readonly number[], value: T])[];

/** The format that the first bytes of a file identify, when it is not YAML or JSON. */
const BINARIES: Signature<string> = [
  [[0x50, 0x4b, 0x03, 0x04], 'it is a zip archive. Unpack it and open the files in it'],
  [[0x1f, 0x8b], 'it is compressed with gzip. Unpack it and open the files in it'],
  [[0x89, 0x50, 0x4e, 0x47], 'it is a picture'],
  [[0xff, 0xd8, 0xff], 'it is a picture'],
  [[0x25, 0x50, 0x44, 0x46], 'it is a PDF'],
  [[0x7f, 0x45, 0x4c, 0x46], 'it is a program'],
];

const BYTE_ORDER_MARKS: Signature<Encoding> = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** The text of a file in UTF-8 or UTF-16, each with or without a byte order mark. Never throws. */
export function decodeText(bytes: Uint8Array): Decoded {
  const binary = signature(BINARIES, bytes);
  if (binary) return { ok: false, reason: `${binary}. Only YAML and JSON text can be read`, at: null };
  const marked = signature(BYTE_ORDER_MARKS, bytes);
  const encoding = marked ?? unmarkedEncoding(bytes);
  const text = decode(bytes, encoding);
  if (text?.includes('\0')) return { ok: false, reason: 'it is not text', at: null };
  if (text !== null) return { ok: true, text, encoding, mark: marked !== undefined };
  return encoding === 'utf-8'
    ? { ok: false, reason: 'it is not in UTF-8. Save it as UTF-8', at: firstFault(bytes) }
    : { ok: false, reason: 'it is not text', at: null };
}

const signature = <T>(signatures: Signature<T>, bytes: Uint8Array): T | undefined =>
  signatures.find(([start]) => start.every((byte, index) => bytes[index] === byte))?.[1];

/** A manifest begins with Latin letters, signs or spaces: of such a character in UTF-16, one byte is zero. */
function unmarkedEncoding([first, second, third, fourth]: Uint8Array): Encoding {
  if (first !== 0 && second === 0 && third !== 0 && fourth === 0) return 'utf-16le';
  if (first === 0 && second !== 0 && third === 0 && fourth !== 0) return 'utf-16be';
  return 'utf-8';
}

/**
 * The text without its byte order mark, or null when the bytes are not of that encoding.
 * @param unfinished the bytes may end inside a character
 */
function decode(bytes: Uint8Array, encoding: Encoding, unfinished = false): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: unfinished });
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Where the bytes stop being UTF-8: behind the longest beginning that is. */
function firstFault(bytes: Uint8Array): Position {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decode(bytes.subarray(0, middle), 'utf-8', true) === null) bad = middle;
    else good = middle;
  }
  const readable = decode(bytes.subarray(0, good), 'utf-8', true) ?? '';
  return positionAt(lineMapOf(readable), readable.length);
}
