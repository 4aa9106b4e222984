#!/usr/bin/env node
// Runs the command line as `npm run build` left it in dist-cli/.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const bundle = new URL('../dist-cli/gatehouse.cjs', import.meta.url);
if (existsSync(bundle)) {
  await import(bundle.href);
} else {
  const root = fileURLToPath(new URL('..', import.meta.url));
  console.error(`gatehouse: The command line is not built yet. Run: npm --prefix ${root} run build`);
  process.exitCode = 2;
}
