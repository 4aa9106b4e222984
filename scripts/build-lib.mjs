// Bundles the library into dist-lib/: one module without dependencies, and one file of types.
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);
rmSync('dist-lib', { recursive: true, force: true });

await build({
  entryPoints: ['src/library/gatehouse.ts'],
  outfile: 'dist-lib/gatehouse.js',
  bundle: true,
  format: 'esm',
  // Nothing in it belongs to Node or to browsers.
  platform: 'neutral',
  mainFields: ['module', 'main'],
  target: 'es2023',
  minifyWhitespace: true,
  minifySyntax: true,
  logLevel: 'warning',
});

const types = await rollup({
  input: 'src/library/gatehouse.ts',
  plugins: [dts({ tsconfig: 'tsconfig.json' })],
});
await types.write({ file: 'dist-lib/gatehouse.d.ts' });
await types.close();
