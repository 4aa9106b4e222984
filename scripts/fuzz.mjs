// Plays random cases against what must hold of documents, edits, commands, incremental analysis and links.
//   npm run fuzz                                 a minute of new cases
//   npm run fuzz -- --seconds 3600 --seed 1      long, and the same cases each time
//   npm run fuzz -- --cases 1000 --seed 1        as many of each, however long that takes
//   npm run fuzz -- --only commands --case 4711  one case again, with its stack
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const folder = mkdtempSync(join(tmpdir(), 'gatehouse-fuzz-'));
const bundle = join(folder, 'fuzz.mjs');
try {
  await build({
    entryPoints: [fileURLToPath(new URL('../fuzz/main.ts', import.meta.url))],
    bundle: true,
    format: 'esm',
    target: 'es2023',
    platform: 'node',
    outfile: bundle,
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  const { status } = spawnSync(process.execPath, ['--enable-source-maps', bundle, ...process.argv.slice(2)], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    stdio: 'inherit',
  });
  process.exitCode = status ?? 2;
} finally {
  rmSync(folder, { recursive: true });
}
