import { sameValue } from '../incremental/same-value.ts';
import { movedBehind, offsetAt, offsetsOf, type Offsets } from '../incremental/offsets.ts';
import { sameItems } from '../incremental/same-items.ts';
import type { YamlDocument } from '../yaml/document.ts';
import type { Event } from '../yaml/events/event.ts';
import { editPieces, textPieces, type TextPieces } from '../text/text-pieces.ts';
import { isObject } from '../yaml/is-object.ts';
import type { Json, JsonObject, Path } from '../yaml/json.ts';
import { itemPlaces, type ItemPlaces } from '../yaml/list-items.ts';
import { detached } from '../yaml/split.ts';
import { arrayAt } from './access.ts';
import type { Reading } from './model.ts';
import { listTypeOf, readItem, type ListType } from './read-resources.ts';
import type { Resource, ResourceKey } from './resource.ts';

/** The key of a List under which its items are. */
export const ITEMS = 'items';

/** An item of a List: a text with a start of its own, so that it stays the same object while the rest of the List is edited. */
export type ListItem = Readonly<{
  /** As that of a document: stays the same while the item is edited or moved. */
  id: number;
  /** Its text as a document: a sequence of one. */
  doc: YamlDocument;
  /** How much of its text comes before its value may begin. */
  lead: number;
  resources: readonly Resource[];
}>;

/** The items of a List. */
export type ItemList = Readonly<{
  items: readonly ListItem[];
  /** The objects of all items, and their keys. */
  resources: readonly Resource[];
  keys: readonly ResourceKey[];
  /** Where each begins in the document. */
  starts: Offsets;
  /** Their indexes by their ids. */
  places: ReadonlyMap<number, number>;
  flow: boolean;
  /** The type that they may leave out. */
  type: ListType | null;
  /** The text of the document. */
  text: TextPieces;
}>;

/** Where an item is in its document, as long as that is a List. */
export const itemPath = (list: ItemList, id: number): Path | null => {
  const index = list.places.get(id);
  return index === undefined ? null : [ITEMS, index];
};

type Home = Readonly<{ file: string; document: number; reading: Reading; nextId: number }>;

type ReadList = Readonly<{ list: ItemList; doc: YamlDocument; nextId: number }>;

/**
 * The items of a document as texts of their own; null where it is no List that can be taken apart. Items whose text is in
 * `before` are the same objects as there, and their values stand in the document.
 */
export function readList(
  doc: YamlDocument,
  events: readonly Event[] | null,
  before: ItemList | undefined,
  home: Home,
): ReadList | null {
  const type = events === null ? undefined : listTypeOf(doc, home.reading);
  const found = events === null || type === undefined ? null : itemPlaces(doc.text, events, ITEMS);
  const values = arrayAt(doc.value, [ITEMS]);
  if (type === undefined || found?.places.length !== values.length || !isObject(doc.value)) return null;
  const known = before?.flow === found.flow && sameValue(before.type, type) ? before.items : [];
  const ancestors = matchItems(known, doc.text, found);
  let { nextId } = home;
  const items = found.places.map(({ start, end, lead }, index): ListItem => {
    const { same, near } = ancestors[index] ?? noAncestor;
    if (same) return same;
    const text = detached(doc.text.slice(start, end));
    return readListItem(
      text,
      values[index] ?? null,
      lead,
      near,
      { ...home, nextId: near?.id ?? nextId++ },
      found.flow,
      type,
    );
  });
  const list: ItemList = {
    items,
    ...objectsOf(items),
    starts: offsetsOf(found.places.map(({ start }) => start)),
    places: samePlaces(before, items) ?? new Map(items.map(({ id }, index) => [id, index])),
    flow: found.flow,
    type,
    text: textPieces(doc.text),
  };
  const value = { ...doc.value, [ITEMS]: items.map(valueOf) };
  return { list, doc: { ...doc, value }, nextId };
}

/** An item of a text that was read already. It takes the id `nextId`. */
export function readListItem(
  text: string,
  value: Json,
  lead: number,
  before: ListItem | undefined,
  { file, document, reading, nextId: id }: Home,
  flow: boolean,
  type: ListType | null,
): ListItem {
  const doc = itemDocument(text, value, flow);
  const resources = readItem(doc, type, { file, docId: id, document }, reading, before?.resources);
  const [only] = resources;
  // The value of an object is that of before where both are equal: all that holds it has the same.
  const own = only !== undefined && only.root.length === 1 ? only.value : value;
  if (own === value) return { id, doc, lead, resources };
  const kept = itemDocument(text, own, flow);
  return { id, doc: kept, lead, resources: resources.map((resource) => ({ ...resource, doc: kept })) };
}

const itemDocument = (text: string, value: Json, flow: boolean): YamlDocument => ({
  text,
  value: [value],
  empty: false,
  problems: [],
  ...(flow && { inFlow: true }),
});

/** The value of an item in its List. */
export const valueOf = ({ doc }: ListItem): Json => arrayAt(doc.value, [])[0] ?? null;

/** The same items read in another way. */
export function rereadList(list: ItemList, { file, document, reading }: Omit<Home, 'nextId'>): ItemList {
  const items = list.items.map((item) => {
    const origin = { file, docId: item.id, document };
    return { ...item, resources: readItem(item.doc, list.type, origin, reading, item.resources) };
  });
  return { ...list, items, ...objectsOf(items) };
}

function objectsOf(items: readonly ListItem[]): Pick<ItemList, 'resources' | 'keys'> {
  // What `flatMap` makes is copied five times as slowly.
  const resources: Resource[] = [];
  for (const item of items) for (const resource of item.resources) resources.push(resource);
  return { resources, keys: resources.map(keyOf) };
}

const keyOf = ({ key }: Resource): ResourceKey => key;

/** A List in which an item is another one, that has its id. */
export function withItem(list: ItemList, index: number, item: ListItem): ItemList {
  const before = list.items[index];
  const length = before?.doc.text.length ?? 0;
  const start = offsetAt(list.starts, index);
  const items = list.items.with(index, item);
  return {
    ...list,
    items,
    text: editPieces(list.text, { span: { start, end: start + length }, text: item.doc.text }),
    starts: movedBehind(list.starts, index, item.doc.text.length - length),
    ...(objectsWith(list, index, item) ?? objectsOf(items)),
  };
}

/** The objects where an item is another; null where items hold several or none. */
function objectsWith(
  { items, resources, keys }: ItemList,
  index: number,
  item: ListItem,
): Pick<ItemList, 'resources' | 'keys'> | null {
  const [was, is] = [items[index]?.resources ?? [], item.resources];
  const [old, now] = [was[0], is[0]];
  if (!old || !now || was.length !== 1 || is.length !== 1) return null;
  const at = resources[index] === old ? index : resources.indexOf(old);
  return {
    resources: resources.with(at, now),
    keys: sameItems(was.map(keyOf), is.map(keyOf)) ? keys : keys.with(at, now.key),
  };
}

/** The value of a List in which an item is another one. */
export const valueWith = (value: JsonObject, index: number, item: ListItem): JsonObject => ({
  ...value,
  [ITEMS]: arrayAt(value, [ITEMS]).with(index, valueOf(item)),
});

const samePlaces = (before: ItemList | undefined, items: readonly ListItem[]): ItemList['places'] | null =>
  before?.items.length === items.length && items.every(({ id }, index) => before.items[index]?.id === id)
    ? before.places
    : null;

type Ancestor = Readonly<{
  /** The item with the same text. */
  same?: ListItem;
  /** The item that it was before it was edited. */
  near?: ListItem;
}>;

const noAncestor: Ancestor = {};

/** Finds for each place the item that was there: with the same text at the head and the tail, then anywhere, then the next in order. */
function matchItems(before: readonly ListItem[], text: string, { places }: ItemPlaces): readonly Ancestor[] {
  const hasText = (item: ListItem | undefined, at: number): item is ListItem => {
    const place = places[at];
    return (
      item !== undefined &&
      place !== undefined &&
      item.lead === place.lead &&
      item.doc.text.length === place.end - place.start &&
      text.startsWith(item.doc.text, place.start)
    );
  };
  const found: Ancestor[] = places.map(() => noAncestor);
  const least = Math.min(before.length, places.length);
  let head = 0;
  for (; head < least; head++) {
    const item = before[head];
    if (!hasText(item, head)) break;
    found[head] = { same: item };
  }
  let tail = 0;
  for (; tail < least - head; tail++) {
    const [item, at] = [before[before.length - 1 - tail], places.length - 1 - tail];
    if (!hasText(item, at)) break;
    found[at] = { same: item };
  }
  const left = new Set(before.slice(head, before.length - tail));
  const byText = new Map(Array.from(left, (item) => [item.doc.text, item]));
  const open: number[] = [];
  for (let at = head; at < places.length - tail; at++) {
    const item = byText.get(text.slice(places[at]?.start, places[at]?.end));
    if (item && left.has(item) && hasText(item, at)) {
      found[at] = { same: item };
      left.delete(item);
    } else open.push(at);
  }
  const rest = [...left];
  for (const [index, at] of open.entries()) {
    const near = rest[index];
    if (near) found[at] = { near };
  }
  return found;
}
