const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES: ReadonlyMap<number, number> = new Map(
  Array.from(ALPHABET, (letter, value) => [letter.charCodeAt(0), value]),
);

/** The bytes behind base64, line breaks in it passed over; undefined where it is not base64. */
export function base64Bytes(source: string): Uint8Array | undefined {
  const compact = source.replace(/[\r\n]/g, '');
  if (compact.length % 4 !== 0) return undefined;
  const padding = compact.endsWith('==') ? 2 : compact.endsWith('=') ? 1 : 0;
  const letters = compact.length - padding;
  const bytes = new Uint8Array(Math.floor((letters * 3) / 4));
  let bits = 0;
  let held = 0;
  let length = 0;
  // Letter by letter: an expression over a text of megabytes exhausts the stack.
  for (let at = 0; at < letters; at++) {
    const value = VALUES.get(compact.charCodeAt(at));
    if (value === undefined) return undefined;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[length++] = (held >> bits) & 0xff;
    }
  }
  return bytes;
}

/** The text behind base64, its bytes read as UTF-8; undefined where it is not base64. Bytes that are no UTF-8 become U+FFFD. */
export function decodeBase64(source: string): string | undefined {
  const bytes = base64Bytes(source);
  return bytes && decodeUtf8(bytes);
}

/** Lengths and smallest code points by the leading byte; overlong forms and surrogates are refused as Go refuses them. */
function decodeUtf8(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length;) {
    const lead = bytes[at] ?? 0;
    const length =
      lead < 0x80
        ? 1
        : lead >= 0xc2 && lead < 0xe0
          ? 2
          : lead >= 0xe0 && lead < 0xf0
            ? 3
            : lead >= 0xf0 && lead < 0xf5
              ? 4
              : 0;
    let code = length === 1 ? lead : lead & (0xff >> (length + 1));
    let whole = length > 0 && at + length <= bytes.length;
    for (let next = 1; whole && next < length; next++) {
      const byte = bytes[at + next] ?? 0;
      whole = (byte & 0xc0) === 0x80;
      code = (code << 6) | (byte & 0x3f);
    }
    const smallest = length === 3 ? 0x800 : length === 4 ? 0x10000 : 0;
    const sound = whole && code >= smallest && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    text += sound ? String.fromCodePoint(code) : '\uFFFD';
    at += sound ? length : 1;
  }
  return text;
}
