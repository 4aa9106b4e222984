import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runCommandLine } from './run-command-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'gatehouse-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

const program = (name: string, source: string): string => {
  const path = join(folder, `${name}.cjs`);
  writeFileSync(path, source);
  return path;
};

const FILES = [
  { path: 'a.yaml', text: 'a: 1\n' },
  { path: 'deep/down/b.yaml', text: 'b: ä\r\n' },
];

const never = new AbortController().signal;

test('a program reads the texts in a folder of their own, and what it writes there comes back', async () => {
  const script = program(
    'writes',
    `const { readFileSync, writeFileSync } = require('node:fs');
     writeFileSync('a.yaml', 'a: 2\\n');
     console.log(JSON.stringify([process.cwd(), readFileSync('deep/down/b.yaml', 'utf8'), process.argv.slice(2)]));
     console.error('said');
     process.exitCode = 1;`,
  );
  const { code, output, errors, changed } = await runCommandLine(script, ['fix', '.'], FILES, never);
  const [where, text, args] = JSON.parse(output) as [string, string, string[]];
  expect({ code, errors, text, args }).toEqual({
    code: 1,
    errors: 'said\n',
    text: 'b: ä\r\n',
    args: ['fix', '.'],
  });
  expect(changed).toEqual([{ path: 'a.yaml', text: 'a: 2\n' }]);
  expect(existsSync(where)).toBe(false);
});

test('one that is cancelled ends, and leaves nothing behind', async () => {
  const script = program('waits', 'setInterval(() => {}, 1000);');
  const stop = new AbortController();
  const running = runCommandLine(script, [], FILES, stop.signal);
  setTimeout(() => stop.abort(), 100);
  await expect(running).rejects.toThrow(/abort/i);
});
