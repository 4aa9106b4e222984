import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { pageHeaders } from './page-headers.ts';
import { policyIn } from './page-policy.ts';

/** A file of the built app, with the headers that it is made for. */
export type AppFile = Readonly<{
  /** Its path in the folder, with a slash in front. */
  name: string;
  body: Buffer;
  headers: Readonly<Record<string, string>>;
}>;

/** The file of the app behind the path of an address; null where there is none. */
export type AppFolder = (path: string) => AppFile | null;

const PAGE = '/index.html';

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

/** Whether a folder is one of the app as it is built. */
export const holdsApp = (folder: string): boolean => existsSync(join(folder, PAGE));

/**
 * The built app, for a server of it. What is not in its folder now is not there: no path leads anywhere else.
 *
 * @param folder of the built app
 * @param framedBy who may show embed.html in a frame, as sources of `frame-ancestors`
 */
export function openAppFolder(folder: string, framedBy: string): AppFolder {
  const paths = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    paths.set(`/${relative(folder, file).split(sep).join('/')}`, file);
  }
  return (path) => {
    const name = path === '/' ? PAGE : path;
    const file = paths.get(name);
    if (file === undefined) return null;
    const body = readFileSync(file);
    const own = name.endsWith('.html') ? policyIn(body.toString('utf8')) : null;
    return {
      name,
      body,
      headers: {
        'Content-Type': TYPES[extname(name)] ?? 'application/octet-stream',
        // Names of assets say what is in them.
        'Cache-Control': name.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'no-cache',
        ...pageHeaders(name, own, framedBy),
      },
    };
  };
}
