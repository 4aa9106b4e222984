import { lastBefore, offsetAt } from '../incremental/offsets.ts';
import type { TextEdit } from '../text/text-edit.ts';
import { applyEdits } from '../text/apply-edits.ts';
import { shift } from '../text/span.ts';
import { joinPieces } from '../text/text-pieces.ts';
import { isObject } from '../yaml/is-object.ts';
import type { Json } from '../yaml/json.ts';
import { aboveTrivia, dashOf, dependsOnOthers } from '../yaml/list-items.ts';
import { readDocument } from '../yaml/parse.ts';
import { treeOf } from '../yaml/tree.ts';
import { arrayAt } from './access.ts';
import { readListItem, valueWith, withItem, type ItemList, type ListItem } from './item-list.ts';
import type { DocumentSlot, Reading } from './model.ts';

/** A document in which one item of its List is another. */
export type ItemUpdate = Readonly<{ slot: DocumentSlot; before: ListItem; after: ListItem }>;

/**
 * The document after an edit that stays within an item of its List; only that item is read. Null where the edit may concern more
 * than the item: its dash, its indentation, the end of its text, or what would be a boundary of documents.
 *
 * @param edit its offsets are those of the document
 */
export function editItem(
  slot: DocumentSlot,
  edit: TextEdit,
  { file, reading }: Readonly<{ file: string; reading: Reading }>,
): ItemUpdate | null {
  const { list, doc } = slot;
  if (!list || slot.broken || !isObject(doc.value)) return null;
  const index = lastBefore(list.starts, edit.span.start);
  const before = list.items[index];
  if (!before) return null;
  const start = offsetAt(list.starts, index);
  const end = start + before.doc.text.length;
  const isWithin = edit.span.start >= start + before.lead && edit.span.end < end;
  if (!isWithin) return null;
  const text = applyEdits(before.doc.text, [{ span: shift(edit.span, -start), text: edit.text }]);
  const value = readAlone(text, before, list, index);
  if (value === undefined) return null;
  const home = { file, document: slot.id, reading, nextId: before.id };
  const after = readListItem(text, value, before.lead, before, home, list.flow, list.type);
  const next = withItem(list, index, after);
  return {
    before,
    after,
    slot: {
      ...slot,
      list: next,
      doc: {
        ...doc,
        text: joinPieces(next.text),
        value: valueWith(doc.value, index, after),
      },
      resources: next.resources,
    },
  };
}

/** What makes two documents of one, begins a directive, or is an end that only a whole text has. */
const BOUNDARY = /^(?:---|\.\.\.|%)|\uFEFF|[\u0085\u2028\u2029]|\r(?!\n)/m;

/** The value of an item whose text is another, if its List reads it as it is read alone; else undefined. */
function readAlone(text: string, before: ListItem, list: ItemList, index: number): Json | undefined {
  if (BOUNDARY.test(text)) return undefined;
  return list.flow ? readInFlow(text) : readInBlock(text, before, list, index);
}

function readInFlow(text: string): Json | undefined {
  // Where objects follow each other, a text may be several documents.
  if (/\}\s*\{/.test(text)) return undefined;
  const { doc, events } = readDocument(text);
  const [root] = events ?? [];
  if (events === null || root?.type !== 'mapping' || !root.flow || events.some(dependsOnOthers))
    return undefined;
  return treeOf(doc)?.span.end === text.length ? doc.value : undefined;
}

function readInBlock(text: string, before: ListItem, list: ItemList, index: number): Json | undefined {
  const next = list.items[index + 1];
  const isAtEnd = !text.endsWith('\n') || aboveTrivia(text, text.length, 0) !== text.length;
  // What is behind the last content belongs to what follows.
  if (isAtEnd || !text.startsWith(before.doc.text.slice(0, before.lead))) return undefined;
  const { doc, events } = readDocument(text);
  const [root, item] = events ?? [];
  if (events === null || root?.type !== 'sequence' || root.flow || item?.type !== 'mapping') return undefined;
  const values = arrayAt(doc.value, []);
  if (values.length !== 1 || events.some(dependsOnOthers)) return undefined;
  if (dashOf(text, { start: item.start, floor: 0 }) === null) return undefined;
  // Comments and blank lines may be taken in by a block scalar.
  const mayTake = next === undefined || /^ *(?:#.*)?\r?\n/.test(next.doc.text);
  const last = events.findLast(({ type }) => type === 'scalar');
  const isBlock = last?.type === 'scalar' && (last.style === 'literal' || last.style === 'folded');
  return mayTake && isBlock ? undefined : values[0];
}
