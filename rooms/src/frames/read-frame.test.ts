import fc from 'fast-check';
import * as encoding from 'lib0/encoding';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { anyUpdate } from '../testing/any-update.ts';
import {
  updateOf,
  writeFrame,
  writePresence,
  writeStateless,
  writeSync,
  writeToken,
} from '../testing/write-frame.ts';
import { readFrame } from './read-frame.ts';

const ROOM = 'a'.repeat(26);
const COPY = `${ROOM}/copy/${'b'.repeat(26)}`;

const workspace = updateOf((doc) => {
  doc.getText('file:a.yaml').insert(0, 'kind: Gateway\n');
  doc.getText('file:a.yaml').delete(0, 2);
  doc.getMap('files').set('a.yaml', true);
  doc.getMap('places').set('Gateway/shop', { x: 1, y: 2.5 });
  doc.getArray('suggestions').push([{ files: [{ path: 'a', text: 'b' }], at: null }]);
});

/** A document that two have written. */
const base = Y.mergeUpdates(
  [1, 2].map((client) =>
    updateOf((doc) => {
      doc.clientID = client;
      doc.getText('file:a.yaml').insert(0, 'abcd');
      doc.getText('file:a.yaml').delete(1, 1);
      doc.getMap('files').set('a.yaml', true);
    }),
  ),
);

const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);

const frames = {
  token: writeToken(ROOM, '{}'),
  'first step': writeSync(ROOM, 0, Y.encodeStateVector(new Y.Doc())),
  'second step': writeSync(COPY, 1, workspace),
  reply: writeSync(ROOM, 1, workspace, 4),
  update: writeSync(ROOM, 2, workspace),
  presence: writePresence(ROOM, { a: 1 }),
  question: writeFrame(ROOM, 3),
  message: writeStateless(ROOM, '{"type":"end"}'),
  close: writeFrame(ROOM, 7),
  session: writeToken(`${ROOM}\0session`, '{}'),
};

describe('a frame that a page sends', () => {
  it.each([
    ['token', 'join'],
    ['first step', 'other'],
    ['second step', 'other'],
    ['reply', 'other'],
    ['update', 'other'],
    ['presence', 'presence'],
    ['question', 'other'],
    ['message', 'other'],
    ['close', 'close'],
    ['session', 'join'],
  ] as const)('is read: %s', (name, kind) => expect(readFrame(frames[name])?.kind).toBe(kind));

  it('says what it is about', () => expect(readFrame(frames['second step'])?.address).toBe(COPY));
});

describe('a frame that no page sends', () => {
  const update = (change: (doc: Y.Doc) => void) => writeSync(ROOM, 2, updateOf(change));
  it.each([
    ['nothing', new Uint8Array()],
    ['of another document', writeToken('workspace', '{}')],
    ['of what every object has', writeToken('__proto__', '{}')],
    ['with a long session', writeToken(`${ROOM}\0${'x'.repeat(65)}`, '{}')],
    ['with a long token', writeToken(ROOM, 'x'.repeat(2_001))],
    ['that says who is let in', writeFrame(ROOM, 2, (encoder) => encoding.writeVarUint(encoder, 2))],
    [
      'that says to all instances what to say',
      writeFrame(ROOM, 6, (encoder) => encoding.writeVarString(encoder, '{}')),
    ],
    ['of an unknown type', writeFrame(ROOM, 99)],
    ['with an unknown step', writeSync(ROOM, 3, workspace)],
    ['with an update that ends too soon', writeSync(ROOM, 2, workspace.slice(0, -20))],
    ['with a state vector that ends too soon', writeSync(ROOM, 0, Uint8Array.of(200, 1, 1))],
    ['with a long message', writeStateless(ROOM, 'x'.repeat(8_001))],
    ['with much presence', writePresence(ROOM, { a: 'x'.repeat(5_000) })],
    ['with a type in a type', update((doc) => doc.getMap('files').set('a', new Y.Text('b')))],
    ['with a document in a document', update((doc) => doc.getMap('files').set('a', new Y.Doc()))],
    ['with an embedded object', update((doc) => doc.getText('a').insertEmbed(0, { image: 'x' }))],
    ['with formatted text', update((doc) => doc.getText('a').insert(0, 'b', { bold: true }))],
    ['with an element', update((doc) => doc.getXmlFragment('a').insert(0, [new Y.XmlElement('script')]))],
    ['with bytes', update((doc) => doc.getMap('a').set('b', new Uint8Array(3)))],
    ['with bytes in a list', update((doc) => doc.getMap('a').set('b', [new Uint8Array(3)]))],
    ['with a deletion of nothing', writeSync(ROOM, 2, Uint8Array.of(0, 1, 7, 1, 0, 0))],
    ['with a value without end', update((doc) => doc.getMap('a').set('b', nested(30)))],
  ])('is damaged: %s', (_what, frame) => expect(readFrame(frame)).toBeNull());

  it('with many states of presence is damaged', () => {
    const states = encoding.createEncoder();
    encoding.writeVarUint(states, 9);
    for (let each = 0; each < 9; each += 1) {
      encoding.writeVarUint(states, each);
      encoding.writeVarUint(states, 1);
      encoding.writeVarString(states, '{}');
    }
    const frame = writeFrame(ROOM, 1, (encoder) =>
      encoding.writeVarUint8Array(encoder, encoding.toUint8Array(states)),
    );
    expect(readFrame(frame)).toBeNull();
  });

  it('is never an exception: random, cut and changed', () => {
    const near = fc
      .tuple(fc.constantFrom(...Object.values(frames)), fc.nat(), fc.nat(), fc.nat(255))
      .map(([frame, cut, at, value]) => {
        const damaged = frame.slice(0, cut % (frame.length + 1));
        if (damaged.length > 0) damaged[at % damaged.length] = value;
        return damaged;
      });
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 200 }), near), (data) => {
        const frame = readFrame(data);
        expect(frame === null || frame.address.startsWith(ROOM[0]!)).toBeTypeOf('boolean');
      }),
      { numRuns: 2_000 },
    );
  });

  // Who may write can spoil what all have written. He cannot make a document that no one can open.
  it('can be read and sent on where it is not damaged', () => {
    const damage = fc.tuple(fc.nat(workspace.length - 1), fc.nat(255));
    const near = fc.array(damage, { minLength: 1, maxLength: 3 }).map((all) => {
      const changed = Uint8Array.from(workspace);
      for (const [at, value] of all) changed[at] = value;
      return changed;
    });
    fc.assert(
      fc.property(fc.array(fc.oneof(near, anyUpdate), { minLength: 1, maxLength: 3 }), (updates) => {
        const doc = new Y.Doc();
        Y.applyUpdate(doc, base);
        for (const update of updates) if (readFrame(writeSync(ROOM, 2, update))) Y.applyUpdate(doc, update);
        const again = new Y.Doc();
        Y.applyUpdate(again, Y.encodeStateAsUpdate(doc));
        for (const one of [doc, again]) {
          expect(one.getText('file:a.yaml').toString()).toMatch(/^[^]*$/);
          expect(one.getMap('files').toJSON()).toBeTypeOf('object');
        }
      }),
      { numRuns: 1_500 },
    );
  });
});
