import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyDocument, isId, newId, readDocumentName, sharedDocument } from './room-names.ts';

const ROOM = 'a'.repeat(26);
const ADA = 'b'.repeat(26);

describe('names of rooms', () => {
  it('are made of 128 random bits', () => {
    const ids = new Set(Array.from({ length: 200 }, () => newId()));
    expect(ids.size).toBe(200);
    expect([...ids].every(isId)).toBe(true);
  });

  it('differ where a bit of the first 128 differs', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 17, maxLength: 17 }), fc.nat(127), (bytes, bit) => {
        const other = Uint8Array.from(bytes);
        other[bit >> 3]! ^= 1 << (bit & 7);
        expect(newId(other)).not.toBe(newId(bytes));
      }),
    );
  });

  it.each([
    ['the shared document', sharedDocument(ROOM), { room: ROOM, copyOf: null }],
    ['a copy', copyDocument(ROOM, ADA), { room: ROOM, copyOf: ADA }],
    ['a copy of no one', `${ROOM}/copy/`, null],
    ['something else of the room', `${ROOM}/keys/${ADA}`, null],
    ['a part of a copy', `${ROOM}/copy/${ADA}/x`, null],
    ['a way out', `${ROOM}/../${ADA}`, null],
    ['a short id', 'a'.repeat(25), null],
    ['letters that base32 has not', `${'a'.repeat(25)}1`, null],
    ['capitals', 'A'.repeat(26), null],
    ['what every object has', '__proto__', null],
    ['nothing', '', null],
    ['no text', 7, null],
  ])('names %s', (_what, name, expected) => {
    expect(readDocumentName(name)).toEqual(expected);
  });
});
