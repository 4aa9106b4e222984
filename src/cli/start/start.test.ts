import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cachedDataVersionTag } from 'node:v8';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DANGLING } from '../testing/manifests.ts';
import { run } from '../testing/run.ts';
import { readyAnswer } from './ready-answer.ts';
import { readyAnswers } from './ready-answers.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** A copy of what is built: without a cache, and one that may be damaged. */
let folder = '';

beforeAll(() => {
  const built = spawnSync(process.execPath, [join(root, 'scripts/build-cli.mjs'), '--if-stale'], {
    stdio: 'inherit',
  });
  if (built.status !== 0) throw new Error('The command line could not be built.');
}, 60_000);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gatehouse-start-'));
  for (const name of ['answers.json', 'gatehouse.cjs', 'start.cjs'])
    cpSync(join(root, 'dist-cli', name), join(folder, name));
});

afterEach(() => rmSync(folder, { recursive: true }));

function start(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'start.cjs'), ...args], {
    input: DANGLING,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const caches = (): readonly string[] => readdirSync(folder).filter((name) => name.includes('.cjs.'));

describe('helps and the version', () => {
  test('are answered as the whole program does', async () => {
    const answers = Object.entries(await readyAnswers());
    expect(answers.length).toBeGreaterThan(20);
    for (const [call, answer] of answers) {
      expect(readyAnswer(call.split(' '), folder)).toBe(answer);
      expect(await run(call.split(' '))).toEqual({ code: 0, out: answer, notes: [] });
    }
  });

  test('need nothing of the rest of the program', () => {
    rmSync(join(folder, 'gatehouse.cjs'));
    expect(start('--version').stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(start('validate', '--help').stdout).toMatch(/^Usage: gatehouse validate /);
  });

  test.each(['validate --help .', 'frobnicate --help', 'constructor', '--help --help', 'validate help'])(
    'are for calls that ask for nothing else: %s',
    (call) => expect(readyAnswer(call.split(' '), folder)).toBeUndefined(),
  );
});

describe('what V8 compiled', { timeout: 60_000 }, () => {
  const validate = () => start('validate', '-');
  const kept = () => {
    const [name = ''] = caches();
    const { ino } = statSync(join(folder, name));
    return { name, path: join(folder, name), ino };
  };

  test('is kept beside the program, and used by the next run', () => {
    const first = validate();
    expect(first).toMatchObject({ status: 1 });
    expect(caches()).toHaveLength(1);
    const { ino } = kept();
    expect(validate()).toEqual(first);
    expect(kept().ino).toBe(ino);
  });

  test('is made anew where it is damaged, or for another program', () => {
    const first = validate();
    const { path } = kept();
    const bytes = readFileSync(path);
    const middle = bytes.length >> 1;
    bytes[middle] = (bytes[middle] ?? 0) ^ 0x40;
    for (const damaged of [bytes, bytes.subarray(0, middle), bytes.subarray(0, 8), Buffer.alloc(0)]) {
      writeFileSync(path, damaged);
      const { ino } = kept();
      expect(validate()).toEqual(first);
      expect(kept().ino).not.toBe(ino);
    }
    const { ino } = kept();
    const program = join(folder, 'gatehouse.cjs');
    writeFileSync(program, readFileSync(program, 'utf8').replace('Nothing found', 'Nothing wrong'));
    expect(validate()).toEqual(first);
    expect(kept().ino).not.toBe(ino);
  });

  test('is not kept where that is impossible', () => {
    const first = validate();
    const { path, name } = kept();
    rmSync(path);
    mkdirSync(path);
    expect(validate()).toEqual(first);
    expect(caches()).toEqual([name]);
  });

  test('is that of a run in which V8 optimizes later', () => {
    validate();
    expect(kept().name).not.toContain(cachedDataVersionTag().toString(16));
  });
});
