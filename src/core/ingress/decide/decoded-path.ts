import { normalisePath } from '../../traffic/request/target.ts';
import { wellFormed } from '../../text/well-formed.ts';

/** Bytes of UTF-8 that are percent-encoded are decoded; what is not encoded properly stays as it is. */
function decode(path: string): string {
  if (!path.includes('%')) return path;
  try {
    return decodeURIComponent(path);
  } catch (error) {
    // Bytes that are no UTF-8, or a `%` that stands for itself.
    if (error instanceof URIError)
      return path.replace(/%([2-7][0-9a-f])/gi, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      );
    throw error;
  }
}

/** The path that NGINX compares: decoded, slashes merged, dot segments folded (docs/model/ingress.md#locations). */
export const decodedPath = (path: string): string => normalisePath(decode(path));

/** A path as NGINX writes it again after a rewrite. */
export const encodedPath = (path: string): string =>
  wellFormed(path).replace(/[^!-~]|[#%?]/gu, (letter) =>
    letter < '\x80'
      ? `%${letter.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
      : encodeURIComponent(letter),
  );
