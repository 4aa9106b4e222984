/** Browsers, workers and Node all have these, while the core is compiled without the library of any of them. */
declare const atob: (letters: string) => string;
declare const btoa: (bytes: string) => string;
declare const TextDecoder: new (
  encoding: 'utf-8',
  options: { ignoreBOM: true },
) => { decode: (bytes: Uint8Array) => string };

/** The bytes behind base64, ignoring line breaks; undefined where it is not base64. */
export function base64Bytes(source: string): Uint8Array | undefined {
  const letters = source.replace(/[\r\n]/g, '');
  // `atob` would ignore spaces and accept a text without padding.
  return letters.length % 4 === 0 && !/[^A-Za-z0-9+/=]/.test(letters) ? bytesOf(letters) : undefined;
}

/** The text behind base64, its bytes read as UTF-8; undefined where it is not base64. Bytes that are no UTF-8 become U+FFFD. */
export function decodeBase64(source: string): string | undefined {
  const bytes = base64Bytes(source);
  return bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** Bytes in base64. */
export const toBase64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

/** Bytes in letters that need no escaping in a URL's fragment, without padding (RFC 4648, section 5). */
export const toBase64Url = (bytes: Uint8Array): string =>
  toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');

/** The bytes behind base64url; undefined where a letter does not belong there. Padding at the end is accepted too. */
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
