import { expect, test } from 'vitest';
import { createFilesOnDisk, type OnDisk } from './files-on-disk.ts';

const file = (): OnDisk => ({ handle: {} as FileSystemFileHandle, text: '', mark: false, modified: 1 });

test('what happens to many files at once is reported once', () => {
  const disk = createFilesOnDisk();
  const paths = Array.from({ length: 100 }, (_, i) => `${i}.yaml`);
  const reported: string[] = [];
  disk.onChange(() => reported.push(`${disk.links().length} files`));

  disk.keep(paths.map((path) => [path, file()]));
  expect(reported.splice(0)).toEqual(['100 files']);
  disk.changed(paths.map((path) => ({ path, deleted: false })));
  expect(reported.splice(0)).toEqual(['100 files']);
  expect(disk.isDirty('7.yaml')).toBe(true);
  disk.changed(paths.map((path) => ({ path, deleted: path !== '7.yaml' })));
  expect(reported.splice(0)).toEqual(['1 files']);
  disk.changed([{ path: '7.yaml', deleted: false }]);
  expect(reported).toEqual([]);
});
