// Bundles the command line into dist-cli/. With --if-stale only when a source is newer than the bundle.
import { mkdirSync, readdirSync, renameSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const bundle = join(root, 'dist-cli', 'gatehouse.cjs');
const sources = ['src/core', 'src/cli', 'package.json', 'package-lock.json', 'scripts/build-cli.mjs'];

/** Runs of the command line beside this one keep the bundle that they began with: it is replaced in one go. */
export async function buildCli() {
  const unfinished = `${bundle}.${process.pid}`;
  mkdirSync(dirname(bundle), { recursive: true });
  await build({
    absWorkingDir: root,
    entryPoints: ['src/cli/main.ts'],
    outfile: unfinished,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20.19',
    // Half the time to start, and stack traces that can still be read.
    minifyWhitespace: true,
    minifySyntax: true,
    logLevel: 'warning',
  });
  renameSync(unfinished, bundle);
}

/** Whether a source is newer than the bundle, or there is none. */
export function isStale() {
  const built = changed(bundle);
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
