import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { MAX_BYTES } from '../../core/text/input-limits.ts';
import type { Terminal } from '../terminal.ts';
import { withFolder } from '../testing/run.ts';
import { createDisk } from './disk.ts';

const terminal: Terminal = {
  out: () => undefined,
  note: () => undefined,
  stdin: async () => ({ ok: false, reason: 'there is none' }),
  interactive: false,
  colours: false,
};

const disk = createDisk(terminal);

/** What reading a folder gives: names relative to it, problems, and the number that was announced. */
async function read(folder: string) {
  let count = -1;
  const { files, problems } = await disk.readFolder(folder, async (found) => void (count = found));
  return { names: files.map(({ path }) => path.replace(`${folder}/`, '')), files, problems, count };
}

describe('a folder', () => {
  test('is read as verbs read it', async () => {
    await withFolder(
      {
        'a.yaml': 'a: 1\n',
        'sub/b.json': '{}',
        '.git/c.yaml': 'c: 1\n',
        'node_modules/d/e.yaml': '',
        'f.txt': '',
      },
      async (folder) => {
        const { names, problems, count } = await read(folder);
        expect({ names, problems, count }).toEqual({
          names: ['a.yaml', 'sub/b.json'],
          problems: [],
          count: 2,
        });
      },
    );
  });

  test('of which one file cannot be read gives the others', async () => {
    await withFolder({ 'a.yaml': 'a: 1\n', 'b.yaml': new Uint8Array([0x61, 0xff, 0x61]) }, async (folder) => {
      const { names, problems } = await read(folder);
      expect(names).toEqual(['a.yaml']);
      expect(problems).toEqual([expect.stringMatching(/b\.yaml:1:2: it is not in UTF-8/)]);
    });
  });

  test('comes with the bases that its kustomizations take in from beside it', async () => {
    const kustomization = (resource: string) =>
      `apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: [${resource}]\n`;
    const files = {
      'dev/kustomization.yaml': kustomization('../base'),
      'base/kustomization.yaml': kustomization('a.yaml'),
      'base/a.yaml': 'a: 1\n',
    };
    await withFolder(files, async (folder) => {
      const found = await disk.readFolder(join(folder, 'dev'), async () => undefined);
      expect(found.files.map(({ path }) => path)).toEqual(
        ['dev/kustomization.yaml', 'base/kustomization.yaml', 'base/a.yaml'].map((path) =>
          join(folder, path),
        ),
      );
    });
  });

  test('that is too large is read in part, and that is said', async () => {
    const large = new Uint8Array(MAX_BYTES).fill(0x20);
    await withFolder({ 'a.yaml': 'a: 1\n', 'b.yaml': large, 'c.yaml': 'c: 1\n' }, async (folder) => {
      const { names, problems } = await read(folder);
      expect(names).toEqual(['a.yaml']);
      expect(problems).toEqual([
        expect.stringMatching(/more than 10000 files or 50 MiB; .*b\.yaml and what comes after/),
      ]);
    });
  });

  test('that is not there is a problem', async () => {
    expect(await read('/nowhere/at/all')).toMatchObject({
      names: [],
      problems: [expect.stringContaining('nowhere')],
    });
  });
});

test('a file says where it really is; one that is gone is none', async () => {
  await withFolder({ 'real/a.yaml': 'a: 1\n' }, async (folder) => {
    mkdirSync(join(folder, 'links'));
    const link = join(folder, 'links/b.yaml');
    symlinkSync(join(folder, 'real/a.yaml'), link);
    const file = await disk.readFile(link);
    expect(file).toMatchObject({ path: link, text: 'a: 1\n' });
    expect(basename(file?.real ?? '')).toBe('a.yaml');
    expect(disk.realPath(link)).toBe(file?.real);
    writeFileSync(join(folder, 'real/a.yaml'), new Uint8Array([0xff, 0x61, 0xff]));
    expect(await disk.readFile(link)).toBeNull();
    rmSync(link);
    expect(await disk.readFile(link)).toBeNull();
  });
});
