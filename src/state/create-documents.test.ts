import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { FileChange } from '../core/model/model.ts';
import type { FileEdit } from '../core/text/text-edit.ts';
import { createDocuments } from './create-documents.ts';
import type { Documents } from './documents.ts';

const put = (path: string, text: string): FileEdit => ({ path, span: { start: 0, end: 0 }, text });
const at = (path: string, start: number, end: number, text: string): FileEdit => ({
  path,
  span: { start, end },
  text,
});

const contents = (documents: Documents) =>
  Object.fromEntries(documents.paths().map((path) => [path, documents.read(path)]));

/** A copy of the files that is built from the changes alone. */
function mirror(documents: Documents) {
  const files: Record<string, string> = contents(documents);
  const seen: (readonly FileChange[])[] = [];
  documents.onChange((changes) => {
    seen.push(changes);
    for (const change of changes) {
      if (change.type === 'put') files[change.path] = change.text;
      else if (change.type === 'delete') delete files[change.path];
      else {
        let text = files[change.path] ?? '';
        for (const edit of change.edits.toReversed())
          text = text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end);
        files[change.path] = text;
      }
    }
  });
  return { files, seen };
}

const type = (documents: Documents, path: string, offset: number, text: string) =>
  documents.doc.transact(() => documents.text(path)?.insert(offset, text), documents.origin);

describe('edits', () => {
  test('refer to the text as it was planned on, in any order', () => {
    const documents = createDocuments();
    documents.edit('Create', [put('a.yaml', 'one two three')]);
    documents.edit('Change', [at('a.yaml', 0, 3, '1'), at('a.yaml', 8, 13, '3'), at('a.yaml', 4, 7, '2')]);
    expect(documents.read('a.yaml')).toBe('1 2 3');
  });

  test('inserted at one place stay in the order in which they were given', () => {
    const documents = createDocuments();
    documents.edit('Create', [put('a.yaml', 'x'), put('b.yaml', '')]);
    documents.edit('Insert', [at('a.yaml', 1, 1, 'A'), at('a.yaml', 1, 1, 'B')]);
    expect(contents(documents)).toEqual({ 'a.yaml': 'xAB', 'b.yaml': '' });
  });

  test('are reported as one change per transaction, with their ranges', () => {
    const documents = createDocuments();
    documents.edit('Create', [put('a.yaml', 'one two three'), put('b.yaml', 'b')]);
    const { seen } = mirror(documents);
    documents.edit(
      'Change',
      [at('a.yaml', 4, 7, '2'), at('a.yaml', 0, 3, '1'), put('c.yaml', 'c')],
      ['b.yaml'],
    );
    expect(seen).toHaveLength(1);
    expect(seen[0]).toContainEqual({ path: 'b.yaml', type: 'delete' });
    expect(seen[0]).toContainEqual({ path: 'c.yaml', type: 'put', text: 'c' });
    const edit = seen[0]?.find(({ path }) => path === 'a.yaml');
    expect(edit).toEqual({
      path: 'a.yaml',
      type: 'edit',
      edits: [
        { span: { start: 0, end: 3 }, text: '1' },
        { span: { start: 4, end: 7 }, text: '2' },
      ],
    });
  });

  test('outside the text are refused, with nothing changed', () => {
    const documents = createDocuments();
    documents.edit('Create', [put('a.yaml', 'abc')]);
    expect(() => documents.edit('Change', [at('a.yaml', 0, 1, ''), at('a.yaml', 2, 9, '')])).toThrow(
      RangeError,
    );
    expect(documents.read('a.yaml')).toBe('abc');
  });

  test('may begin or end inside a surrogate pair', () => {
    const documents = createDocuments();
    documents.edit('Create', [put('a.yaml', 'x😀y')]);
    documents.edit('Change', [at('a.yaml', 2, 3, '😁'.slice(1))]);
    expect(documents.read('a.yaml')).toBe('x😁y');
  });
});

describe('undo', () => {
  test('undoes each edit on its own, and returns its title', () => {
    const documents = createDocuments();
    documents.edit('Create a', [put('a.yaml', 'a')]);
    documents.edit('Create b', [put('b.yaml', 'b')]);
    expect(documents.undoTitle).toBe('Create b');
    expect(documents.undo()).toBe('Create b');
    expect(documents.redoTitle).toBe('Create b');
    expect(documents.paths()).toEqual(['a.yaml']);
    expect(documents.undo()).toBe('Create a');
    expect(documents.undo()).toBeNull();
    expect(documents.redo()).toBe('Create a');
    expect(documents.redo()).toBe('Create b');
    expect(documents.undo()).toBe('Create b');
    expect(contents(documents)).toEqual({ 'a.yaml': 'a' });
  });

  test('undoes a run of typing at once, apart from the edits around it', () => {
    const documents = createDocuments();
    documents.edit('Create', [put('a.yaml', '')]);
    for (const [offset, letter] of [...'abc'].entries()) type(documents, 'a.yaml', offset, letter);
    documents.edit('Shout', [at('a.yaml', 3, 3, '!')]);
    type(documents, 'a.yaml', 4, '?');
    documents.breakUndo();
    type(documents, 'a.yaml', 5, '?');
    expect(documents.undo()).toBe('Typing');
    expect(documents.undo()).toBe('Typing');
    expect(documents.read('a.yaml')).toBe('abc!');
    expect(documents.undo()).toBe('Shout');
    expect(documents.undo()).toBe('Typing');
    expect(contents(documents)).toEqual({ 'a.yaml': '' });
  });

  test('restores a deleted file, with what was typed into it', () => {
    const documents = createDocuments();
    documents.edit('Create', [put('a.yaml', 'kind: Service\n')]);
    type(documents, 'a.yaml', 0, '# mine\n');
    const { files } = mirror(documents);
    documents.edit('Delete', [], ['a.yaml']);
    expect(files).toEqual({});
    documents.undo();
    expect(files).toEqual({ 'a.yaml': '# mine\nkind: Service\n' });
    documents.undo();
    expect(files).toEqual({ 'a.yaml': 'kind: Service\n' });
  });

  test('keeps the text of a file that is deleted and restored the same object', () => {
    const documents = createDocuments();
    documents.edit('Create', [put('a.yaml', 'a')]);
    const text = documents.text('a.yaml');
    documents.edit('Delete', [], ['a.yaml']);
    expect(documents.text('a.yaml')).toBeUndefined();
    documents.undo();
    expect(documents.text('a.yaml')).toBe(text);
  });

  test('leaves the changes of another tab alone', () => {
    const documents = createDocuments();
    documents.edit('Create', [put('a.yaml', 'base')]);
    type(documents, 'a.yaml', 4, ' mine');
    documents.doc.transact(() => documents.text('a.yaml')?.insert(0, 'theirs '), 'another tab');
    documents.undo();
    expect(documents.read('a.yaml')).toBe('theirs base');
  });

  test('covers places, together with the text of the same step', () => {
    const documents = createDocuments();
    documents.edit('Add', [put('a.yaml', 'a')], [], new Map([['key', { x: 1, y: 2 }]]));
    documents.setPlaces('Move', new Map([['key', { x: 3, y: 4 }]]));
    expect(documents.undo()).toBe('Move');
    expect(documents.places().get('key')).toEqual({ x: 1, y: 2 });
    documents.undo();
    expect(documents.places().size).toBe(0);
    expect(documents.paths()).toEqual([]);
  });
});

describe('rebase', () => {
  const documents = createDocuments();
  documents.edit('Create', [put('a.yaml', '0123456789')]);
  const { version } = documents;
  type(documents, 'a.yaml', 2, 'xx');
  documents.edit('Cut', [at('a.yaml', 8, 10, '')]);

  test('moves edits by the changes before them', () => {
    expect(documents.rebase([at('a.yaml', 4, 5, 'E')], version)).toEqual([at('a.yaml', 6, 7, 'E')]);
    expect(documents.rebase([at('a.yaml', 9, 10, 'E')], version)).toEqual([at('a.yaml', 9, 10, 'E')]);
  });

  test('refuses where the text they touch has changed', () => {
    expect(documents.rebase([at('a.yaml', 6, 7, 'E')], version)).toBeNull();
    expect(documents.rebase([at('a.yaml', 1, 4, 'E')], version)).toBeNull();
  });

  test('refuses edits older than the log', () => {
    expect(documents.rebase([], -1)).toBeNull();
  });
});

type Step = { do: string; file: number; from: number; length: number; text: string };

const deeds = ['edit', 'edit', 'type', 'type', 'delete', 'undo', 'redo'];
const stepOf = (deeds: readonly string[]): fc.Arbitrary<Step> =>
  fc.record({
    do: fc.constantFrom(...deeds),
    file: fc.nat(2),
    from: fc.nat(40),
    length: fc.nat(8),
    text: fc.oneof(fc.string({ maxLength: 6 }), fc.constantFrom('😀', '😁\n', 'é', '\r\n', '')),
  });

/** An offset inside the text that does not split a surrogate pair. */
function wholeOffset(text: string, offset: number): number {
  const inside = Math.min(offset, text.length);
  return /[\ud800-\udbff]$/.test(text.slice(0, inside)) ? inside + 1 : inside;
}

/** Carries out a step at a place that exists. */
function perform(documents: Documents, step: Step) {
  if (step.do === 'undo') return void documents.undo();
  if (step.do === 'redo') return void documents.redo();
  const path = `file-${step.file}.yaml`;
  const length = documents.read(path).length;
  if (step.do === 'delete') return documents.edit('Delete', [], [path]);
  if (step.do === 'remote') {
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(documents.doc));
    const theirs = createDocuments(other);
    theirs.edit('Theirs', [put(path, 'remote ')]);
    return Y.applyUpdate(documents.doc, Y.encodeStateAsUpdate(other), 'another tab');
  }
  const before = documents.read(path);
  const start = wholeOffset(before, step.from);
  if (step.do === 'edit') {
    const end = wholeOffset(before, start + step.length);
    return documents.edit('Edit', [at(path, start, end, step.text), at(path, length, length, '$')]);
  }
  if (documents.text(path)) type(documents, path, start, step.text);
}

describe('whatever happens', () => {
  test('a mirror that applies the changes always equals the texts', () => {
    fc.assert(
      fc.property(fc.array(stepOf([...deeds, 'remote']), { maxLength: 30 }), (steps) => {
        const documents = createDocuments();
        const { files } = mirror(documents);
        for (const step of steps) {
          perform(documents, step);
          expect(files).toEqual(contents(documents));
        }
      }),
      { numRuns: 200 },
    );
  });

  test('undoing everything restores every byte, and redoing brings all of it back', () => {
    fc.assert(
      fc.property(fc.array(stepOf(deeds), { maxLength: 30 }), (steps) => {
        const documents = createDocuments(startDoc());
        const before = contents(documents);
        for (const step of steps) perform(documents, step);
        while (documents.redo() !== null);
        const after = contents(documents);
        while (documents.undo() !== null);
        expect(contents(documents)).toEqual(before);
        while (documents.redo() !== null);
        expect(contents(documents)).toEqual(after);
      }),
      { numRuns: 200 },
    );
  });
});

/** A document that another session left behind: nothing of it is on the undo stack. */
function startDoc(): Y.Doc {
  const earlier = createDocuments();
  earlier.edit('Earlier', [
    put('file-0.yaml', 'kind: Gateway\n---\nkind: Service 😀\r\n'),
    put('kept.yaml', 'a: 1'),
  ]);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(earlier.doc));
  return doc;
}
