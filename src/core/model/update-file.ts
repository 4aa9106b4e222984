import { sameItems } from '../incremental/same-items.ts';
import { applyEdits } from '../text/apply-edits.ts';
import { shift } from '../text/span.ts';
import type { TextEdit } from '../text/text-edit.ts';
import type { YamlDocument } from '../yaml/document.ts';
import { parseDocument } from '../yaml/parse.ts';
import { splitDocuments } from '../yaml/split.ts';
import { matchSlots, offsets, type Ancestry } from './match-slots.ts';
import type { DocumentSlot, ModelFile, Reading } from './model.ts';
import { markStale, readResources } from './read-resources.ts';
import { slotAt } from './slot-at.ts';

/** A file after an edit, and which of its slots are no longer, or newly, there. */
export type FileUpdate = Readonly<{
  file: ModelFile;
  removed: readonly DocumentSlot[];
  added: readonly DocumentSlot[];
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
  const slots = matchSlots(old, start, pieces, sorted).map((ancestry, piece) => {
    const text = pieces[piece] ?? '';
    const { slot } = ancestry;
    const isFirst = from + piece === 0;
    return slot?.doc.text === text && ancestry.absorbed.length === 0 && isFirst === (slot === file.slots[0])
      ? slot
      : readSlot(parseDocument(text, isFirst), ancestry, slot?.id ?? id++, file.path, reading);
  });

  const kept = new Set(slots);
  const before = new Set(old);
  return {
    file: splice(file, from, to + 1, slots),
    removed: old.filter((slot) => !kept.has(slot)),
    added: slots.filter((slot) => !before.has(slot)),
    sameOrder: sameKeys(old, slots),
    nextId: id,
  };
}

/** A new file, read as a whole. */
export function readFile(path: string, text: string, { reading, nextId }: Context): FileUpdate {
  const pieces = splitDocuments(text);
  const slots = pieces.map((piece, index) =>
    readSlot(
      parseDocument(piece, index === 0),
      { slot: undefined, absorbed: [] },
      nextId + index,
      path,
      reading,
    ),
  );
  return {
    file: { path, slots, starts: offsets(pieces, 0) },
    removed: [],
    added: slots,
    sameOrder: false,
    nextId: nextId + slots.length,
  };
}

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
    const origin = { file: file.path, docId: slot.id };
    if (!slot.broken) return { ...slot, resources: readResources(slot.doc, origin, reading, slot.resources) };
    const resources = slot.resources.flatMap(({ value, root }) =>
      readResources({ ...slot.doc, value }, origin, reading).map((resource) => ({ ...resource, root })),
    );
    return { ...slot, resources: markStale(resources, slot.doc) };
  });
  return { ...file, slots };
}

/** Documents that begin otherwise (a JSON object right after another) depend on all of the text before them. */
const beginsWithMarker = ({ slots }: ModelFile, index: number): boolean =>
  /^\uFEFF?---/.test(slots[index]?.doc.text ?? '');

function sameKeys(before: readonly DocumentSlot[], after: readonly DocumentSlot[]): boolean {
  const keys = (slots: readonly DocumentSlot[]) =>
    slots.flatMap(({ resources }) => resources.map(({ key }) => key));
  return sameItems(keys(before), keys(after));
}

function readSlot(
  doc: YamlDocument,
  { slot, absorbed }: Ancestry,
  id: number,
  path: string,
  reading: Reading,
): DocumentSlot {
  const broken = doc.value === undefined;
  if (!broken) {
    return {
      id,
      doc,
      broken,
      resources: readResources(doc, { file: path, docId: id }, reading, slot?.resources),
    };
  }
  const last = [...(slot?.resources ?? []), ...absorbed.flatMap(({ resources }) => resources)];
  return { id, doc, broken, resources: markStale(last, doc).map((resource) => ({ ...resource, docId: id })) };
}

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
