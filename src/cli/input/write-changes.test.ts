import { existsSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { withFolder } from '../testing/run.ts';
import { writeChanges } from './write-changes.ts';

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  return { ...fs, writeFileSync: vi.fn<typeof fs.writeFileSync>(fs.writeFileSync) };
});

const anywhere = (): boolean => true;

test('files are made, changed and deleted', async () => {
  await withFolder({ 'a.yaml': 'a: 1\n', 'b.yaml': 'b: 1\n' }, (folder) => {
    const at = (name: string) => join(folder, name);
    const problems = writeChanges(
      [
        { path: at('a.yaml'), before: 'a: 1\n', after: 'a: 2\n' },
        { path: at('b.yaml'), before: 'b: 1\n', after: null },
        { path: at('new/c.yaml'), before: null, after: 'c: 1\n' },
      ],
      anywhere,
    );
    expect(problems).toEqual([]);
    expect(readFileSync(at('a.yaml'), 'utf8')).toBe('a: 2\n');
    expect(readFileSync(at('new/c.yaml'), 'utf8')).toBe('c: 1\n');
    expect(existsSync(at('b.yaml'))).toBe(false);
  });
});

test('what was changed meanwhile is left as it is, and said', async () => {
  await withFolder({ 'a.yaml': 'a: 3\n', 'b.yaml': 'b: 3\n', 'c.yaml': 'c: 3\n' }, (folder) => {
    const at = (name: string) => join(folder, name);
    const problems = writeChanges(
      [
        { path: at('a.yaml'), before: 'a: 1\n', after: 'a: 2\n' },
        { path: at('b.yaml'), before: 'b: 1\n', after: null },
        { path: at('c.yaml'), before: null, after: 'c: 1\n' },
      ],
      anywhere,
    );
    expect(problems).toEqual([
      expect.stringContaining('a.yaml: it was changed meanwhile'),
      expect.stringContaining('b.yaml: it was changed meanwhile'),
      expect.stringContaining('c.yaml: '),
    ]);
    for (const name of ['a', 'b', 'c']) expect(readFileSync(at(`${name}.yaml`), 'utf8')).toBe(`${name}: 3\n`);
  });
});

test('nothing is written where one file would land outside, also by a link', async () => {
  await withFolder({ 'in/a.yaml': 'a: 1\n', 'out/b.yaml': 'b: 1\n' }, (folder) => {
    symlinkSync(join(folder, 'out'), join(folder, 'in/link'));
    const inside = realpathSync(join(folder, 'in'));
    const problems = writeChanges(
      [
        { path: join(folder, 'in/a.yaml'), before: 'a: 1\n', after: 'a: 2\n' },
        { path: join(folder, 'in/link/new/c.yaml'), before: null, after: 'c: 1\n' },
      ],
      (real) => real === inside || real.startsWith(`${inside}/`),
    );
    expect(problems).toEqual([expect.stringMatching(/c\.yaml: it is outside of what may be written\.$/)]);
    expect(readFileSync(join(folder, 'in/a.yaml'), 'utf8')).toBe('a: 1\n');
    expect(existsSync(join(folder, 'out/new'))).toBe(false);
  });
});

test('of a new file that the disk has no room for nothing stays', async () => {
  await withFolder({}, (folder) => {
    const path = join(folder, 'new.yaml');
    vi.mocked(writeFileSync).mockImplementationOnce(() => {
      throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
    });
    expect(writeChanges([{ path, before: null, after: 'a: 1\n' }], anywhere)).toEqual([
      `${path}: the disk is full.`,
    ]);
    expect(existsSync(path)).toBe(false);
  });
});

test('a new file where there is something else by its name is refused in words', async () => {
  await withFolder({ 'a.yaml': 'a: 1\n' }, (folder) => {
    symlinkSync(join(folder, 'nowhere.yaml'), join(folder, 'link.yaml'));
    const problems = writeChanges(
      ['link.yaml', 'a.yaml/b.yaml'].map((name) => ({ path: join(folder, name), before: null, after: '' })),
      anywhere,
    );
    expect(problems).toEqual(
      ['link.yaml', 'a.yaml/b.yaml'].map(
        (name) => `${join(folder, name)}: there is something else by that name.`,
      ),
    );
    expect(existsSync(join(folder, 'nowhere.yaml'))).toBe(false);
  });
});
