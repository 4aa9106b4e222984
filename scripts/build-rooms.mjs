// Bundles the server of rooms into rooms/dist/. Its libraries stay outside: they are installed with its package.
// With --pack, the built app and the licence are laid beside it, for a package that serves both.
import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Bundles one entry for the Node of the package. */
export async function bundleForRooms(entry, outfile) {
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node22.13',
    packages: 'external',
    logLevel: 'warning',
  });
}

/** Bundles the server. */
export const buildRooms = () => bundleForRooms('rooms/src/main.ts', 'rooms/dist/gatehouse-rooms.mjs');

function packApp() {
  const app = join(root, 'rooms/app');
  const built = join(root, 'dist');
  if (!existsSync(join(built, 'index.html'))) throw new Error('The app is not built yet. Run: npm run build');
  rmSync(app, { recursive: true, force: true });
  cpSync(built, app, { recursive: true });
  cpSync(join(root, 'LICENSE'), join(root, 'rooms/LICENSE'));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await buildRooms();
  if (process.argv.includes('--pack')) packApp();
}
