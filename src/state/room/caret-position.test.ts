import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { caretAt, offsetsOf } from './caret-position.ts';

/** Two people who have the same text. */
function createPair(start: string) {
  const [mine, theirs] = [new Y.Doc(), new Y.Doc()];
  for (const [from, to] of [
    [mine, theirs],
    [theirs, mine],
  ] as const)
    from.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'other') Y.applyUpdate(to, update, 'other');
    });
  mine.getText('t').insert(0, start);
  return { mine: mine.getText('t'), theirs: theirs.getText('t') };
}

describe('the caret of another participant', () => {
  test('is where he has it, anywhere in the text', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(30), fc.nat(4), fc.string({ maxLength: 6 })), { maxLength: 12 }),
        fc.nat(60),
        fc.nat(60),
        (edits, one, other) => {
          const { mine, theirs } = createPair('kind: Service');
          for (const [index, [at, length, words]] of edits.entries()) {
            const text = index % 2 === 0 ? mine : theirs;
            const start = Math.min(at, text.length);
            text.delete(start, Math.min(length, text.length - start));
            text.insert(start, words);
          }
          const caret = { anchor: Math.min(one, mine.length), head: Math.min(other, mine.length) };
          expect(offsetsOf(theirs, caretAt(mine, caret))).toEqual(caret);
        },
      ),
    ));

  test('stays at its character when there is text before it, and behind it', () => {
    const { mine, theirs } = createPair('kind: Service');
    const caret = caretAt(mine, { anchor: 6, head: 13 });
    theirs.insert(0, '# a\n');
    theirs.insert(theirs.length, '\n');
    expect(offsetsOf(theirs, caret)).toEqual({ anchor: 10, head: 18 });
  });

  test('is where its character was that was deleted', () => {
    const { mine, theirs } = createPair('kind: Service');
    const caret = caretAt(mine, { anchor: 8, head: 8 });
    theirs.delete(6, 7);
    expect(offsetsOf(theirs, caret)).toEqual({ anchor: 6, head: 6 });
  });

  test.each(['x', '-', '1-2-3', '0-0', 'zzzz-1', 'a-b', '----'])(
    'that is damaged (%s) is none',
    (position) => {
      const { mine } = createPair('kind: Service');
      expect(offsetsOf(mine, { anchor: position, head: '' })).toBeNull();
    },
  );
});
