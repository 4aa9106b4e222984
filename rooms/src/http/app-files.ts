import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { openAppFolder, type AppFile } from '../../../scripts/app-folder.ts';

/** The file of the app behind the path of an address; null where there is none. */
export type AppFiles = (path: string, acceptsGzip: boolean) => Promise<AppFile | null>;

const compress = promisify<Buffer, Buffer>(gzip);

const COMPRESSED = /\.(?:webp|woff2)$/;

/**
 * The files of the built app, compressed for who can read that.
 *
 * @param folder of the built app
 * @param framedBy who may show embed.html in a frame, as sources of `frame-ancestors`
 */
export function readAppFiles(folder: string, framedBy: string): AppFiles {
  const app = openAppFolder(folder, framedBy);
  // A workshop opens the app at once: each file is compressed once.
  const compressed = new Map<string, Promise<Buffer>>();
  return async (path, acceptsGzip) => {
    const file = app(path);
    if (!file) return null;
    const { name, body } = file;
    const headers = { ...file.headers, Vary: 'Accept-Encoding' };
    if (!acceptsGzip || COMPRESSED.test(name)) return { name, body, headers };
    const packed = compressed.get(name) ?? compress(body);
    compressed.set(name, packed);
    return { name, body: await packed, headers: { ...headers, 'Content-Encoding': 'gzip' } };
  };
}
