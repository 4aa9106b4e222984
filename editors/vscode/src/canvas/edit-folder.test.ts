import { beforeEach, expect, test } from 'vitest';
import * as vscode from 'vscode';
import type { FileChange } from '../../../../src/core/model/model.ts';
import type { EditorChange } from '../../../../src/state/hosted/editor/editor-side.ts';
import { editor } from '../testing/fake-vscode.ts';
import { editFolder } from './edit-folder.ts';
import { pathIn, readFolder } from './folder.ts';

const root = vscode.Uri.file('/shop');

beforeEach(() => {
  editor.documents = new Map();
  editor.disk = new Map([['/shop/a.yaml', 'a: 1\n']]);
  editor.refusals = 0;
  editor.meanwhile = () => {};
});

const edit = (path: string, start: number, end: number, text: string): FileChange => ({
  path,
  type: 'edit',
  edits: [{ span: { start, end }, text }],
});

/** The port over a folder, and what it reported. */
function open() {
  const reported: EditorChange[] = [];
  return { port: editFolder(root, (changes) => reported.push(...changes)), reported };
}

test('edits, new files and deletions are one edit of the workspace', async () => {
  const { port } = open();
  editor.disk.set('/shop/old.yaml', 'o: 1\n');
  const changes: readonly FileChange[] = [
    edit('a.yaml', 3, 4, '2'),
    { path: 'deep/new.yaml', type: 'put', text: 'n: 1\n' },
    { path: 'old.yaml', type: 'delete' },
  ];
  expect(await port.apply(changes, () => 'a: 1\n')).toEqual({ outcome: 'applied' });
  expect(editor.documents.get('/shop/a.yaml')).toBe('a: 2\n');
  expect([...editor.disk.keys()]).toEqual(['/shop/a.yaml', '/shop/deep/new.yaml']);
});

test('a text that is another than expected is reported, and nothing is changed', async () => {
  editor.disk.set('/shop/a.yaml', 'a: 1\r\n');
  const { port, reported } = open();
  expect(await port.apply([edit('a.yaml', 0, 0, '# x\n')], () => 'a: 1\r\n')).toEqual({ outcome: 'changed' });
  expect(reported).toEqual([{ path: 'a.yaml', text: 'a: 1\n', edits: [], undone: false }]);
  expect(editor.documents.get('/shop/a.yaml')).toBe('a: 1\n');
});

test('a refusal since the text changed on the way is no refusal for good', async () => {
  const { port } = open();
  editor.refusals = 1;
  editor.meanwhile = () => editor.documents.set('/shop/a.yaml', 'typed: 1\n');
  expect(await port.apply([edit('a.yaml', 0, 0, '# x\n')], () => 'a: 1\n')).toEqual({ outcome: 'changed' });
});

test('a refusal of a text that is as expected is one for good after the third', async () => {
  const { port } = open();
  editor.refusals = 3;
  const ask = () => port.apply([edit('a.yaml', 0, 0, '# x\n')], () => 'a: 1\n');
  expect(await ask()).toEqual({ outcome: 'changed' });
  expect(await ask()).toEqual({ outcome: 'changed' });
  expect(await ask()).toEqual({ outcome: 'refused', reason: 'VS Code does not change a.yaml.' });
  expect(await ask()).toEqual({ outcome: 'applied' });
});

test('a file that is gone, as the canvas has not heard yet, is reported, and not made anew', async () => {
  const { port, reported } = open();
  editor.disk.delete('/shop/a.yaml');
  expect(await port.apply([edit('a.yaml', 0, 0, '# x\n')], () => 'a: 1\n')).toEqual({ outcome: 'changed' });
  expect(reported).toEqual([{ path: 'a.yaml', text: null, edits: [], undone: false }]);
  expect([editor.disk.size, editor.documents.size]).toEqual([0, 0]);
});

test.each([
  '../out.yaml',
  '/etc/out.yaml',
  'a/../../out.yaml',
  '.vscode/settings.json',
  'run.sh',
  'x\n.yaml',
])('nothing is written at %j', async (path) => {
  const { port } = open();
  const changes: readonly (readonly FileChange[])[] = [
    [edit('a.yaml', 3, 4, '2'), { path, type: 'put', text: 'n: 1\n' }],
    [{ path, type: 'delete' }],
    [edit(path, 0, 0, 'x')],
  ];
  for (const some of changes)
    expect(await port.apply(some, () => 'a: 1\n')).toEqual({
      outcome: 'refused',
      reason: expect.stringContaining('is no path of a manifest in this folder.'),
    });
  expect([...editor.disk]).toEqual([['/shop/a.yaml', 'a: 1\n']]);
  expect(editor.documents.size).toBe(0);
});

test('a folder is read as the editor has it, and what is no text is left out by name', async () => {
  editor.disk.set('/shop/b.yaml', 'b: 1\n');
  editor.disk.set('/shop/image.yaml', '\u0000\u0001\u0002');
  editor.disk.set('/shop/node_modules/c.yaml', 'c: 1\n');
  editor.disk.set('/shop/notes.txt', 'n');
  editor.documents.set('/shop/b.yaml', 'b: not saved\n');
  const { files, leftOut } = await readFolder(root);
  expect(files).toEqual([
    { path: 'a.yaml', text: 'a: 1\n' },
    { path: 'b.yaml', text: 'b: not saved\n' },
  ]);
  expect(leftOut).toEqual([expect.stringMatching(/^image\.yaml is left out: /)]);
});

test.each([
  ['/shop/a.yaml', 'a.yaml'],
  ['/shop/deep/down/a.yml', 'deep/down/a.yml'],
  ['/shopping/a.yaml', null],
  ['/shop/.git/a.yaml', null],
  ['/shop/readme.md', null],
])('%s is %j in the folder', (path, inside) => {
  expect(pathIn(root, vscode.Uri.file(path))).toBe(inside);
});
