import type { Path } from '../../yaml/json.ts';
import { emptyList, emptyMap, type SketchList, type SketchMap, type SketchNode } from './sketch-node.ts';

type Level = Readonly<{ column: number; node: SketchMap | SketchList }>;

/** The mappings and lists that are open while lines are read, by the columns of their keys and dashes. */
export type BlockLevels = Readonly<{
  root: () => SketchNode;
  /** Begins an item of the list whose dashes are at a column. */
  item: (column: number) => void;
  /** Adds a key to the mapping at a column. */
  entry: (column: number, key: string) => void;
  /** Puts a value where the last key or dash waits for one. */
  fill: (node: SketchNode) => void;
  /** The path of the last key or item. */
  path: () => Path;
  /** The path of what could be written at a column: a mapping that may get a key there, or a list that may get a dash. */
  pathAt: (column: number) => Path;
  /** Whether something may begin at a column that is not behind a key or dash of its own line. */
  pending: (column: number) => boolean;
  /** Column of the key or dash that what begins at a column belongs to; -1 for the document itself. */
  outerColumn: (column: number) => number;
}>;

const stepOf = ({ node }: Level): string | number =>
  node.kind === 'map' ? node.last : Math.max(0, node.items.length - 1);

export function createBlockLevels(): BlockLevels {
  const levels: Level[] = [];
  let root: SketchNode = null;

  const fill = (node: SketchNode): void => {
    const top = levels.at(-1)?.node;
    if (!top) root = node;
    else if (top.kind === 'map') top.entries.set(top.last, node);
    else top.items[Math.max(0, top.items.length - 1)] = node;
  };

  /** How many levels are left of a column, for something of a kind that begins there. */
  const depthAt = (column: number, kind: 'map' | 'list'): number => {
    let depth = levels.length;
    for (; depth > 0; depth--) {
      const level = levels[depth - 1];
      if (!level || level.column < column) break;
      if (level.column > column) continue;
      if (level.node.kind === kind) break;
      // Dashes may be right below their key.
      if (kind === 'list' && level.node.kind === 'map') break;
    }
    return depth;
  };

  const open = (column: number, kind: 'map' | 'list'): SketchMap | SketchList => {
    levels.length = depthAt(column, kind);
    const top = levels.at(-1);
    if (top && top.column === column && top.node.kind === kind) return top.node;
    const node = kind === 'map' ? emptyMap() : emptyList();
    fill(node);
    levels.push({ column, node });
    return node;
  };

  return {
    root: () => root,
    item: (column) => {
      const list = open(column, 'list');
      if (list.kind === 'list') list.items.push(null);
    },
    entry: (column, key) => {
      const map = open(column, 'map');
      if (map.kind !== 'map') return;
      map.last = key;
      map.entries.set(key, null);
    },
    fill,
    path: () => levels.map(stepOf),
    pathAt: (column) => {
      const left = levels.filter((level) => level.column < column);
      return left.map(stepOf);
    },
    pending: (column) => {
      const left = levels.filter((level) => level.column < column);
      const top = left.at(-1)?.node;
      if (!top) return root === null;
      const last = top.kind === 'map' ? top.entries.get(top.last) : top.items.at(-1);
      return last === undefined || last === null;
    },
    outerColumn: (column) => levels.findLast((level) => level.column < column)?.column ?? -1,
  };
}
