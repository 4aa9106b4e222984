import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { holdsTextAlone } from './holds-text-alone.ts';

/** What a change of a copy of a document is sent as. */
function changeOf(document: Y.Doc, change: (copy: Y.Doc) => void): Uint8Array {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(document));
  const before = Y.encodeStateVector(copy);
  change(copy);
  return Y.encodeStateAsUpdate(copy, before);
}

function room() {
  const document = new Y.Doc();
  document.getText('file:a.yaml').insert(0, 'kind: A\n');
  document.getMap('files').set('a.yaml', true);
  document.getMap('places').set('key', { x: 1, y: 2 });
  document.getArray('suggestions').push([{ files: [] }]);
  return document;
}

describe('an update', () => {
  it.each<[string, (doc: Y.Doc) => void]>([
    ['letters in a file', (doc) => doc.getText('file:a.yaml').insert(3, 'xyz')],
    ['a new file', (doc) => void doc.getMap('files').set('b.yaml', true)],
    ['letters in a new one', (doc) => doc.getText('file:b.yaml').insert(0, 'x')],
    ['a place that was there', (doc) => void doc.getMap('places').set('key', { x: 5, y: 5 })],
    [
      'a place again and again',
      (doc) => {
        for (let x = 0; x < 5; x += 1) doc.getMap('places').set('key', { x, y: 0 });
      },
    ],
    [
      'another suggestion',
      (doc) => {
        const list = doc.getArray('suggestions');
        list.delete(0, list.length);
        list.push([{ files: [1] }]);
      },
    ],
    ['a deletion', (doc) => doc.getText('file:a.yaml').delete(0, 4)],
  ])('of %s is taken', (_what, change) => {
    const document = room();
    expect(holdsTextAlone(document, changeOf(document, change))).toBe(true);
  });

  /** A copy in which the text of a file is taken for a list. */
  const asList = (change: (list: Y.Array<unknown>) => void) => (document: Y.Doc) => {
    const copy = new Y.Doc();
    copy.getArray('file:a.yaml');
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(document));
    const before = Y.encodeStateVector(copy);
    change(copy.getArray('file:a.yaml'));
    return Y.encodeStateAsUpdate(copy, before);
  };

  it.each<[string, (document: Y.Doc) => Uint8Array]>([
    ['values at the beginning of a text', asList((list) => list.insert(0, [1]))],
    ['values in the middle of it', asList((list) => list.insert(3, [null, { a: 1 }]))],
    [
      'values beside its own values',
      asList((list) => {
        list.insert(3, [1]);
        list.insert(4, [2]);
      }),
    ],
    ['letters in the list of files', (doc) => changeOf(doc, (copy) => copy.getText('other').insert(0, 'x'))],
  ])('of %s is not', (_what, update) => {
    const document = room();
    expect(holdsTextAlone(document, update(document))).toBe(false);
  });

  it('with rows of a hundred thousand values is judged, each looked at once', () => {
    const document = room();
    const update = changeOf(document, (copy) => {
      for (let x = 0; x < 100_000; x += 1) copy.getMap('places').set('key', x);
    });
    let looked = 0;
    const counted = new Proxy(document, {
      get(target, name) {
        if (name === 'store') looked += 1;
        return Reflect.get(target, name) as unknown;
      },
    });
    expect(holdsTextAlone(counted, update)).toBe(true);
    expect(looked).toBeLessThan(10);
  });

  it('of keys and places in a room of thousands of files has all of them looked at once', () => {
    const document = room();
    for (let at = 0; at < 10_000; at += 1) document.getText(`file:${at}.yaml`).insert(0, 'a');
    let looked = 0;
    const counted = new Proxy(document, {
      get(target, name) {
        if (name === 'share') looked += 1;
        return Reflect.get(target, name) as unknown;
      },
    });
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(document));
    copy.on('update', (update: Uint8Array) => {
      expect(holdsTextAlone(counted, update)).toBe(true);
      Y.applyUpdate(document, update);
    });
    for (let key = 0; key < 50; key += 1) {
      copy.getText('file:7.yaml').insert(1, 'x');
      copy.getMap('places').set('key', { x: key, y: 0 });
    }
    expect(document.getText('file:7.yaml').length).toBe(51);
    expect(looked).toBe(1);
  });
});
