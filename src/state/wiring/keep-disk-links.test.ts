import { expect, test, vi } from 'vitest';
import { createTestFile } from '../../testing/test-disk.ts';
import { createDocuments } from '../create-documents.ts';
import { createFilesOnDisk } from '../files-on-disk.ts';
import { DISK_LINKS } from '../workspaces/workspace-info.ts';
import { keepDiskLinks } from './keep-disk-links.ts';

const put = (path: string, text: string) => ({ path, span: { start: 0, end: 0 }, text });

/** What is kept beside the documents of a workspace. */
function createBeside() {
  const kept = new Map<string, unknown>();
  return {
    kept,
    values: async () => kept,
    setValue: vi.fn<(key: string, value: unknown) => void>((key, value) => void kept.set(key, value)),
  };
}

const link = (path: string, text: string) => ({
  path,
  handle: createTestFile(path, text).handle,
  text,
  mark: false,
  modified: 1,
});

test('a file of the disk is known to the next page, and whether it has changed since', async () => {
  const beside = createBeside();
  const [documents, disk] = [createDocuments(), createFilesOnDisk()];
  documents.edit('Open', [put('a.yaml', 'a'), put('b.yaml', 'b')]);
  await keepDiskLinks(disk, documents, beside);
  const { path: _a, ...a } = link('a.yaml', 'a');
  const { path: _b, ...b } = link('b.yaml', 'other');
  disk.keep([['a.yaml', a]]);
  disk.keep([['b.yaml', b]]);

  const next = createFilesOnDisk();
  await keepDiskLinks(next, documents, beside);
  expect([next.has('a.yaml'), next.isDirty('a.yaml')]).toEqual([true, false]);
  expect([next.has('b.yaml'), next.isDirty('b.yaml')]).toEqual([true, true]);
});

test('what is forgotten, deleted, or no link is not taken up', async () => {
  const beside = createBeside();
  const documents = createDocuments();
  documents.edit('Open', [put('a.yaml', 'a'), put('b.yaml', 'b')]);
  beside.kept.set(DISK_LINKS, [link('a.yaml', 'a'), link('gone.yaml', ''), { path: 'b.yaml' }, null]);
  const disk = createFilesOnDisk();
  await keepDiskLinks(disk, documents, beside);
  expect(['a.yaml', 'b.yaml', 'gone.yaml'].filter(disk.has)).toEqual(['a.yaml']);
  disk.changed([{ path: 'a.yaml', deleted: true }]);
  expect(beside.setValue).toHaveBeenLastCalledWith(DISK_LINKS, undefined);
});

test('typing does not store the links anew', async () => {
  const beside = createBeside();
  const [documents, disk] = [createDocuments(), createFilesOnDisk()];
  documents.edit('Open', [put('a.yaml', 'a')]);
  await keepDiskLinks(disk, documents, beside);
  const { path: _, ...file } = link('a.yaml', 'a');
  disk.keep([['a.yaml', file]]);
  disk.changed([{ path: 'a.yaml', deleted: false }]);
  expect(beside.setValue).toHaveBeenCalledTimes(1);
});
