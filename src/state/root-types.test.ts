import { expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { createManyRooted, RootTypes } from './root-types.ts';

const names = (count: number): readonly string[] => Array.from({ length: count }, (_, i) => `file:${i}.yaml`);

/** Writes files of these names, as the documents of a workspace do, in one transaction; gives back the update. */
function writeAll(doc: Y.Doc, of: readonly string[]): Uint8Array {
  doc.clientID = 1;
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  doc.transact(() => {
    for (const name of of) {
      doc.getMap('files').set(name, true);
      doc.getText(name).insert(0, `text of ${name}`);
    }
  });
  return Y.mergeUpdates(updates);
}

test('a document over them says the same as any other', () => {
  const update = writeAll(createManyRooted({}), names(50));
  expect(update).toEqual(writeAll(new Y.Doc(), names(50)));
  const copy = createManyRooted({});
  Y.applyUpdate(copy, update);
  for (const name of names(50).toReversed()) expect(copy.getText(name).toString()).toBe(`text of ${name}`);
  expect(Y.encodeStateAsUpdate(copy)).toEqual(update);
});

test('the name of each of many texts is found without going through the others', () => {
  const looked = vi.spyOn(RootTypes.prototype, 'get');
  const count = (of: number): number => {
    looked.mockClear();
    writeAll(createManyRooted({}), names(of));
    return looked.mock.calls.length;
  };
  expect(count(400)).toBeLessThan(4.5 * count(100));
  looked.mockRestore();
});

test('all entries are gone through, wherever the last iteration stopped', () => {
  const types = new RootTypes<number>();
  names(5).forEach((name, i) => types.set(name, i));
  types.set('file:2.yaml', 20);
  const values = (): readonly number[] =>
    Array.from(types.entries(), ([, value]) => value).sort((a, b) => a - b);
  for (const [, value] of types.entries()) if (value === 20) break;
  expect(values()).toEqual([0, 1, 3, 4, 20]);
  types.delete('file:3.yaml');
  expect(values()).toEqual([0, 1, 4, 20]);
  types.clear();
  expect(values()).toEqual([]);
});
