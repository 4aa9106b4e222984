import { offsetAt } from '../incremental/offsets.ts';
import { memo } from '../incremental/memo.ts';
import { shift, type Span } from '../text/span.ts';
import type { Path } from '../yaml/json.ts';
import { itemPath } from './item-list.ts';
import type { DocumentSlot, Model, ModelFile } from './model.ts';
import type { Place } from './place.ts';
import type { Resource } from './resource.ts';
import { slotAt } from './slot-at.ts';

/** A span inside a document, by the document's id. */
type DocumentSpan = Readonly<{ file: string; docId: number; span: Span }>;

/** A document with its place in its file. */
export type PlacedDocument = Readonly<{ slot: DocumentSlot; index: number; start: number }>;

/** The current place of a span of a document, or of an item of a List, in its file; null when that was removed. */
export function absoluteSpan(
  model: Pick<Model, 'files'>,
  { file: path, docId, span }: DocumentSpan,
): Span | null {
  const file = model.files.get(path);
  const start = file && textStart(file, docId);
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

/** Where the text that the places of a resource count from begins in its file; -1 for a resource of another model. */
export function documentStart(
  model: Pick<Model, 'files'>,
  { file: path, docId }: Pick<Resource, 'file' | 'docId'>,
): number {
  const file = model.files.get(path);
  return (file && textStart(file, docId)) ?? -1;
}

/** Ids of many documents are looked up in one file after another; the index is made on the first. */
const placesOf: (slots: readonly DocumentSlot[]) => ReadonlyMap<number, number> = memo(
  (slots) => new Map(slots.map(({ id }, at) => [id, at])),
);

/** The place of a document among those of its file; -1 when it is not there. */
export const slotIndex = ({ slots }: ModelFile, docId: number): number => placesOf(slots).get(docId) ?? -1;

/** The indexes of the documents that are taken apart. */
const listsOf: (slots: readonly DocumentSlot[]) => readonly number[] = memo((slots) =>
  slots.flatMap(({ list }, at) => (list ? [at] : [])),
);

/** So many Lists of a file are asked one after the other for an item. */
const FEW = 8;

const listOfItem: (slots: readonly DocumentSlot[]) => ReadonlyMap<number, number> = memo(
  (slots) =>
    new Map(
      slots.flatMap(({ list }, at) => Array.from(list?.places.keys() ?? [], (id) => [id, at] as const)),
    ),
);

/** The place of the document that an id leads to: that of itself, or of one of its items; -1 when it is not there. */
export function slotOf(file: ModelFile, docId: number): number {
  const own = slotIndex(file, docId);
  if (own !== -1) return own;
  const lists = listsOf(file.slots);
  if (lists.length > FEW) return listOfItem(file.slots).get(docId) ?? -1;
  return lists.find((at) => file.slots[at]?.list?.places.has(docId)) ?? -1;
}

/** Where the text of a document, or of an item of a List, begins in its file; undefined when it is not there. */
function textStart(file: ModelFile, docId: number): number | undefined {
  const at = slotOf(file, docId);
  const start = file.starts[at];
  const list = file.slots[at]?.list;
  const item = list?.places.get(docId);
  return start === undefined || at === -1 || !list || item === undefined
    ? start
    : start + offsetAt(list.starts, item);
}

/** Where an object begins in its document, whose path it is also where the object is an item of a List. */
export function rootIn(
  { list }: Pick<DocumentSlot, 'list'>,
  { docId, root }: Pick<Resource, 'docId' | 'root'>,
): Path {
  const item = list && itemPath(list, docId);
  return item ? [...item, ...root.slice(1)] : root;
}

/** The same place, counted from the document: what an item of a List is in the text around it. */
export function inDocument(model: Pick<Model, 'files'>, place: Place): Place {
  const file = model.files.get(place.file);
  const slot = file?.slots[slotOf(file, place.docId)];
  if (!slot || slot.id === place.docId) return place;
  const path = rootIn(slot, { docId: place.docId, root: place.path });
  return { ...place, docId: slot.id, doc: slot.doc, path };
}
