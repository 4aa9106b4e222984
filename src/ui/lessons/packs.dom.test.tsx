import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PackFile } from '../../core/lessons/format/pack.ts';
import { packLink } from '../../core/lessons/pack-file/pack-link.ts';
import { packJson, packZip } from '../../core/lessons/pack-file/write-pack.ts';
import { packTemplate } from '../../core/lessons/template/pack-template.ts';
import { createTestFile, createTestFolder, type Tree } from '../../testing/test-disk.ts';
import { createTestPage } from '../../testing/test-page.ts';
import { DialogContent } from '../shell/dialog-content.tsx';
import { renderUi } from '../testing/render-ui.tsx';
import { useApp } from '../use-app.ts';

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('BroadcastChannel', undefined);
});
afterEach(() => vi.unstubAllGlobals());

function Dialogs() {
  const dialog = useApp((state) => state.dialog);
  return dialog && <DialogContent dialog={dialog} />;
}

const open = (fragment = '') => renderUi(<Dialogs />, {}, { page: createTestPage(fragment), persist: true });

const PACK = packTemplate('mine');
const changed = (from: string, to: string): readonly PackFile[] =>
  PACK.map(({ path, text }) => ({ path, text: text.replace(from, to) }));

/** The files of a pack as a folder of the disk. */
function folderOf(files: readonly PackFile[]): Tree {
  const tree: Record<string, Tree | string> = {};
  for (const { path, text } of files) {
    const parts = path.split('/');
    let at = tree;
    for (const part of parts.slice(0, -1)) at = (at[part] ??= {}) as Record<string, Tree | string>;
    at[parts.at(-1) ?? ''] = text;
  }
  return tree;
}

const sheet = (title: string) => screen.findByRole('dialog', { name: `Open the pack “${title}”` });

test('a link offers its pack, and only that is kept which is opened', async () => {
  const { user, page, state } = await open(packLink(PACK));
  const offered = await sheet('My lessons');
  expect(page.fragment()).toBe('');
  expect(offered.textContent).toMatch(/comes from a link.*Your Name.*CC-BY-4\.0.*1 lesson/);
  await within(offered).findByText(
    'All lessons were checked: nothing is wrong with them.',
    {},
    { timeout: 9_000 },
  );
  await user.click(within(offered).getByRole('button', { name: 'Open' }));
  await waitFor(() => expect(state().toasts.at(-1)?.message).toBe('Opened the pack “My lessons”'));
  const list = await screen.findByRole('dialog', { name: 'Lessons' });
  await user.click(await within(list).findByRole('button', { name: 'More about the pack “My lessons”' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Remove' }));
  await waitFor(() => expect(within(list).queryByText('My lessons')).toBeNull());
  state().toasts.at(-1)?.action?.run();
  expect(await within(list).findByText('My lessons')).toBeDefined();
});

test('a folder, an archive and a file are recognised when they are dropped; manifests are none', async () => {
  const { drop, state } = await renderUi(<Dialogs />);
  const dropped = async (...handles: readonly FileSystemHandle[]) => {
    state().openDialog(null);
    await drop(handles);
    const { dialog } = state();
    return dialog?.type === 'open-pack' ? [dialog.pack.source, dialog.pack.files.length] : null;
  };
  expect(await dropped(createTestFolder('mine', folderOf(PACK)))).toEqual(['folder', PACK.length]);
  expect(await dropped(createTestFile('mine.zip', packZip('mine', PACK)).handle)).toEqual([
    'file',
    PACK.length,
  ]);
  expect(await dropped(createTestFile('mine.json', packJson(PACK)).handle)).toEqual(['file', PACK.length]);
  expect(await dropped(createTestFile('list.json', '{"kind": "List", "items": []}').handle)).toBeNull();
  expect(await dropped(createTestFolder('builder', { 'pack.yaml': 'builder: x\n' }))).toBeNull();
});

test.each([
  ['an archive that is cut off', packZip('mine', PACK).slice(0, 400), /archive is damaged/],
  ['a path that leads out', packJson([...PACK, { path: '../x.yaml', text: '' }]), /leads out of the pack/],
  ['another format', packJson(PACK).replace('"gatehousePack": 1', '"gatehousePack": 9'), /format 9/],
  ['too large a file', packJson([{ path: 'pack.yaml', text: 'x'.repeat(1_100_000) }]), /more than 1 MB/],
])('%s is refused in words, and nothing is kept', async (_, content, reason) => {
  const { drop, state } = await open();
  await drop([createTestFile('mine' + (typeof content === 'string' ? '.json' : '.zip'), content).handle]);
  expect(state().dialog).toBeNull();
  expect(state().toasts.at(-1)).toMatchObject({
    tone: 'error',
    message: 'The pack was not opened.',
    detail: expect.stringMatching(reason),
  });
});

test('a half-written pack says what is wrong, with file and line, and marks the lesson', async () => {
  await open(packLink(changed('selector: { app: shop }', 'selector: { app: nothing }').map((file) => file)));
  const offered = await sheet('My lessons');
  const problems = await within(offered).findByRole('list', { name: 'Problems' }, { timeout: 9_000 });
  expect(problems.textContent).toMatch(/01-first\/lesson\.md:\d+/);
  expect(within(offered).getByText('something is wrong with it')).toBeDefined();
});

test('a pack of a newer format cannot be opened, and says where it says so', async () => {
  await open(packLink(changed('format: 1', 'format: 7')));
  const refused = await screen.findByRole('dialog', { name: 'This pack cannot be opened' });
  expect(refused.textContent).toMatch(/pack\.yaml:\d+ This pack is of format 7/);
  expect(within(refused).queryByRole('button', { name: 'Open' })).toBeNull();
});

test('a newer version replaces, other content of the same version is a copy', async () => {
  const { user, state, page } = await open(packLink(PACK));
  const keep = async () => {
    await user.click(within(await sheet('My lessons')).getByRole('button', { name: 'Open' }));
    await waitFor(() => expect(state().dialog).toEqual({ type: 'lessons' }));
    return state().toasts.at(-1)?.message;
  };
  expect(await keep()).toBe('Opened the pack “My lessons”');
  page.visit(packLink(PACK));
  expect(await keep()).toBe('The pack “My lessons” was there already');
  page.visit(packLink(changed('version: 1', 'version: 2')));
  expect(await keep()).toBe('Replaced the pack “My lessons”; the progress of its lessons stayed');
  page.visit(packLink(changed('Your Name', 'Somebody else')));
  expect(await keep()).toBe('Opened “My lessons” as a copy: there is another pack of that name');
});

test('a pack is kept and edited at once', async () => {
  const { user, state } = await open(packLink(PACK));
  await user.click(within(await sheet('My lessons')).getByRole('button', { name: 'Edit this pack' }));
  await waitFor(() => expect(state()).toMatchObject({ authoring: 'mine', dialog: null }));
});

test('where nothing is stored, no pack is kept', async () => {
  const { user, state } = await renderUi(<Dialogs />, {}, { page: createTestPage(packLink(PACK)) });
  await user.click(within(await sheet('My lessons')).getByRole('button', { name: 'Open' }));
  await waitFor(() => expect(state().toasts.at(-1)?.message).toBe('The pack was not kept.'));
});

test('a pack is shared as a link, a file and an archive; a long link is advised against', async () => {
  const { state } = await open();
  state().openDialog({ type: 'share-pack', id: 'museum' });
  const dialog = await screen.findByRole('dialog', { name: /^Share the pack/ });
  const link = await within(dialog).findByRole('textbox', { name: 'Link' }, { timeout: 9_000 });
  expect((link as HTMLInputElement).value).toMatch(/^https:\/\/gatehouse\.test\/#pack=/);
  expect(dialog.textContent).toMatch(/characters: mail programs and chats cut links as long as this/);
  expect(within(dialog).getByRole('button', { name: 'Save as a zip' })).toBeDefined();
});
