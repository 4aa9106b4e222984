import { expect, test } from 'vitest';
import type { FileChange } from '../../../core/model/model.ts';
import { applyEdits } from '../../../core/text/apply-edits.ts';
import { createDocuments } from '../../create-documents.ts';
import type { ToCanvas } from './editor-messages.ts';
import { createEditorSide, type Applied, type EditorPort } from './editor-side.ts';
import { joinEditor } from './join-editor.ts';
import { createSlowEditor } from './testing/slow-editor.ts';

const APPLIED: Applied = { outcome: 'applied' };

/** A canvas over an editor that answers at once, by a way without delay. */
function open(files: Readonly<Record<string, string>>, port: EditorPort) {
  const said: ToCanvas[] = [];
  const side = createEditorSide(
    Object.entries(files).map(([path, text]) => ({ path, text })),
    new Map(),
    port,
    (message) => {
      said.push(message);
      if (message.type === 'update') link.take(message);
    },
  );
  const canvas = createDocuments();
  const link = joinEditor(canvas, side.state(), ({ update }) => side.take(update));
  return { side, canvas, said };
}

const inserted = (text: string, path = 'a.yaml', start = 0) => ({ path, span: { start, end: start }, text });

test('the canvas begins with the files and places, which are no step to undo', () => {
  const side = createEditorSide(
    [{ path: 'a.yaml', text: 'a: 1\r\n' }],
    new Map([['Service web/cart', { x: 1, y: 2 }]]),
    { apply: async () => APPLIED },
    () => {},
  );
  const canvas = createDocuments();
  joinEditor(canvas, side.state(), () => {});
  expect(canvas.read('a.yaml')).toBe('a: 1\r\n');
  expect(canvas.places()).toEqual(new Map([['Service web/cart', { x: 1, y: 2 }]]));
  expect(canvas.undoTitle).toBeNull();
});

test('an edit of several files is asked for as one, with the texts that it refers to', async () => {
  const asked: { changes: readonly FileChange[]; expected: string }[] = [];
  const { canvas, side } = open(
    { 'a.yaml': 'a: 1\n', 'b.yaml': 'b: 1\n' },
    {
      apply: async (changes, expected) => {
        asked.push({ changes, expected: expected('a.yaml') });
        return APPLIED;
      },
    },
  );
  canvas.edit('Edit', [inserted('# a\n'), inserted('c: 1\n', 'c.yaml')], ['b.yaml']);
  await side.settled();
  expect(asked).toEqual([
    {
      changes: [
        { path: 'c.yaml', type: 'put', text: 'c: 1\n' },
        { path: 'b.yaml', type: 'delete' },
        { path: 'a.yaml', type: 'edit', edits: [{ span: { start: 0, end: 0 }, text: '# a\n' }] },
      ],
      expected: 'a: 1\n',
    },
  ]);
});

test('places are kept without asking the editor for anything', async () => {
  const { canvas, side } = open(
    {},
    {
      apply: () => {
        throw new Error('It was asked.');
      },
    },
  );
  canvas.setPlaces('Move', new Map([['Service web/cart', { x: 1, y: 2 }]]));
  await side.settled();
  expect(side.places()).toEqual(new Map([['Service web/cart', { x: 1, y: 2 }]]));
});

test('an edit that the editor refuses is taken back on the canvas, and the reason said', async () => {
  const { canvas, side, said } = open(
    { 'a.yaml': 'a: 1\n', 'b.yaml': 'b: 1\n' },
    { apply: async () => ({ outcome: 'refused', reason: 'It is read-only.' }) },
  );
  canvas.edit('Edit', [inserted('# a\n'), inserted('c: 1\n', 'c.yaml')], ['b.yaml']);
  await side.settled();
  expect(canvas.paths()).toEqual(['a.yaml', 'b.yaml']);
  expect([canvas.read('a.yaml'), canvas.read('b.yaml')]).toEqual(['a: 1\n', 'b: 1\n']);
  expect(said.at(-1)).toEqual({ type: 'refused', reason: 'It is read-only.' });
});

test('an editor that fails has refused', async () => {
  const { canvas, side, said } = open(
    { 'a.yaml': '' },
    { apply: () => Promise.reject(new Error('The disk is full.')) },
  );
  canvas.edit('Edit', [inserted('a: 1\n')]);
  await side.settled();
  expect(canvas.read('a.yaml')).toBe('');
  expect(said.at(-1)).toEqual({ type: 'refused', reason: 'The disk is full.' });
});

test('an editor that always has another text is not asked for ever', async () => {
  const { canvas, side, said } = open({ 'a.yaml': '' }, { apply: async () => ({ outcome: 'changed' }) });
  canvas.edit('Edit', [inserted('a: 1\n')]);
  await side.settled();
  expect(canvas.read('a.yaml')).toBe('');
  expect(said.at(-1)).toMatchObject({ type: 'refused' });
});

test('an editor that writes other line ends than it was asked for has the last word', async () => {
  const reports: (() => void)[] = [];
  const { canvas, side } = open(
    { 'a.yaml': 'a: 1\r\n' },
    {
      apply: async () => {
        const text = 'b: 2\r\na: 1\r\n';
        const edits = [{ span: { start: 0, end: 0 }, text: 'b: 2\r\n' }];
        reports.push(() => side.changed([{ path: 'a.yaml', text, edits, undone: false }]));
        return APPLIED;
      },
    },
  );
  canvas.edit('Edit', [inserted('b: 2\n')]);
  await side.settled();
  for (const report of reports) report();
  expect(canvas.read('a.yaml')).toBe('b: 2\r\na: 1\r\n');
});

test.each([
  ['edits that are right', [{ span: { start: 1, end: 1 }, text: '-' }], 'a-b'],
  ['no edits', [], 'a-b'],
  ['edits of another text', [{ span: { start: 7, end: 9 }, text: 'x' }], 'a-b'],
  ['a file that is gone', [], null],
])('what is reported with %s becomes the text', (_, edits, text) => {
  const { canvas, side } = open({ 'a.yaml': 'ab' }, { apply: async () => APPLIED });
  side.changed([{ path: 'a.yaml', text, edits, undone: false }]);
  expect(canvas.text('a.yaml')?.toString() ?? null).toBe(text);
});

test('a file that came into being in the editor is on the canvas', () => {
  const { canvas, side } = open({}, { apply: async () => APPLIED });
  side.changed([{ path: 'new.yaml', text: 'a: 1\n', edits: [], undone: false }]);
  expect(canvas.read('new.yaml')).toBe('a: 1\n');
});

test('what the editor undid of the canvas, the canvas does not undo again', async () => {
  const { canvas, side } = open({ 'a.yaml': 'cart' }, { apply: async () => APPLIED });
  canvas.edit('Rename', [{ path: 'a.yaml', span: { start: 0, end: 4 }, text: 'shop' }]);
  await side.settled();
  side.changed([
    { path: 'a.yaml', text: 'cart', edits: [{ span: { start: 0, end: 4 }, text: 'cart' }], undone: true },
  ]);
  expect(canvas.undo()).toBeNull();
  expect(canvas.read('a.yaml')).toBe('cart');
});

test('a file that is deleted on the canvas while a user types in it stays, with what was typed', async () => {
  const editor = createSlowEditor({ 'a.yaml': 'a: 1\n' });
  const { canvas, side } = open({ 'a.yaml': 'a: 1\n' }, editor.port);
  editor.onChange(side.changed);
  canvas.edit('Delete', [], ['a.yaml']);
  editor.type('a.yaml', { span: { start: 5, end: 5 }, text: 'b: 2\n' });
  for (let turn = 0; turn < 20; turn += 1) {
    editor.toEditor.shift()?.();
    editor.fromEditor.shift()?.();
    await Promise.resolve();
  }
  await side.settled();
  expect(editor.texts.get('a.yaml')).toBe('b: 2\n');
  expect(canvas.read('a.yaml')).toBe('b: 2\n');
});

test('a canvas that opens while an edit is on its way begins with it', () => {
  const { canvas, side } = open({ 'a.yaml': 'a: 1\n' }, { apply: () => new Promise(() => {}) });
  canvas.edit('Edit', [inserted('# a\n')]);
  const another = createDocuments();
  joinEditor(another, side.state(), () => {});
  expect(another.read('a.yaml')).toBe('# a\na: 1\n');
});

test('bytes that are no update are not taken', () => {
  const { side } = open({}, { apply: async () => APPLIED });
  expect(side.take(new Uint8Array([1, 2, 3]))).toBe(false);
});

test('the slow editor refuses what was planned on another text', async () => {
  const editor = createSlowEditor({ 'a.yaml': 'ab' });
  editor.type('a.yaml', { span: { start: 0, end: 0 }, text: '-' });
  const edits = [{ span: { start: 0, end: 1 }, text: '' }];
  const outcome = editor.port.apply([{ path: 'a.yaml', type: 'edit', edits }], () => 'ab');
  editor.toEditor.shift()?.();
  while (editor.fromEditor.length > 0) editor.fromEditor.shift()?.();
  expect(await outcome).toEqual({ outcome: 'changed' });
  expect(editor.texts.get('a.yaml')).toBe(applyEdits('ab', [{ span: { start: 0, end: 0 }, text: '-' }]));
});
