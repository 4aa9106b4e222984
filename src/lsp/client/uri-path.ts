import { posix, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The absolute path of a URI, with `/`; null where it is not that of a file of this machine. */
export function pathOfUri(uri: string): string | null {
  if (!uri.startsWith('file:')) return null;
  try {
    return withSlashes(fileURLToPath(uri));
  } catch {
    // A host that is not this one, or a name that cannot be: no file here.
    return null;
  }
}

/** The URI of an absolute path. */
export const uriOfPath = (path: string): string => pathToFileURL(path).href;

export const withSlashes = (path: string): string => (sep === '/' ? path : path.replaceAll(sep, '/'));

/** The last part of a URI: the name of its document. */
export const nameOfUri = (uri: string): string =>
  posix.basename(decoded(uri.replace(/[?#].*$/, ''))) || 'manifest.yaml';

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
