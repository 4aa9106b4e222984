import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { pageHeaders } from '../../../scripts/page-headers.ts';
import { policyIn } from '../../../scripts/page-policy.ts';

/** A file of the built app as it is sent. */
export type AppFile = Readonly<{ body: Buffer; headers: Readonly<Record<string, string>> }>;

/** The file of the app behind the path of an address; null where there is none. */
export type AppFiles = (path: string, acceptsGzip: boolean) => Promise<AppFile | null>;

const compress = promisify<Buffer, Buffer>(gzip);

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.yaml': 'text/yaml; charset=utf-8',
};

const COMPRESSED = /\.(?:webp|woff2)$/;

/**
 * The files of the built app. What is not in its folder at the start is not there: no path leads anywhere else.
 *
 * @param folder of the built app
 * @param framedBy who may show embed.html in a frame, as sources of `frame-ancestors`
 */
export function readAppFiles(folder: string, framedBy: string): AppFiles {
  const paths = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    paths.set(`/${relative(folder, file).split(sep).join('/')}`, file);
  }
  // A workshop opens the app at once: each file is compressed once.
  const compressed = new Map<string, Promise<Buffer>>();
  return async (path, acceptsGzip) => {
    const name = path === '/' ? '/index.html' : path;
    const file = paths.get(name);
    if (file === undefined) return null;
    const read = readFileSync(file);
    const own = name.endsWith('.html') ? policyIn(read.toString('utf8')) : null;
    const headers = {
      'Content-Type': TYPES[extname(name)] ?? 'application/octet-stream',
      // Names of assets say what is in them.
      'Cache-Control': name.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'no-cache',
      Vary: 'Accept-Encoding',
      ...pageHeaders(name, own, framedBy),
    };
    if (!acceptsGzip || COMPRESSED.test(name)) return { body: read, headers };
    const body = compressed.get(name) ?? compress(read);
    compressed.set(name, body);
    return { body: await body, headers: { ...headers, 'Content-Encoding': 'gzip' } };
  };
}
