// Bundles the server of rooms into rooms/dist/. Its libraries stay outside: they are installed with its package.
// With --pack, the built app is laid beside it, for a package that serves both.
import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

export async function buildRooms() {
  await build({
    absWorkingDir: root,
    entryPoints: ['rooms/src/main.ts'],
    outfile: 'rooms/dist/gatehouse-rooms.mjs',
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node22.13',
    packages: 'external',
    logLevel: 'warning',
  });
}

function packApp() {
  const app = join(root, 'rooms/app');
  const built = join(root, 'dist');
  if (!existsSync(join(built, 'index.html'))) throw new Error('The app is not built yet. Run: npm run build');
  rmSync(app, { recursive: true, force: true });
  cpSync(built, app, { recursive: true });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await buildRooms();
  if (process.argv.includes('--pack')) packApp();
}
