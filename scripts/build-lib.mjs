// Bundles the library into dist-lib/: one module without dependencies, and one file of types.
import { fileURLToPath } from 'node:url';
import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';
import { bundle } from './bundle.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

await bundle(root, {
  entryPoints: ['src/library/gatehouse.ts'],
  outfile: 'dist-lib/gatehouse.js',
  format: 'esm',
  // Nothing in it belongs to Node or to browsers.
  platform: 'neutral',
  mainFields: ['module', 'main'],
  target: 'es2023',
});

const types = await rollup({
  input: `${root}src/library/gatehouse.ts`,
  plugins: [dts({ tsconfig: `${root}tsconfig.json` })],
});
await types.write({ file: `${root}dist-lib/gatehouse.d.ts` });
await types.close();
