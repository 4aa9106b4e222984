import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { version } from '../../package.json';
import { run } from './testing/run.ts';
import { verbs } from './verbs/registry.generated.ts';

test.each([
  [[], /^gatehouse: Name a verb: validate/],
  [['validat', 'a'], /Unknown verb 'validat'; did you mean 'validate'\?/],
  [['frobnicate'], /Unknown verb 'frobnicate', only validate/],
  [['-o', 'json', 'validate', 'a'], /The verb comes before the options/],
  [['validate'], /Name at least one file or folder/],
  [['validate', '-o'], /argument missing/],
  [['validate', '--oops', 'a'], /Unknown option '--oops'/],
])('%j is bad usage, with one line that leads to the help', async (args, words) => {
  const { code, out, notes } = await run(args);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(notes).toEqual([expect.stringMatching(words)]);
  expect(notes[0]).toMatch(/--help\.$/);
});

test.each([[['--help']], [['-h']], [['help']]])('%j prints all verbs', async (args) => {
  const { code, out, notes } = await run(args);
  expect({ code, notes }).toEqual({ code: 0, notes: [] });
  expect(out).toContain('YAML or JSON in UTF-8 or UTF-16');
  for (const { name, summary } of verbs) expect(out).toContain(`${name}`.padEnd(8) + `  ${summary}`);
});

test.each(verbs.map((verb) => [verb.name, verb] as const))(
  'the help of %s lists all its options',
  async (name, verb) => {
    const { code, out } = await run([name, '--help']);
    expect(code).toBe(0);
    for (const option of [...Object.keys(verb.options), 'channel', 'partial', 'quiet'])
      expect(out).toContain(`--${option}`);
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(120);
  },
);

test('the help of a verb says what it takes, and what its own exit codes mean', async () => {
  const help = async (verb: string) => (await run([verb, '--help'])).out;
  const mcp = await help('mcp');
  expect(mcp).toMatch(/^Usage: gatehouse mcp \[options\] <folder>\n/);
  expect(mcp).not.toContain('- for standard input');
  expect(await help('open')).toMatch(/^Usage: gatehouse open \[options\] \[folder\]\n/);
  expect(await help('cluster')).toMatch(/\nExit codes: 0 it was stopped; 2 bad usage, no kubectl/);
  expect(await help('diff')).toContain('1 some do');
});

test.each([[['--version']], [['validate', '--version']]])('%j prints the version', async (args) => {
  expect(await run(args)).toEqual({ code: 0, out: `${version}\n`, notes: [] });
});

test('the input is a part of the cluster or all of it', async () => {
  const { code, notes } = await run(['validate', '--partial', '--complete', 'a.yaml']);
  expect(code).toBe(2);
  expect(notes[0]).toContain('--partial');
});

test('the page on the command line names every verb, every option and every value', () => {
  const page = readFileSync(new URL('../../docs/command-line.md', import.meta.url), 'utf8');
  for (const { name, options } of verbs) {
    const start = page.indexOf(`\n## ${name}\n`);
    expect(start).toBeGreaterThan(0);
    const own = page.slice(start, page.indexOf('\n## ', start + 1) >>> 0);
    for (const [option, { choices = [] }] of Object.entries(options)) {
      expect(page.slice(0, page.indexOf('\n## validate')) + own).toContain(`--${option}`);
      for (const choice of choices) expect(own).toContain(choice);
    }
  }
});
