import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { pageHeaders } from '../../../scripts/page-headers.ts';
import { policyIn } from '../../../scripts/page-policy.ts';

/** A file of the built app as it is sent. */
export type AppFile = Readonly<{ body: Buffer; headers: Readonly<Record<string, string>> }>;

/** The file of the app behind the path of an address; null where there is none. */
export type AppFiles = (path: string) => AppFile | null;

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

/** A service worker would stay in the browser, and answer whatever runs on this port next. */
const isServiceWorker = (name: string): boolean =>
  /^(?:sw|workbox-[\w-]+|registerSW)\.js(?:\.map)?$/.test(name);

/**
 * The files of the built app. What is not in its folder now is not there: no path leads anywhere else.
 *
 * @param folder of the built app
 * @param host what the pages ask for their files, as `data-host` of their element
 */
export function readAppFiles(folder: string, host: string): AppFiles {
  const paths = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (entry.isFile() && !isServiceWorker(entry.name))
      paths.set(`/${relative(folder, file).split(sep).join('/')}`, file);
  }
  return (path) => {
    const name = path === '/' ? '/index.html' : path;
    const file = paths.get(name);
    if (file === undefined) return null;
    const read = readFileSync(file);
    const isPage = name.endsWith('.html');
    const html = isPage ? read.toString('utf8') : null;
    return {
      body: html === null ? read : Buffer.from(html.replace('<html', `<html data-host="${host}"`)),
      headers: {
        'Content-Type': TYPES[extname(name)] ?? 'application/octet-stream',
        // Names of assets say what is in them.
        'Cache-Control': name.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'no-cache',
        ...pageHeaders(name, html === null ? null : policyIn(html), "'none'"),
      },
    };
  };
}
