/** Browsers, workers and Node all have these, while the core is compiled without the library of any of them. */
declare const atob: (letters: string) => string;
declare const btoa: (bytes: string) => string;
declare const TextDecoder: new (
  encoding: 'utf-8',
  options: { ignoreBOM: true },
) => { decode: (bytes: Uint8Array) => string };

/** The bytes behind base64, line breaks in it passed over; undefined where it is not base64. */
export function base64Bytes(source: string): Uint8Array | undefined {
  const letters = source.replace(/[\r\n]/g, '');
  // `atob` would pass over spaces and take a text without its padding.
  return letters.length % 4 === 0 && !/[^A-Za-z0-9+/=]/.test(letters) ? bytesOf(letters) : undefined;
}

/** The text behind base64, its bytes read as UTF-8; undefined where it is not base64. Bytes that are no UTF-8 become U+FFFD. */
export function decodeBase64(source: string): string | undefined {
  const bytes = base64Bytes(source);
  return bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** Bytes in the letters that a URL's fragment takes as they are, without padding (RFC 4648, section 5). */
export const toBase64Url = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

/** The bytes behind base64url; undefined where a letter does not belong there. Padding at the end is taken too. */
export function fromBase64Url(text: string): Uint8Array | undefined {
  const letters = text.replace(/=+$/, '');
  if (/[^A-Za-z0-9_-]/.test(letters)) return undefined;
  return bytesOf(letters.replaceAll('-', '+').replaceAll('_', '/'));
}

function bytesOf(letters: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(letters), (byte) => byte.charCodeAt(0));
  } catch {
    return undefined;
  }
}
