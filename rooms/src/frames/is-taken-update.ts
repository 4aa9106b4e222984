import * as Y from 'yjs';

const DEEPEST = 20;

/**
 * Whether an update is one that a workspace can make: text and plain values in types of the document itself. Types in
 * types, documents in documents, formats and bytes are nothing that a page writes or expects. Throws where it cannot be
 * decoded.
 *
 * What is decoded can still break Yjs halfway while it is taken in: a deletion of nothing does, and an item that was
 * written beside one that its own author had not written yet.
 */
export function isTakenUpdate(update: Uint8Array): boolean {
  const { structs, ds } = Y.decodeUpdate(update);
  return (
    structs.every((struct) => isRange(struct.id.clock, struct.length) && isTaken(struct)) &&
    [...ds.clients.values()].every((ranges) => ranges.every(({ clock, len }) => isRange(clock, len)))
  );
}

const isRange = (clock: number, length: number): boolean =>
  length > 0 && Number.isSafeInteger(clock + length);

const isTaken = (struct: unknown): boolean => !(struct instanceof Y.Item) || isTakenItem(struct);

function isTakenItem({ id, origin, rightOrigin, content, parent }: Y.Item): boolean {
  const isEarlier = (other: Y.ID | null) => !other || other.client !== id.client || other.clock < id.clock;
  if (!isEarlier(origin) || !isEarlier(rightOrigin)) return false;
  // Decoded and not yet part of a document, a parent is the name of a type, or the id of an item that holds one.
  if (parent !== null && typeof parent !== 'string') return false;
  if (content instanceof Y.ContentString || content instanceof Y.ContentDeleted) return true;
  return content instanceof Y.ContentAny && content.arr.every((value) => isPlain(value, DEEPEST));
}

function isPlain(value: unknown, depth: number): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value !== 'object') return typeof value !== 'bigint';
  if (depth === 0 || value instanceof Uint8Array) return false;
  return Object.values(value).every((inner) => isPlain(inner, depth - 1));
}
