// Bundles the command line into dist-cli/. With --if-stale only when a source is newer than the bundle.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundle } from './bundle.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = [
  'src/core',
  'src/cli',
  'package.json',
  'package-lock.json',
  'scripts/build-cli.mjs',
  'scripts/bundle.mjs',
];

/** Bundles the command line. */
export const buildCli = () =>
  bundle(root, {
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist-cli/gatehouse.cjs',
    format: 'cjs',
    platform: 'node',
    target: 'node20.19',
  });

/** Whether a source is newer than the bundle, or there is none. */
export function isStale() {
  const built = changed(join(root, 'dist-cli/gatehouse.cjs'));
  return sources.some((source) => newest(join(root, source)) >= built);
}

const changed = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

function newest(path) {
  if (!statSync(path).isDirectory()) return changed(path);
  return readdirSync(path, { withFileTypes: true }).reduce(
    (latest, { name }) => (name.includes('.test.') ? latest : Math.max(latest, newest(join(path, name)))),
    changed(path),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (!process.argv.includes('--if-stale') || isStale()) await buildCli();
}
