import { spawnSync } from 'node:child_process';
import { appendFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { withFolder } from '../testing/run.ts';
import { readBytes } from './read-bytes.ts';

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  return { ...fs, readSync: vi.fn<typeof fs.readSync>(fs.readSync) };
});

function textOf(path: string): string {
  const read = readBytes(path);
  if (!read.ok) throw new Error(read.reason);
  return new TextDecoder().decode(read.bytes);
}

test('files of any size are read whole', async () => {
  const sizes = [0, 1, 4095, 4096, 4097, 1024 * 1024 - 1, 1024 * 1024, 1024 * 1024 + 1, 3_000_000];
  const files = Object.fromEntries(
    sizes.map((size) => [`${size}.yaml`, 'abcdefg'.repeat(size).slice(0, size)]),
  );
  await withFolder(files, (folder) => {
    for (const [name, text] of Object.entries(files)) expect(textOf(join(folder, name)) === text).toBe(true);
  });
});

test('a file that grows while it is read is read to its new end', async () => {
  await withFolder({ 'a.yaml': 'a: 1\n' }, (folder) => {
    const path = join(folder, 'a.yaml');
    vi.mocked(readSync).mockImplementationOnce((...args: Parameters<typeof readSync>) => {
      const count = readSync(...args);
      appendFileSync(path, 'b: 2\n'.repeat(500_000));
      return count;
    });
    expect(textOf(path) === `a: 1\n${'b: 2\n'.repeat(500_000)}`).toBe(true);
  });
});

test.skipIf(process.platform === 'win32')(
  'what comes through a pipe in parts is read to its end',
  async () => {
    await withFolder({}, (folder) => {
      const pipe = join(folder, 'pipe');
      const writer = `const { writeSync, openSync } = require('node:fs');
      const to = openSync(process.argv[1], 'w');
      for (let part = 0; part < 300; part++) writeSync(to, 'part: ' + part + '\\n' + '#'.repeat(9_999) + '\\n');`;
      const make = 'mkfifo "$2" && { "$0" -e "$1" "$2" > /dev/null 2>&1 & }';
      spawnSync('sh', ['-c', make, process.execPath, writer, pipe]);
      const lines = textOf(pipe).split('\n');
      expect(lines).toHaveLength(601);
      expect(lines.filter((line) => line.startsWith('part: '))).toEqual(
        Array.from({ length: 300 }, (_, part) => `part: ${part}`),
      );
    });
  },
);
