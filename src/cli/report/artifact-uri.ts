import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A file as a URI: relative to where the command ran, as long as it was named so. */
export const artifactUri = (path: string): string =>
  isAbsolute(path) ? pathToFileURL(path).href : path.split('/').map(encodeURIComponent).join('/');
