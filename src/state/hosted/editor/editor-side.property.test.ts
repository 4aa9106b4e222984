import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDocuments } from '../../create-documents.ts';
import type { ToCanvas } from './editor-messages.ts';
import { createEditorSide } from './editor-side.ts';
import { joinEditor } from './join-editor.ts';
import { createSlowEditor } from './testing/slow-editor.ts';

/** What happens next: one of both edits, or one of the four ways delivers what is longest on it. */
const step = fc.oneof(
  { weight: 3, arbitrary: edit('editor') },
  { weight: 3, arbitrary: edit('canvas') },
  { weight: 1, arbitrary: fc.constantFrom({ type: 'undo' } as const, { type: 'redo' } as const) },
  {
    weight: 8,
    arbitrary: fc.record({
      type: fc.constant('deliver' as const),
      way: fc.constantFrom('toEditor', 'fromEditor', 'toCanvas', 'fromCanvas'),
    }),
  },
);

/** Places are parts of a length, so that an edit fits whatever its text has become. */
function edit(by: 'editor' | 'canvas') {
  return fc.record({
    type: fc.constant(by),
    path: fc.constantFrom('a.yaml', 'b.yaml'),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    removed: fc.nat({ max: 4 }),
    inserted: fc.nat({ max: 3 }),
  });
}

/** Characters that occur once, each of two UTF-16 units: what becomes of each can be seen. */
function createLetters() {
  let next = 0x1_0000;
  return (count: number) => Array.from({ length: count }, () => String.fromCodePoint(next++)).join('');
}

/** The span of whole characters of a text. */
function spanIn(text: string, at: number, removed: number) {
  const all = [...text];
  const from = Math.floor(at * all.length);
  const length = (some: readonly string[]) => some.join('').length;
  const start = length(all.slice(0, from));
  return { start, end: start + length(all.slice(from, from + removed)) };
}

const letters = (text: string): readonly string[] => [...text].toSorted();

test('whatever crosses, both ends have the same texts in the end, with each letter that was typed and not deleted', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 60 }), async (steps) => {
      const fresh = createLetters();
      const begun = { 'a.yaml': fresh(12), 'b.yaml': fresh(5) };
      const alive = new Set([...begun['a.yaml'], ...begun['b.yaml']]);
      const editor = createSlowEditor(begun);
      const toCanvas: ToCanvas[] = [];
      const fromCanvas: Uint8Array[] = [];
      const files = Object.entries(begun).map(([path, text]) => ({ path, text }));
      const side = createEditorSide(files, new Map(), editor.port, (message) => toCanvas.push(message));
      editor.onChange(side.changed);
      const canvas = createDocuments();
      const link = joinEditor(canvas, side.state(), ({ update }) => fromCanvas.push(update));
      let usesHistory = false;

      const deliver = {
        toEditor: () => editor.toEditor.shift()?.(),
        fromEditor: () => editor.fromEditor.shift()?.(),
        toCanvas: () => {
          const message = toCanvas.shift();
          if (message?.type === 'update') link.take(message);
          else if (message) throw new Error(JSON.stringify(message));
        },
        fromCanvas: () => {
          const update = fromCanvas.shift();
          if (update) side.take(update);
        },
      };

      for (const one of steps) {
        if (one.type === 'deliver') deliver[one.way]();
        else if (one.type === 'undo' || one.type === 'redo') {
          usesHistory = true;
          canvas[one.type]();
        } else {
          const before = one.type === 'editor' ? (editor.texts.get(one.path) ?? '') : canvas.read(one.path);
          const span = spanIn(before, one.at, one.removed);
          const text = fresh(one.inserted);
          for (const letter of before.slice(span.start, span.end)) alive.delete(letter);
          for (const letter of text) alive.add(letter);
          if (one.type === 'editor') editor.type(one.path, { span, text });
          else canvas.edit('Edit', [{ path: one.path, span, text }]);
        }
        await Promise.resolve();
      }

      for (let quiet = 0; quiet < 8;) {
        const some = [editor.toEditor, editor.fromEditor, toCanvas, fromCanvas].some((way) => way.length > 0);
        quiet = some ? 0 : quiet + 1;
        for (const way of Object.values(deliver)) way();
        await new Promise((resolve) => setTimeout(resolve));
      }
      await side.settled();

      for (const path of ['a.yaml', 'b.yaml']) expect(canvas.read(path)).toBe(editor.texts.get(path));
      const all = [...editor.texts.values()].join('');
      // What is undone may bring letters back.
      if (!usesHistory) expect(letters(all)).toEqual(letters([...alive].join('')));
      expect(new Set(all).size).toBe([...all].length);
      side.dispose();
      canvas.destroy();
    }),
    { numRuns: 60 },
  );
});
