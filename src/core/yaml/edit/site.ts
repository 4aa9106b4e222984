import type { TextEdit } from '../../text/text-edit.ts';
import type { Path } from '../json.ts';
import type { YamlEntry, YamlItem, YamlMap, YamlNode, YamlSeq } from '../node.ts';
import type { BlockStyle } from '../write-block.ts';
import type { FlowStyle } from '../write-flow.ts';

/** A document that is being edited, with its formatting style. */
export type Site = Readonly<{
  text: string;
  root: YamlNode | null;
  /** Line break. */
  eol: string;
  /** Whether the text is JSON and has to stay it. */
  json: boolean;
  block: BlockStyle;
  flow: FlowStyle;
}>;

/** A place in the tree: the value there and what holds it. The root is held by nothing. */
export type Slot = Readonly<{
  node: YamlNode;
  holder: YamlMap | YamlSeq | null;
  entry: YamlEntry | null;
  item: YamlItem | null;
  /** Index among the entries or items of the holder; 0 for the root. */
  index: number;
}>;

/** Where a path leads when nothing but the document's own text is followed. */
export type Walk =
  | Readonly<{ found: true; slot: Slot }>
  /** `depth` steps exist; the next does not, or comes from an alias or a merge. */
  | Readonly<{ found: false; depth: number; slot: Slot; why: 'missing' | 'alias' | 'merge' }>;

/** Follows a path through the tree without looking through aliases and merges. */
export function walk(root: YamlNode, path: Path): Walk {
  let slot: Slot = { node: root, holder: null, entry: null, item: null, index: 0 };
  for (const [depth, step] of path.entries()) {
    const { node } = slot;
    if (node.kind === 'alias') return { found: false, depth, slot, why: 'alias' };
    const next: Slot | 'missing' | 'merge' =
      node.kind === 'map' ? inMap(node, String(step)) : node.kind === 'seq' ? inSeq(node, step) : 'missing';
    if (typeof next === 'string') return { found: false, depth, slot, why: next };
    slot = next;
  }
  return { found: true, slot };
}

function inMap(node: YamlMap, name: string): Slot | 'missing' | 'merge' {
  for (let index = node.entries.length - 1; index >= 0; index--) {
    const entry = node.entries[index];
    if (entry?.merge === true && bringsIn(entry.value, name)) return 'merge';
    if (entry !== undefined && !entry.merge && entry.name === name)
      return { node: entry.value, holder: node, entry, item: null, index };
  }
  return 'missing';
}

/** Whether a merged value has a key of that name. */
function bringsIn(source: YamlNode, name: string): boolean {
  let node: YamlNode | null = source;
  while (node?.kind === 'alias') node = node.target;
  if (node?.kind === 'seq') return node.items.some((item) => bringsIn(item.value, name));
  return node?.kind === 'map' && inMap(node, name) !== 'missing';
}

function inSeq(node: YamlSeq, step: string | number): Slot | 'missing' {
  const item = typeof step === 'number' ? node.items[step] : undefined;
  return item === undefined
    ? 'missing'
    : { node: item.value, holder: node, entry: null, item, index: Number(step) };
}

/** Inserts `text` at `at`. */
export const insertAt = (at: number, text: string): TextEdit => ({ span: { start: at, end: at }, text });

/** Replaces the text from `start` to `end` by `text`. */
export const replaceSpan = (start: number, end: number, text: string): TextEdit => ({
  span: { start, end },
  text,
});

/** Deletes the text from `start` to `end`. */
export const deleteSpan = (start: number, end: number): TextEdit => replaceSpan(start, end, '');
