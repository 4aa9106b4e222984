// Writes a page for every rule and every kind into docs/, what the examples of the command line print, and thumbnails of
// the samples; with --check it only checks that they are up to date.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { buildCli, isStale } from './build-cli.mjs';
import { pagesWithExamples, withFreshExamples } from './doc-examples.mjs';

const bundles = resolve('.cache/docs');
await build({
  entryPoints: ['src/docs/pages.ts', 'src/docs/thumbnails.ts'],
  outdir: bundles,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  format: 'esm',
  platform: 'node',
  logLevel: 'error',
});
const load = (name) => import(pathToFileURL(join(bundles, name)).href);
const { pages } = await load('pages.mjs');
const { thumbnails } = await load('thumbnails.mjs');

const wanted = new Map(pages().map(({ path, text }) => [join('docs', path), text]));
if (isStale()) await buildCli();
for (const path of pagesWithExamples) wanted.set(path, withFreshExamples(readFileSync(path, 'utf8')));
for (const [path, text] of thumbnails('src/samples')) wanted.set(join('public', path), text);
const folders = ['docs/rules', 'docs/kinds', 'public/samples'];
const present = folders.flatMap((folder) =>
  existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [],
);
const stale = [...wanted].filter(([path, text]) => !existsSync(path) || readFileSync(path, 'utf8') !== text);
const left = present.filter((path) => !wanted.has(path));

if (process.argv.includes('--check')) {
  for (const [path] of stale) console.error(`${path} is not what the code says.`);
  for (const path of left) console.error(`${path} belongs to nothing any more.`);
  if (stale.length + left.length > 0) {
    console.error('Run npm run docs.');
    process.exit(1);
  }
} else {
  for (const path of left) rmSync(path);
  for (const [path, text] of stale) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  console.log(`${wanted.size} pages, ${stale.length} written, ${left.length} removed.`);
}
