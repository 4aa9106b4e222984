/** A text, or why there is none; `at` is the place of the first fault, from 1, where there is such a place. */
export type Decoded =
  | Readonly<{ ok: true; text: string }>
  | Readonly<{ ok: false; reason: string; at: Readonly<{ line: number; column: number }> | null }>;

/** What the first bytes of a file say it is, when that is no YAML or JSON. */
const SIGNATURES: readonly (readonly [bytes: readonly number[], reason: string])[] = [
  [[0xff, 0xfe], 'it is in UTF-16; save it as UTF-8'],
  [[0xfe, 0xff], 'it is in UTF-16; save it as UTF-8'],
  [[0x50, 0x4b, 0x03, 0x04], 'it is a zip archive; unpack it first'],
  [[0x1f, 0x8b], 'it is compressed with gzip; unpack it first'],
  [[0x89, 0x50, 0x4e, 0x47], 'it is a picture'],
  [[0xff, 0xd8, 0xff], 'it is a picture'],
  [[0x25, 0x50, 0x44, 0x46], 'it is a PDF'],
  [[0x7f, 0x45, 0x4c, 0x46], 'it is a program'],
];

/** The text of a file in UTF-8, without its byte order mark. */
export function decodeText(bytes: Uint8Array): Decoded {
  const known = SIGNATURES.find(([start]) => start.every((byte, index) => bytes[index] === byte));
  if (known) return { ok: false, reason: known[1], at: null };
  const zero = bytes.indexOf(0);
  if (zero !== -1) return { ok: false, reason: zeroReason(bytes, zero), at: null };
  const text = decode(bytes);
  if (text !== null) return { ok: true, text };
  return { ok: false, reason: 'this is not UTF-8; save the file as UTF-8', at: firstFault(bytes) };
}

/** Every other byte of Latin text in UTF-16 is a zero. */
const zeroReason = (bytes: Uint8Array, zero: number): string =>
  zero < 2 && bytes[zero + 1] !== 0 && bytes[zero + 2] === 0
    ? 'it looks like UTF-16; save it as UTF-8'
    : 'it is no text file';

/** @param unfinished the bytes may end inside a character */
function decode(bytes: Uint8Array, unfinished = false): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: unfinished });
  } catch (cause) {
    if (cause instanceof TypeError) return null;
    throw cause;
  }
}

/** Where the bytes stop being UTF-8: behind the longest beginning that is. */
function firstFault(bytes: Uint8Array): { line: number; column: number } {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decode(bytes.subarray(0, middle), true) === null) bad = middle;
    else good = middle;
  }
  const lines = (decode(bytes.subarray(0, good), true) ?? '').split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
