import { memo } from '../incremental/memo.ts';
import { shift, type Span } from '../text/span.ts';
import type { DocumentSlot, Model, ModelFile } from './model.ts';
import type { Resource } from './resource.ts';
import { slotAt } from './slot-at.ts';

/** A span inside a document, by the document's id. */
type DocumentSpan = Readonly<{ file: string; docId: number; span: Span }>;

/** A document with its place in its file. */
export type PlacedDocument = Readonly<{ slot: DocumentSlot; index: number; start: number }>;

/** The current place of a span of a document in its file; null when the document was removed. */
export function absoluteSpan(model: Model, { file: path, docId, span }: DocumentSpan): Span | null {
  const file = model.files.get(path);
  const start = file?.starts[slotIndex(file, docId)];
  return start === undefined ? null : shift(span, start);
}

/** The document at an offset of a file (the last one at its end); null when there is no such file. */
export function documentAt(model: Model, path: string, offset: number): PlacedDocument | null {
  const file = model.files.get(path);
  if (!file) return null;
  const index = slotAt(file, offset);
  const slot = file.slots[index];
  return slot ? { slot, index, start: file.starts[index] ?? 0 } : null;
}

/** Where the document of a resource begins in its file; -1 for a resource of another model. */
export function documentStart(model: Model, { file: path, docId }: Pick<Resource, 'file' | 'docId'>): number {
  const file = model.files.get(path);
  return file?.starts[slotIndex(file, docId)] ?? -1;
}

/** Ids of many documents are looked up in one file after another; the index is made on the first. */
const placesOf: (slots: readonly DocumentSlot[]) => ReadonlyMap<number, number> = memo(
  (slots) => new Map(slots.map(({ id }, at) => [id, at])),
);

/** The place of a document among those of its file; -1 when it is not there. */
export const slotIndex = ({ slots }: ModelFile, docId: number): number => placesOf(slots).get(docId) ?? -1;
