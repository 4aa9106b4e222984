import { mkdirSync, realpathSync, symlinkSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { withFolder } from '../testing/run.ts';
import { collectFiles } from './collect-files.ts';

const FILES = {
  'b.yaml': '',
  'a.yml': '',
  'notes.txt': '',
  'package.json': '{}',
  '.hidden.yaml': '',
  'node_modules/m.yaml': '',
  'deep/er/c.json': '{}',
  'Z/Kustomization': '',
};

/** Paths as they are below a folder. */
const below = (folder: string, paths: readonly string[]): readonly string[] =>
  paths.map((path) => posix.relative(folder, path));

describe('a folder', () => {
  test('means the manifests in it and below it, by name', async () => {
    await withFolder(FILES, (folder) => {
      const { paths, folders, problems } = collectFiles([folder]);
      expect(below(folder, paths)).toEqual(['Z/Kustomization', 'a.yml', 'b.yaml', 'deep/er/c.json']);
      expect(below(folder, folders)).toEqual(['', 'Z', 'deep', 'deep/er']);
      expect(problems).toEqual([]);
    });
  });

  test('asks for each file, in the folder that a link leads to, by its path without links', async () => {
    await withFolder(FILES, (folder) => {
      symlinkSync(join(folder, 'deep'), join(folder, 'link'));
      const asked: string[] = [];
      collectFiles([join(folder, 'link')], (real) => asked.push(real) > 0);
      const deep = join(realpathSync(folder), 'deep');
      expect(asked).toEqual([deep, join(deep, 'er'), join(deep, 'er', 'c.json')]);
    });
  });

  test('is seen once, however many links lead to it and to what is in it', async () => {
    await withFolder(FILES, (folder) => {
      symlinkSync(folder, join(folder, 'deep', 'circle'));
      symlinkSync(join(folder, 'b.yaml'), join(folder, 'deep', 'again.yaml'));
      symlinkSync(join(folder, 'notes.txt'), join(folder, 'deep', 'taken.yaml'));
      const { paths } = collectFiles([folder, join(folder, 'b.yaml')]);
      expect(below(folder, paths)).toEqual([
        'Z/Kustomization',
        'a.yml',
        'b.yaml',
        'deep/er/c.json',
        'deep/taken.yaml',
      ]);
    });
  });

  test('with links that lead nowhere says so of those with the name of a manifest', async () => {
    await withFolder({ 'a.yaml': '' }, (folder) => {
      symlinkSync('nowhere', join(folder, 'b.yaml'));
      symlinkSync('nowhere', join(folder, 'c.txt'));
      const { paths, problems, unreadable } = collectFiles([folder]);
      expect(below(folder, paths)).toEqual(['a.yaml']);
      expect(below(folder, unreadable)).toEqual(['b.yaml']);
      expect(problems).toEqual([`${posix.join(folder, 'b.yaml')}: there is no such file or folder.`]);
    });
  });

  test('in which nothing is a manifest is empty, also where it holds folders', async () => {
    await withFolder({ 'notes.txt': '' }, (folder) => {
      mkdirSync(join(folder, 'folder.yaml'));
      const { paths, emptyFolders } = collectFiles([folder]);
      expect(paths).toEqual([]);
      expect(emptyFolders).toEqual([folder]);
    });
  });

  test('leaves out what may not be read', async () => {
    await withFolder({ 'a/a.yaml': '', 'b/b.yaml': '' }, (folder) => {
      const inside = join(realpathSync(folder), 'a');
      symlinkSync(join('..', 'b'), join(folder, 'a', 'out'));
      symlinkSync(join('..', 'b', 'b.yaml'), join(folder, 'a', 'out.yaml'));
      const { paths, leftOut } = collectFiles([inside], (real) => real.startsWith(inside));
      expect(below(inside, paths)).toEqual(['a.yaml']);
      expect(below(inside, leftOut)).toEqual(['out', 'out.yaml']);
    });
  });
});
