#!/usr/bin/env node
// Runs the command line as `npm run build` left it in dist-cli/.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const start = fileURLToPath(new URL('../dist-cli/start.cjs', import.meta.url));
if (existsSync(start)) {
  // `import` would read the whole of it once more, for what it exports.
  createRequire(import.meta.url)(start);
} else {
  const root = fileURLToPath(new URL('..', import.meta.url));
  console.error(`gatehouse: The command line is not built yet. Run: npm --prefix ${root} run build`);
  process.exitCode = 2;
}
