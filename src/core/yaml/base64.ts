const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALID = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** The text behind base64, its bytes read as UTF-8; undefined where it is not base64. Bytes that are no UTF-8 become U+FFFD. */
export function decodeBase64(source: string): string | undefined {
  const compact = source.replace(/[\r\n]/g, '');
  if (!VALID.test(compact)) return undefined;
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const letter of compact.replace(/=+$/, '')) {
    held = ((held << 6) | ALPHABET.indexOf(letter)) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((held >> bits) & 0xff);
    }
  }
  return decodeUtf8(bytes);
}

/** Lengths and smallest code points by the leading byte; overlong forms and surrogates are refused as Go refuses them. */
function decodeUtf8(bytes: readonly number[]): string {
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
