import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const read = (path) => readFileSync(at(path), 'utf8');

/** The instructions of the recipe, each in one line. */
const steps = read('Containerfile')
  .replaceAll(/^#.*\n/gm, '')
  .replaceAll(/ *\\\n\s*/g, ' ')
  .split('\n')
  .filter(Boolean);

const of = (name) =>
  steps.filter((step) => step.startsWith(`${name} `)).map((step) => step.slice(name.length + 1));

/** What the first stage takes from the checkout. */
const copied = of('COPY')
  .filter((step) => !step.startsWith('--from'))
  .flatMap((step) => step.split(' ').slice(0, -1));

const isCopied = (path) => copied.some((from) => path === from || path.startsWith(`${from}/`));

test('everything that the recipe copies is there, and gets to the builder', () => {
  expect(copied).toContain('src');
  expect(copied.filter((path) => !existsSync(at(path)))).toEqual([]);
  const ignored = new Set(read('.dockerignore').split('\n'));
  expect(copied.filter((path) => ignored.has(path) || path.startsWith('.'))).toEqual([]);
});

test('it copies what the build and the package read', () => {
  const { files, bin } = JSON.parse(read('package.json'));
  const built = /^(?:!|dist)/;
  const needed = [
    ...files.filter((path) => !built.test(path)),
    ...Object.values(bin),
    'vite.config.ts',
    'index.html',
  ];
  expect(needed.filter((path) => !isCopied(path))).toEqual([]);
  // The build reads them beside what the package holds.
  for (const path of ['scripts', 'src', 'public', 'embed.html', 'tsconfig.base.json'])
    expect(copied).toContain(path);
});

test('it copies every source that is bundled', async () => {
  const { metafile } = await build({
    absWorkingDir: at(''),
    entryPoints: [
      'src/cli/main.ts',
      'src/cli/start/start.ts',
      'src/cli/start/ready-answers.ts',
      'src/library/gatehouse.ts',
    ],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outdir: 'dist-cli',
    metafile: true,
    write: false,
  });
  const sources = Object.keys(metafile.inputs).filter((path) => !path.startsWith('node_modules/'));
  expect(sources).toContain('src/cli/main.ts');
  expect(sources.filter((path) => !isCopied(path))).toEqual([]);
}, 60_000);

test('what runs has no rights, and serves a folder to look at', () => {
  expect(of('USER')).toEqual(['node']);
  const [entry] = of('ENTRYPOINT');
  const command = of('CMD').find((step) => step.startsWith('["serve"'));
  expect(JSON.parse(entry)).toEqual(['gatehouse']);
  expect(JSON.parse(command).slice(0, 2)).toEqual(['serve', '/manifests']);
  expect(of('EXPOSE')).toEqual([JSON.parse(command)[JSON.parse(command).indexOf('--port') + 1]]);
});
