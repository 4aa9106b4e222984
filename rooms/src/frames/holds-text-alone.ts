import * as Y from 'yjs';

/** How the types begin that hold the text of a file. */
const TEXT = 'file:';

/**
 * Whether an update leaves the texts of files with letters alone, and writes letters nowhere else. A value in a text is seen
 * by no page and counted by all: whatever is typed behind it would end up in another place than where it was typed.
 *
 * A value names the type that it is in, or what it stands beside: in the document, or in the update itself.
 */
export function holdsTextAlone(document: Y.Doc, update: Uint8Array): boolean {
  const items = Y.decodeUpdate(update).structs.filter((struct) => struct instanceof Y.Item);
  const sent = itemsByClient(items);
  /** The names of types that are known already: each item is looked at once, however long the rows are that they stand in. */
  const known = new Map<Y.Item, string | null>();

  /** The name of the type that an item is in; null where nothing here says it. */
  const placeOf = (item: Y.Item): string | null => {
    const row: Y.Item[] = [];
    let place: string | null = null;
    for (let at: Y.Item | null = item; at !== null;) {
      const found = known.get(at);
      if (found !== undefined) {
        place = found;
        break;
      }
      // Who is met again on the way stands beside himself, and nowhere.
      known.set(at, null);
      row.push(at);
      const parent: unknown = at.parent;
      if (parent !== null) {
        place = typeof parent === 'string' ? parent : nameOf(document, parent);
        break;
      }
      const beside: Y.ID | null = at.origin ?? at.rightOrigin;
      at = beside && (itemAt(sent.get(beside.client), beside.clock) ?? storedItem(document, beside));
    }
    for (const one of row) known.set(one, place);
    return place;
  };

  return items.every((item) => {
    if (item.content instanceof Y.ContentAny) return !(placeOf(item)?.startsWith(TEXT) ?? true);
    const parent: unknown = item.parent;
    return (
      !(item.content instanceof Y.ContentString) || typeof parent !== 'string' || parent.startsWith(TEXT)
    );
  });
}

/** The names of types that were looked at, which never change. */
const names = new WeakMap<object, string>();

/**
 * The name of a type of a document; null where it is none of its own. A document may have thousands of types, and every key is
 * asked about: all are looked at only where one is new.
 */
function nameOf(document: Y.Doc, type: unknown): string | null {
  if (typeof type !== 'object' || type === null) return null;
  if (!names.has(type)) for (const [name, own] of document.share) names.set(own, name);
  return names.get(type) ?? null;
}

/** The items of each client, by their clocks. */
function itemsByClient(items: readonly Y.Item[]): ReadonlyMap<number, readonly Y.Item[]> {
  const byClient = new Map<number, Y.Item[]>();
  for (const item of items) {
    const others = byClient.get(item.id.client);
    if (others) others.push(item);
    else byClient.set(item.id.client, [item]);
  }
  for (const of of byClient.values()) of.sort((a, b) => a.id.clock - b.id.clock);
  return byClient;
}

/** The item that a clock is in; null for none. */
function itemAt(items: readonly Y.Item[] | undefined, clock: number): Y.Item | null {
  let [low, high] = [0, (items?.length ?? 0) - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const item = items?.[middle];
    if (!item) return null;
    if (clock < item.id.clock) high = middle - 1;
    else if (clock >= item.id.clock + item.length) low = middle + 1;
    else return item;
  }
  return null;
}

function storedItem(document: Y.Doc, id: Y.ID): Y.Item | null {
  if (Y.getState(document.store, id.client) <= id.clock) return null;
  const stored = Y.getItem(document.store, id);
  return stored instanceof Y.Item ? stored : null;
}
