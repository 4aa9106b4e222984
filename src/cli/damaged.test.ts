import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { DANGLING, GOOD } from './testing/manifests.ts';
import { run } from './testing/run.ts';

const broken = fileURLToPath(new URL('../samples/broken-shop', import.meta.url));
const texts = [
  GOOD,
  DANGLING,
  readdirSync(broken)
    .map((name) => readFileSync(`${broken}/${name}`, 'utf8'))
    .join('---\n'),
];

/** Damage that people, tools and attackers leave in a manifest. */
const scrap = fc.constantFrom(
  '',
  '\n',
  ' ',
  '- ',
  ': ',
  '{',
  '}',
  '[',
  ']',
  '"',
  '*a',
  '&a ',
  '---\n',
  '\t',
  '__proto__: ',
  'null',
  '-1',
  '1e400',
  '{{ .x }}',
  '\u0007',
  '🏺',
  'x'.repeat(300),
);
const damage = fc.record({ at: fc.nat(), length: fc.nat(30), text: scrap });

const damaged = fc
  .tuple(fc.constantFrom(...texts), fc.array(damage, { minLength: 1, maxLength: 4 }))
  .map(([text, damages]) =>
    damages.reduce((whole, { at, length, text: put }) => {
      const start = at % (whole.length + 1);
      return whole.slice(0, start) + put + whole.slice(start + length);
    }, text),
  );

const calls: readonly (readonly string[])[] = [
  ['validate'],
  ['validate', '-o', 'json'],
  ['validate', '-o', 'sarif', '--channel', 'experimental'],
  ['validate', '-o', 'github', '--partial'],
  ['status'],
  ['status', '-o', 'json', '--assume-class', '*'],
  ['trace', '--url', 'https://shop.example.com/cart', '--assume-class', '*'],
  ['trace', '-o', 'json', '--url', 'http://pots.example.com/'],
];

test.each(calls.map((call) => [call.join(' '), call] as const))(
  '%s answers to whatever is in the input',
  async (_, call) => {
    await fc.assert(
      fc.asyncProperty(damaged, async (stdin) => {
        const { code, out, notes } = await run([...call, '-'], { stdin });
        expect([0, 1, 2]).toContain(code);
        if (code === 2) expect(notes.length).toBeGreaterThan(0);
        else if (call.includes('json') || call.includes('sarif')) expect(() => JSON.parse(out)).not.toThrow();
        if (call[0] === 'validate') expect(out).not.toContain('engine/rule-failed');
      }),
      { numRuns: RUNS },
    );
  },
);

const RUNS = 40;
