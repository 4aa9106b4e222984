// Builds the extension into this folder: out/ (its program), app/ (the built app) and server/ (the command line).
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { bundle } from '../../../scripts/bundle.mjs';

const here = fileURLToPath(new URL('..', import.meta.url));
const root = join(here, '../..');

/** What of the built app a canvas has no use for: pages of their own, and what keeps them offline. */
const LEFT_BEHIND = /(^|\/)(samples|sw\.js|workbox-.*|index\.html|embed\.html|manifest\.webmanifest)$/;

/**
 * Puts everything into its folder that the extension consists of. The app and the command line are built before.
 * @throws Error where they are not
 */
export async function buildExtension() {
  const app = join(root, 'dist');
  const server = join(root, 'dist-cli');
  for (const needed of [join(app, 'embed.html'), join(server, 'start.cjs')])
    if (!existsSync(needed)) throw new Error(`${needed} is missing. Run "npm run build" first.`);
  for (const folder of ['out', 'app', 'server']) rmSync(join(here, folder), { recursive: true, force: true });

  await bundle(root, {
    entryPoints: ['editors/vscode/src/extension.ts'],
    outfile: 'editors/vscode/out/extension.cjs',
    format: 'cjs',
    platform: 'node',
    target: 'node22',
    external: ['vscode'],
  });
  await build({
    absWorkingDir: here,
    entryPoints: ['src/canvas/start-page.ts'],
    outfile: 'out/start-page.js',
    bundle: true,
    format: 'iife',
    target: 'es2023',
    logLevel: 'warning',
  });

  cpSync(app, join(here, 'app'), { recursive: true, filter: (path) => !LEFT_BEHIND.test(path) });
  const assets = join(app, 'assets');
  const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'));
  const texts = new Map(scripts.map((name) => [`assets/${name}`, readFileSync(join(assets, name), 'utf8')]));
  const { pageParts } = await loadPageParts();
  const parts = pageParts(readFileSync(join(app, 'embed.html'), 'utf8'), texts);
  writeFileSync(join(here, 'app/page.json'), JSON.stringify(parts));

  mkdirSync(join(here, 'server'));
  for (const name of readdirSync(server))
    if (/\.(cjs|json)$/.test(name)) cpSync(join(server, name), join(here, 'server', name));
  cpSync(join(root, 'LICENSE'), join(here, 'LICENSE'));
}

/** The reader of pages is part of the extension's source, which has tests. */
async function loadPageParts() {
  const { outputFiles } = await build({
    absWorkingDir: here,
    entryPoints: ['src/canvas/page-parts.ts'],
    write: false,
    format: 'esm',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildExtension();
