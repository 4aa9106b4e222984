import type { Span } from '../text/span.ts';
import { boundedCache } from '../incremental/bounded-cache.ts';
import { touches } from '../text/span.ts';
import { buildTree, documentStart } from './build-tree.ts';
import type { YamlDocument } from './document.ts';
import { eventsOf } from './events-of.ts';
import type { Path } from './json.ts';
import type { YamlEntry, YamlItem, YamlMap, YamlNode } from './node.ts';
import { skipTrivia } from './trivia.ts';

/** Which part of a key-value pair or list item to point at. */
export type Part = 'value' | 'key' | 'entry';

/** What a path leads to: a node, with the entry or item that holds it (both null for the root). */
export type LocatedNode = Readonly<{ node: YamlNode; entry: YamlEntry | null; item: YamlItem | null }>;

/** Trees cost a dozen times their text: only the most recently used ones are kept, up to so many characters of text. */
const KEPT_LENGTH = 400_000;

/** The nodes of a document with their places; null where it is empty or does not parse. Built on demand. */
export const treeOf: (doc: YamlDocument) => YamlNode | null = boundedCache(
  readTree,
  KEPT_LENGTH,
  ({ text }) => text.length,
);

function readTree(doc: YamlDocument): YamlNode | null {
  if (doc.empty || doc.value === undefined) return null;
  const { events } = eventsOf(doc.text, true);
  const tree = events === null ? null : buildTree(doc.text, events);
  return tree !== null && doc.inFlow ? sequenceOf(tree) : tree;
}

/** What stands around an item that is cut out of a flow sequence. */
const sequenceOf = (value: YamlNode): YamlNode => ({
  kind: 'seq',
  flow: true,
  items: [{ value, span: { start: value.start, end: value.span.end } }],
  span: value.span,
  start: value.start,
  anchor: null,
  tag: null,
});

/** The entry that decides the value of `name`: the last one of that name, or the merge with it. */
function placeInMap(map: YamlMap, name: string, seen: number): LocatedNode | null {
  for (let at = map.entries.length - 1; at >= 0; at--) {
    const entry = map.entries[at];
    if (entry === undefined) continue;
    if (entry.merge) {
      const found = placeInMerge(entry.value, name, seen);
      if (found !== null) return found;
    } else if (entry.name === name) return { node: entry.value, entry, item: null };
  }
  return null;
}

function placeInMerge(source: YamlNode, name: string, seen: number): LocatedNode | null {
  if (seen > 100) return null;
  const target = behind(source);
  if (target?.kind === 'map') return placeInMap(target, name, seen + 1);
  if (target?.kind !== 'seq') return null;
  for (const item of target.items) {
    const found = placeInMerge(item.value, name, seen + 1);
    if (found !== null) return found;
  }
  return null;
}

/** The target of an alias; any other node is returned as it is. */
export function behind(node: YamlNode): YamlNode | null {
  let at: YamlNode | null = node;
  while (at?.kind === 'alias') at = at.target;
  return at;
}

/**
 * The node at a path, following aliases and merges to where it is really written. The last
 * step is not followed: where the value is an alias, the alias is found.
 */
export function placeAt(doc: YamlDocument, path: Path): LocatedNode | null {
  const root = treeOf(doc);
  if (root === null) return null;
  let place: LocatedNode | null = { node: root, entry: null, item: null };
  for (const step of path) {
    const node: YamlNode | null = behind(place.node);
    if (node?.kind === 'map') place = placeInMap(node, String(step), 0);
    else if (node?.kind === 'seq') {
      const item: YamlItem | undefined = typeof step === 'number' ? node.items[step] : undefined;
      place = item === undefined ? null : { node: item.value, entry: null, item };
    } else place = null;
    if (place === null) return null;
  }
  return place;
}

/** The node of the value at a path, or null where there is none. */
export const nodeAt = (doc: YamlDocument, path: Path): YamlNode | null => placeAt(doc, path)?.node ?? null;

/**
 * The span at a path: the value (the default), its key, or the whole entry or item. A part that is not
 * there gives the next larger one: the key of a list item is the item. Null where the path leads nowhere.
 */
export function spanOf(doc: YamlDocument, path: Path, part: Part = 'value'): Span | null {
  const place = placeAt(doc, path);
  return place === null ? null : partOf(place, part);
}

function partOf({ node, entry, item }: LocatedNode, part: Part): Span {
  if (part === 'key' && entry !== null) return entry.key.span;
  if (part !== 'value') return entry?.span ?? item?.span ?? node.span;
  // An empty value cannot be underlined: its key can.
  return node.span;
}

/** As `spanOf`, but a path that leads nowhere falls back to its nearest ancestor that exists, at last the first line of content. */
export function nearestSpan(doc: YamlDocument, path: Path, part: Part = 'value'): Span {
  const found = spanOf(doc, path, part);
  if (found !== null && (found.end > found.start || path.length === 0))
    return path.length === 0 ? firstLine(doc) : found;
  if (found !== null) return spanOf(doc, path, 'entry') ?? found;
  for (let length = path.length - 1; length > 0; length--) {
    const ancestor = spanOf(doc, path.slice(0, length), 'key');
    if (ancestor !== null) return ancestor;
  }
  return firstLine(doc);
}

function firstLine(doc: YamlDocument): Span {
  const { text } = doc;
  let start = skipTrivia(text, documentStart(text));
  if (start >= text.length) start = Math.min(skipTrivia(text, 0), Math.max(0, text.length - 1));
  let end = start;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
  return { start, end };
}

/** The path of the deepest key, value or item at an offset; `[]` where there is only the document. */
export function pathAt(doc: YamlDocument, offset: number): Path {
  const path: (string | number)[] = [];
  let node = treeOf(doc);
  while (node !== null) {
    const step: { name: string | number; value: YamlNode } | null = stepAt(node, offset);
    if (step === null) break;
    path.push(step.name);
    node = step.value;
  }
  return path;
}

function stepAt(node: YamlNode, offset: number): { name: string | number; value: YamlNode } | null {
  if (node.kind === 'map') {
    const entry = node.entries.findLast(({ span }) => touches(span, offset));
    return entry === undefined || entry.name === null || entry.merge
      ? null
      : { name: entry.name, value: entry.value };
  }
  if (node.kind === 'seq') {
    const index = node.items.findLastIndex(({ span }) => touches(span, offset));
    const item = node.items[index];
    return item === undefined ? null : { name: index, value: item.value };
  }
  return null;
}
