import * as Y from 'yjs';

const DEEPEST = 20;

/**
 * Whether an update is one that a workspace can make: text and plain values in types of the document itself. Types in
 * types, documents in documents, formats and bytes are nothing that a page writes or expects. Throws where it cannot be
 * decoded.
 */
export function isTakenUpdate(update: Uint8Array): boolean {
  const { structs } = Y.decodeUpdate(update);
  return structs.every((struct) => !(struct instanceof Y.Item) || isTakenItem(struct));
}

function isTakenItem({ content, parent }: Y.Item): boolean {
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
