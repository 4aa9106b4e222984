import { sameItems } from '../incremental/same-items.ts';
import { applyEdits } from '../text/apply-edits.ts';
import { shift } from '../text/span.ts';
import type { TextEdit } from '../text/text-edit.ts';
import type { YamlDocument } from '../yaml/document.ts';
import { readDocument } from '../yaml/parse.ts';
import { splitDocuments } from '../yaml/split.ts';
import { editItem } from './edit-item.ts';
import { readList, rereadList } from './item-list.ts';
import { rootIn } from './locate.ts';
import { matchSlots, offsets, type Ancestry } from './match-slots.ts';
import type { DocumentSlot, ModelFile, Reading } from './model.ts';
import { readResources } from './read-resources.ts';
import type { Resource } from './resource.ts';
import { slotAt } from './slot-at.ts';

/** A file after an edit, and which of its objects are no longer, or newly, there. */
export type FileUpdate = Readonly<{
  file: ModelFile;
  removed: readonly Resource[];
  added: readonly Resource[];
  /** Whether the keys of the file's objects, in order, are what they were. */
  sameOrder: boolean;
  nextId: number;
}>;

type Context = Readonly<{ reading: Reading; nextId: number }>;

/**
 * Splits and parses anew what the edits touch, and keeps every other document. A document is looked at again together
 * with its neighbours, since an edit at its boundary can remove or create a marker; neighbours whose text turns out the
 * same are kept too.
 */
export function editFile(
  file: ModelFile,
  edits: readonly TextEdit[],
  { reading, nextId }: Context,
): FileUpdate {
  const sorted = edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const head = sorted[0];
  if (!head) return { file, removed: [], added: [], sameOrder: true, nextId };
  const within = sorted.length === 1 ? editWithinItem(file, head, reading) : null;
  if (within) return { ...within, nextId };
  const last = file.slots.length - 1;
  const tail = sorted.reduce((end, { span }) => Math.max(end, span.end), 0);
  let from = Math.max(slotAt(file, head.span.start) - 1, 0);
  let to = Math.min(slotAt(file, tail) + 1, last);
  while (from > 0 && !beginsWithMarker(file, from)) from--;
  while (to < last && !beginsWithMarker(file, to + 1)) to++;

  const old = file.slots.slice(from, to + 1);
  const start = file.starts[from] ?? 0;
  const relative = sorted.map(({ span, text }) => ({ span: shift(span, -start), text }));
  const pieces = splitDocuments(applyEdits(old.map((slot) => slot.doc.text).join(''), relative));

  let id = nextId;
  const read = (text: string, isFirst: boolean, ancestry: Ancestry, own: number): DocumentSlot => {
    const done = readSlot(text, isFirst, ancestry, { id: own, path: file.path, reading, nextId: id });
    id = done.nextId;
    return done.slot;
  };
  const slots = matchSlots(old, start, pieces, sorted).map((ancestry, piece) => {
    const text = pieces[piece] ?? '';
    const { slot } = ancestry;
    const isFirst = from + piece === 0;
    return slot?.doc.text === text && ancestry.absorbed.length === 0 && isFirst === (slot === file.slots[0])
      ? slot
      : read(text, isFirst, ancestry, slot?.id ?? id++);
  });
  return {
    file: splice(file, from, to + 1, slots),
    ...changesOf(old, slots),
    sameOrder: sameKeys(old, slots),
    nextId: id,
  };
}

/** What an edit comes to that stays within an item of a List; null for any other. */
function editWithinItem(
  file: ModelFile,
  edit: TextEdit,
  reading: Reading,
): Omit<FileUpdate, 'nextId'> | null {
  const index = slotAt(file, edit.span.start);
  const slot = file.slots[index];
  const relative = { span: shift(edit.span, -(file.starts[index] ?? 0)), text: edit.text };
  const update = slot && editItem(slot, relative, { file: file.path, reading });
  if (!update) return null;
  const [removed, added] = [update.before.resources, update.after.resources];
  return {
    file: splice(file, index, index + 1, [update.slot]),
    removed,
    added,
    sameOrder: sameItems(removed.map(keyOf), added.map(keyOf)),
  };
}

/** The objects that are in one of two series of documents only. */
function changesOf(
  before: readonly DocumentSlot[],
  after: readonly DocumentSlot[],
): Pick<FileUpdate, 'removed' | 'added'> {
  const [old, now] = [before, after].map((slots) => new Set(slots.flatMap(({ resources }) => resources)));
  return {
    removed: Array.from(old ?? []).filter((resource) => !now?.has(resource)),
    added: Array.from(now ?? []).filter((resource) => !old?.has(resource)),
  };
}

/** A new file, read as a whole. */
export function readFile(path: string, text: string, { reading, nextId }: Context): FileUpdate {
  const pieces = splitDocuments(text);
  let id = nextId + pieces.length;
  const slots = pieces.map((piece, index) => {
    const done = readSlot(piece, index === 0, noAncestry, {
      id: nextId + index,
      path,
      reading,
      nextId: id,
    });
    id = done.nextId;
    return done.slot;
  });
  return {
    file: { path, slots, starts: offsets(pieces, 0) },
    removed: [],
    added: slots.flatMap(({ resources }) => resources),
    sameOrder: false,
    nextId: id,
  };
}

const noAncestry: Ancestry = { slot: undefined, absorbed: [] };

/**
 * The same file with the objects of some documents read in another way; nothing is parsed again. It is the same value
 * when there is no such document in it.
 */
export function rereadFile(
  file: ModelFile,
  reading: Reading,
  concerns: (slot: DocumentSlot) => boolean,
): ModelFile {
  if (!file.slots.some(concerns)) return file;
  const slots = file.slots.map((slot) => {
    if (!concerns(slot)) return slot;
    const list = slot.list && rereadList(slot.list, { file: file.path, document: slot.id, reading });
    const origin = { file: file.path, docId: slot.id };
    if (!slot.broken) {
      const resources = list ? list.resources : readResources(slot.doc, origin, reading, slot.resources);
      return { ...slot, resources, ...(list && { list }) };
    }
    const resources = slot.resources.flatMap(({ value, root }) =>
      readResources({ ...slot.doc, value }, origin, reading).map((resource) => ({ ...resource, root })),
    );
    return {
      ...slot,
      resources: resources.map((resource) => ({ ...resource, stale: true })),
      ...(list && { list }),
    };
  });
  return { ...file, slots };
}

/** Documents that begin otherwise (a JSON object right after another) depend on all of the text before them. */
const beginsWithMarker = ({ slots }: ModelFile, index: number): boolean =>
  /^\uFEFF?---/.test(slots[index]?.doc.text ?? '');

function sameKeys(before: readonly DocumentSlot[], after: readonly DocumentSlot[]): boolean {
  const keys = (slots: readonly DocumentSlot[]) => slots.flatMap(({ resources }) => resources.map(keyOf));
  return sameItems(keys(before), keys(after));
}

const keyOf = ({ key }: Resource): Resource['key'] => key;

type Home = Context & Readonly<{ id: number; path: string }>;

/** A document, read; the items of a List take ids from `nextId` on. */
function readSlot(
  text: string,
  isFirst: boolean,
  { slot, absorbed }: Ancestry,
  { id, path, reading, nextId }: Home,
): Readonly<{ slot: DocumentSlot; nextId: number }> {
  const { doc, events } = readDocument(text, isFirst);
  if (doc.value === undefined) {
    const last = [slot, ...absorbed].flatMap((one) => (one ? staleIn(one, doc, id) : []));
    const kept = slot?.list && { list: slot.list };
    return { slot: { id, doc, broken: true, resources: last, ...kept }, nextId };
  }
  const taken = readList(doc, events, slot?.list, { file: path, document: id, reading, nextId });
  if (taken) {
    const { list } = taken;
    return {
      slot: { id, doc: taken.doc, broken: false, resources: list.resources, list },
      nextId: taken.nextId,
    };
  }
  const resources = readResources(doc, { file: path, docId: id }, reading, slot?.resources);
  return { slot: { id, doc, broken: false, resources }, nextId };
}

/** The objects of a document's last good state, for as long as its text does not parse. Their places count from the document. */
const staleIn = (slot: DocumentSlot, doc: YamlDocument, id: number): readonly Resource[] =>
  slot.resources.map((resource) => ({
    ...resource,
    root: rootIn(slot, resource),
    docId: id,
    document: id,
    doc,
    stale: true,
  }));

function splice(file: ModelFile, from: number, to: number, slots: readonly DocumentSlot[]): ModelFile {
  const starts = file.starts.slice(0, from);
  let at = file.starts[from] ?? 0;
  for (const slot of slots) {
    starts.push(at);
    at += slot.doc.text.length;
  }
  const by = at - (file.starts[to] ?? 0);
  for (let index = to; index < file.starts.length; index++) starts.push((file.starts[index] ?? 0) + by);
  return { path: file.path, slots: file.slots.slice(0, from).concat(slots, file.slots.slice(to)), starts };
}
