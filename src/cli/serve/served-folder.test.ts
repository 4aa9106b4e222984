import { existsSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openRootFolder, type RootFolder } from '../mcp/root-folder.ts';
import { withFolder } from '../testing/run.ts';
import { scanFolder } from './scan-folder.ts';
import { serveFolder } from './served-folder.ts';

const rootOf = (folder: string): RootFolder => {
  const opened = openRootFolder(folder);
  if (!opened.ok) throw new Error(opened.reason);
  return opened.root;
};

test('files that did not change are not read again, and those that did are', async () => {
  await withFolder({ 'a.yaml': 'a: 1\n', 'b.yaml': 'b: 1\n' }, (folder) => {
    const root = rootOf(folder);
    const first = scanFolder(root, new Map());
    const { mtime } = statSync(join(folder, 'b.yaml'));
    writeFileSync(join(folder, 'b.yaml'), 'b: 2\n');
    // As large and as old as before: tools put times back.
    utimesSync(join(folder, 'b.yaml'), mtime, mtime);
    const second = scanFolder(root, first.files);
    expect(second.files.get('a.yaml')).toBe(first.files.get('a.yaml'));
    expect(second.files.get('b.yaml')?.file?.text).toBe('b: 2\n');
  });
});

test('more than a workspace takes is left out, with the reason', async () => {
  const files = { 'a.yaml': 'a: 1234567', 'b.yaml': 'b: 1234567', 'c.yaml': 'c: 1', 'd.yaml': 'd: 1' };
  await withFolder(files, (folder) => {
    const few = scanFolder(rootOf(folder), new Map(), { files: 2, bytes: 100 });
    expect([...few.files.keys()]).toEqual(['a.yaml', 'b.yaml']);
    expect(few.leftOut).toEqual([expect.stringMatching(/^There are more than 2 manifests: only the first/)]);
    const small = scanFolder(rootOf(folder), new Map(), { files: 10, bytes: 14 });
    expect([...small.files].filter(([, { file }]) => file).map(([path]) => path)).toEqual([
      'a.yaml',
      'c.yaml',
    ]);
    expect(small.leftOut).toEqual([
      'b.yaml is left out: all files together have more than 50 MB.',
      'd.yaml is left out: all files together have more than 50 MB.',
    ]);
  });
});

test('what became unreadable is as it was, with the reason; what became no text is left out', async () => {
  await withFolder({ 'a.yaml': 'a: 1\n', 'b.yaml': 'b: 1\n' }, (folder) => {
    const root = rootOf(folder);
    const first = scanFolder(root, new Map());
    rmSync(join(folder, 'a.yaml'));
    symlinkSync('a.yaml', join(folder, 'a.yaml'));
    writeFileSync(join(folder, 'b.yaml'), 'b: \0');
    const second = scanFolder(root, first.files);
    expect(second.files.get('a.yaml')?.file).toBe(first.files.get('a.yaml')?.file);
    expect(second.files.get('b.yaml')?.file).toBeNull();
    expect(second.leftOut).toEqual([
      'a.yaml: it is a link that leads back to itself.',
      'b.yaml: it is not text.',
    ]);
  });
});

test('a folder that goes away is reported, and what was in it is not lost to those who look', async () => {
  await withFolder({ 'work/a.yaml': 'a: 1\n' }, async (outer) => {
    const folder = join(outer, 'work');
    const served = serveFolder({
      root: rootOf(folder),
      readOnly: true,
      options: { partial: true },
    });
    try {
      expect(served.now()).toMatchObject({ name: 'work', readOnly: true, options: { partial: true } });
      rmSync(folder, { recursive: true });
      const changed = new Promise<void>((resolve) => void served.onceChanged(resolve));
      await changed;
      expect(served.now().leftOut).toEqual([expect.stringContaining('there is no such file or folder')]);
      expect(Object.keys(served.now().files)).toEqual(['a.yaml']);
    } finally {
      served.close();
    }
  });
});

test('half a character is not written: no file can hold it', async () => {
  await withFolder({ 'a.yaml': 'a: 1\n' }, (folder) => {
    const served = serveFolder({ root: rootOf(folder), readOnly: false, options: {} });
    expect(served.write([{ path: 'b.yaml', text: 'b: \ud83d\n', expected: null }])).toEqual([
      { outcome: 'refused', reason: 'b.yaml: it has half a character in it, which no file can hold.' },
    ]);
    expect(Object.keys(served.now().files)).toEqual(['a.yaml']);
    served.close();
  });
});

test('a folder that was deleted is not made anew by what is saved', async () => {
  await withFolder({ 'work/a.yaml': 'a: 1\n' }, (outer) => {
    const folder = join(outer, 'work');
    const served = serveFolder({ root: rootOf(folder), readOnly: false, options: {} });
    rmSync(folder, { recursive: true });
    const [made, deleted] = served.write([
      { path: 'sub/new.yaml', text: 'b: 1\n', expected: null },
      { path: 'a.yaml', text: null, expected: 'x' },
    ]);
    served.close();
    const reason = expect.stringMatching(
      /^The folder .* is not there any more, so nothing is saved in it\.$/,
    );
    expect([made, deleted]).toEqual([
      { outcome: 'refused', reason },
      { outcome: 'refused', reason },
    ]);
    expect(existsSync(folder)).toBe(false);
  });
});
