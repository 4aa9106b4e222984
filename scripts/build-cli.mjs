// Bundles the command line into dist-cli/. With --if-stale only when a source is newer than the bundle.
import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { bundle } from './bundle.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = [
  'src/core',
  'src/cli',
  'src/cluster',
  'src/lsp',
  'src/folder-protocol',
  'rooms/src/options.ts',
  'package.json',
  'package-lock.json',
  'scripts/build-cli.mjs',
  'scripts/bundle.mjs',
  'scripts/app-folder.ts',
  'scripts/page-headers.ts',
  'scripts/page-policy.ts',
];

const OF_NODE = { format: 'cjs', platform: 'node', target: 'node20.19' };

/** Bundles the command line: the program, what it answers without being loaded, and last what starts it. */
export async function buildCli() {
  await bundle(root, { entryPoints: ['src/cli/main.ts'], outfile: 'dist-cli/gatehouse.cjs', ...OF_NODE });
  await writeAnswers();
  await bundle(root, { entryPoints: ['src/cli/start/start.ts'], outfile: 'dist-cli/start.cjs', ...OF_NODE });
}

/** Asks the command line for its helps and its version, and writes down what it prints. */
async function writeAnswers() {
  const script = join(root, `dist-cli/ready-answers.${process.pid}.cjs`);
  await build({
    absWorkingDir: root,
    entryPoints: ['src/cli/start/ready-answers.ts'],
    bundle: true,
    outfile: script,
    logLevel: 'warning',
    ...OF_NODE,
  });
  try {
    const { readyAnswers } = createRequire(import.meta.url)(script);
    writeFileSync(join(root, 'dist-cli/answers.json'), JSON.stringify(await readyAnswers()));
  } finally {
    rmSync(script);
  }
}

/** Whether a source is newer than the bundle, or there is none. */
export function isStale() {
  const built = changed(join(root, 'dist-cli/start.cjs'));
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
