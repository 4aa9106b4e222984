import { expect, test } from 'vitest';
import type { PackFile } from '../../core/lessons/format/pack.ts';
import { createWritableFolder } from '../../testing/test-disk.ts';
import { saveToFolder } from './save-to-folder.ts';

const filesOf = (texts: Readonly<Record<string, string>>): readonly PackFile[] =>
  Object.entries(texts).map(([path, text]) => ({ path, text }));

const PACK = { 'pack.yaml': 'pack: mine', '01-first/lesson.md': 'A' };

test('what differs is written, what is gone goes, and what is no part of the pack stays', async () => {
  const { handle, files } = createWritableFolder('mine', { ...PACK, 'old.yaml': 'o', 'picture.png': 'p' });
  const saved = await saveToFolder(handle, {
    files: filesOf({ ...PACK, '01-first/lesson.md': 'B', '01-first/start/new.yaml': 'n' }),
    before: filesOf({ ...PACK, 'old.yaml': 'o' }),
    force: false,
  });
  expect(saved).toEqual({ outcome: 'saved', written: 3 });
  expect(Object.fromEntries(files)).toEqual({
    ...PACK,
    '01-first/lesson.md': 'B',
    '01-first/start/new.yaml': 'n',
    'picture.png': 'p',
  });
});

test('the folder of the pack may be below the one that was opened', async () => {
  const { handle, files } = createWritableFolder('repository', {
    'README.md': 'r',
    'lessons/pack.yaml': 'a',
  });
  await saveToFolder(handle, {
    files: filesOf({ 'pack.yaml': 'b' }),
    before: filesOf({ 'pack.yaml': 'a' }),
    force: false,
  });
  expect(Object.fromEntries(files)).toEqual({ 'README.md': 'r', 'lessons/pack.yaml': 'b' });
});

test('a folder with nothing in it gets all of the pack', async () => {
  const { handle, files } = createWritableFolder('new', {});
  const saved = await saveToFolder(handle, { files: filesOf(PACK), before: [], force: false });
  expect(saved).toEqual({ outcome: 'saved', written: 2 });
  expect(Object.fromEntries(files)).toEqual(PACK);
});

test.each([
  ['was changed', { ...PACK, '01-first/lesson.md': 'theirs' }, '01-first/lesson.md'],
  ['was made', { ...PACK, 'new.yaml': 'theirs' }, 'new.yaml'],
])(
  'where a file %s by another program, nothing is written before that is confirmed',
  async (_, disk, path) => {
    const { handle, files } = createWritableFolder('mine', disk);
    const ours = { 'pack.yaml': 'pack: ours', '01-first/lesson.md': 'ours', 'new.yaml': 'ours' };
    const toSave = { files: filesOf(ours), before: filesOf(PACK) };
    expect(await saveToFolder(handle, { ...toSave, force: false })).toEqual({
      outcome: 'changed',
      paths: [path],
    });
    expect(Object.fromEntries(files)).toEqual(disk);
    expect(await saveToFolder(handle, { ...toSave, force: true })).toMatchObject({ outcome: 'saved' });
    expect(Object.fromEntries(files)).toEqual(ours);
  },
);

test('what another program wrote as it is here is no conflict', async () => {
  const { handle } = createWritableFolder('mine', { ...PACK, '01-first/lesson.md': 'B' });
  const files = filesOf({ ...PACK, '01-first/lesson.md': 'B' });
  expect(await saveToFolder(handle, { files, before: filesOf(PACK), force: false })).toEqual({
    outcome: 'saved',
    written: 0,
  });
});

test('a browser that may not write says so, and writes nothing', async () => {
  const { handle, files, state } = createWritableFolder('mine', PACK);
  state.permission = 'denied';
  const saved = await saveToFolder(handle, {
    files: filesOf({ 'pack.yaml': 'b' }),
    before: filesOf(PACK),
    force: false,
  });
  expect(saved).toEqual({ outcome: 'refused' });
  expect(Object.fromEntries(files)).toEqual(PACK);
});
