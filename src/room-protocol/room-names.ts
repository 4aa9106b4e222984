/** 26 letters of base32: 128 random bits, which no one guesses. */
const ID = /^[a-z2-7]{26}$/;
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

/** A document of a room: the one that all share, or the own copy of a participant. */
export type DocumentName = Readonly<{ room: string; copyOf: string | null }>;

/** Whether it can be the id of a room or of a participant. */
export const isId = (value: unknown): value is string => typeof value === 'string' && ID.test(value);

/**
 * A new id of a room, or of a participant.
 *
 * @param bytes 17 random bytes; those of the platform by default
 */
export function newId(bytes: Uint8Array = crypto.getRandomValues(new Uint8Array(17))): string {
  let id = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5 && id.length < 26) {
      bits -= 5;
      id += ALPHABET[(held >> bits) & 31];
    }
    held &= (1 << bits) - 1;
  }
  return id;
}

/** The name of the document that all in the room share. */
export const sharedDocument = (room: string): string => room;

/** The name of a participant's own copy. */
export const copyDocument = (room: string, participant: string): string => `${room}/copy/${participant}`;

/** Reads the name of a document; null for what names none. */
export function readDocumentName(name: unknown): DocumentName | null {
  if (typeof name !== 'string') return null;
  const [room, kind, copyOf, ...more] = name.split('/');
  if (!isId(room)) return null;
  if (kind === undefined) return { room, copyOf: null };
  return kind === 'copy' && isId(copyOf) && more.length === 0 ? { room, copyOf } : null;
}
