import { positionAt, type LineMap } from '../../text/line-map.ts';
import { isObject } from '../../yaml/is-object.ts';
import type { Json, Path } from '../../yaml/json.ts';
import type { YamlMap, YamlNode } from '../../yaml/node.ts';
import { parseDocument } from '../../yaml/parse.ts';
import { problemsForOthers } from '../../yaml/problems-for-others.ts';
import { behind, treeOf, type Part } from '../../yaml/tree.ts';
import type { LessonPlace, PlaceOf } from './place.ts';

/** Where a piece of YAML stands: a slice of a file of the pack. */
export type YamlSource = Readonly<{ file: string; lines: LineMap; start: number; end: number }>;

/** A value with its places; or why it cannot be read. */
export type PlacedYaml =
  | Readonly<{ ok: true; value: Json; placeOf: PlaceOf }>
  | Readonly<{ ok: false; message: string; at: LessonPlace }>;

/** Deeper than anything in a pack, and far from the end of the stack. */
const MAX_DEPTH = 40;

/**
 * Reads YAML 1.2, as authors expect it: `on`, `yes` and `no` are words. Manifests are read as kubectl does, for which they
 * are booleans.
 */
export function readPlacedYaml({ file, lines, start, end }: YamlSource): PlacedYaml {
  const at = (offset: number): LessonPlace => ({ file, ...positionAt(lines, start + offset) });
  const text = lines.text.slice(start, end);
  const doc = parseDocument(text);
  const [problem] = problemsForOthers(doc);
  if (problem) {
    // The words are those for manifests, which kubectl reads; a lesson goes to no cluster.
    const message = `${problem.message}. ${problem.hint}`
      .replaceAll('kubectl', 'the reader')
      .replace(/^the/, 'The');
    return { ok: false, message, at: at(problem.span.start) };
  }
  const root = treeOf(doc);
  if (root === null || doc.value === undefined) return { ok: true, value: null, placeOf: () => at(0) };
  const value = plainValue(root, doc.value, text, 0);
  if (value === undefined)
    return { ok: false, message: `This is nested more than ${MAX_DEPTH} levels deep.`, at: at(0) };
  return { ok: true, value, placeOf: (path, part) => at(offsetOf(root, text, path, part)) };
}

/** The value of a node by the rules of YAML 1.2, from the one that kubectl would read; undefined where it is too deep. */
function plainValue(written: YamlNode, value: Json, text: string, depth: number): Json | undefined {
  if (depth > MAX_DEPTH) return undefined;
  const node = behind(written);
  if (node === null) return value;
  if (node.kind === 'scalar') {
    if (node.style !== 'plain' || node.tag !== null || node.empty || typeof value === 'string') return value;
    const word = text.slice(node.span.start, node.span.end);
    return isPlainScalar(word) ? value : word;
  }
  if (node.kind === 'seq') {
    const items = node.items.map((item, index) =>
      plainValue(item.value, (value as readonly Json[])[index] ?? null, text, depth + 1),
    );
    return items.includes(undefined) ? undefined : (items as Json);
  }
  return node.kind === 'map' && isObject(value) ? plainMap(node, value, text, depth) : value;
}

function plainMap(
  node: YamlMap,
  value: Readonly<Record<string, Json>>,
  text: string,
  depth: number,
): Json | undefined {
  const entries = new Map<string, Json>();
  const merged = new Set(Object.keys(value));
  for (const entry of node.entries) {
    if (entry.merge || entry.name === null) continue;
    const item = plainValue(entry.value, value[entry.name] ?? null, text, depth + 1);
    if (item === undefined) return undefined;
    entries.set(nameOf(entry, text), item);
    merged.delete(entry.name);
  }
  // What comes from a merge (`<<: *base`) is taken as it is.
  for (const name of merged) entries.set(name, value[name] ?? null);
  return Object.fromEntries(entries);
}

/** Numbers, booleans and null as YAML 1.2 writes them. */
const isPlainScalar = (word: string): boolean =>
  /^(?:true|false|null|~|[-+]?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[-+]?\d+)?)$/i.test(word);

/** The name of an entry as it is written: `on`, which kubectl reads as `true`. */
function nameOf({ key, name }: YamlMap['entries'][number], text: string): string {
  const isPlain = key.kind === 'scalar' && key.style === 'plain' && key.tag === null;
  return isPlain ? text.slice(key.span.start, key.span.end) : (name ?? '');
}

/** The offset of what a path leads to, or of the nearest thing that holds it. */
function offsetOf(root: YamlNode, text: string, path: Path, part: Part = 'value'): number {
  let offset = root.start;
  let node: YamlNode | null = behind(root);
  for (const [index, step] of path.entries()) {
    const last = index === path.length - 1;
    if (node?.kind === 'map') {
      const entry = node.entries.findLast((one) => !one.merge && nameOf(one, text) === String(step));
      if (!entry) return offset;
      const isEmpty = entry.value.span.end === entry.value.span.start;
      offset = (last && part !== 'value') || isEmpty ? entry.span.start : entry.value.start;
      node = behind(entry.value);
    } else if (node?.kind === 'seq') {
      const item = typeof step === 'number' ? node.items[step] : undefined;
      if (!item) return offset;
      offset = item.value.start;
      node = behind(item.value);
    } else return offset;
  }
  return offset;
}
