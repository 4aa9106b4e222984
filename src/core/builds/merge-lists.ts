import { isEmpty, isNothing, scalar, textOf, withEntry, type Traced } from './traced.ts';

/** An item that is changed in place, as kustomize does it: a list may hold it while it is merged. */
type Cell = { node: Traced };
type Cells = { content: Cell[] };

/** Merges an item of the object with that of the patch; undefined where it goes. */
type MergeItem = (item: Traced | undefined, patch: Traced | undefined) => Traced | undefined;

const isReplacement = (patch: Traced | undefined): boolean =>
  patch?.kind === 'map' && textOf(patch.entries.get('$patch')) === 'replace';

/**
 * Merges lists whose items are the same where their keys are; without keys, where they are the same scalars. What the
 * patch has comes first. This follows kustomize step by step, because the order of the result, and what becomes of
 * items without a key, is what its steps make of it.
 */
export function mergeLists(
  items: readonly Traced[],
  patch: readonly Traced[] | undefined,
  keys: readonly string[],
  mergeItem: MergeItem,
): readonly Traced[] {
  const names = keys.length === 0 ? [''] : keys;
  const target: Cells = { content: items.map((node) => ({ node })) };
  const source: Cells = patch === items ? target : { content: (patch ?? []).map((node) => ({ node })) };
  const lists = patch === items ? [target] : [source, target];
  let tuples = distinct(lists.flatMap(({ content }) => content.map(({ node }) => keysOf(node, keys))));
  if (tuples.length === 0) return items;
  if (names.length > 1) tuples = alignTuples(tuples);

  const known = names.filter((_, index) => tuples.some((tuple) => (tuple[index] ?? '') !== ''));
  const used = known.length === 0 ? names : known;
  const added: Cells = { content: [] };
  for (const tuple of tuples) {
    const values = names.flatMap((name, index) => (used.includes(name) ? [tuple[index] ?? ''] : []));
    const targetCell = findCell(target, used, values);
    const patchNode = findCell(source, used, values)?.node;
    let merged = mergeItem(targetCell?.node, patchNode);
    if (merged === undefined || isNothing(merged) || (merged.kind === 'map' && isEmpty(merged))) {
      setCell(target, null, used, values);
      continue;
    }
    used.forEach((name, index) => {
      const value = values[index] ?? '';
      if (merged?.kind === 'map' && !merged.entries.has(name) && value !== '') {
        merged = withEntry(merged, name, scalar(value, merged.at));
      }
    });
    const inPlace = targetCell !== undefined && (source === target || !isReplacement(patchNode));
    const cell: Cell = inPlace ? targetCell : { node: merged };
    cell.node = merged;
    setCell(added, cell, used, values);
  }
  return appendCells(added, target, used).content.map(({ node }) => node);
}

/** The values of an item's keys; of a scalar, itself. */
const keysOf = (node: Traced, keys: readonly string[]): readonly string[] =>
  keys.length === 0
    ? [textOf(node)]
    : keys.map((key) => (node.kind === 'map' ? textOf(node.entries.get(key)) : ''));

function distinct(tuples: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const seen = new Map<string, readonly string[]>();
  for (const tuple of tuples) {
    const key = JSON.stringify(tuple);
    if (!seen.has(key)) seen.set(key, tuple);
  }
  return [...seen.values()];
}

/** Two items that share a key and of which one leaves the other key out are one: a port without protocol is every such port. */
function alignTuples(tuples: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const result = [...tuples];
  for (let left = 0; left < result.length; left++) {
    for (let right = 0; right < result.length; right++) {
      const joined = joinTuples(result[left] ?? [], result[right] ?? []);
      if (joined === null) continue;
      result[left] = joined;
      result[right] = joined;
    }
  }
  return result;
}

function joinTuples(left: readonly string[], right: readonly string[]): readonly string[] | null {
  let common = false;
  const joined: string[] = [];
  for (const [index, value] of left.entries()) {
    const other = right[index] ?? '';
    if (value === other) common = true;
    else if (value !== '' && other !== '') return null;
    joined.push(value === '' ? other : value);
  }
  return common ? joined : null;
}

/** The first item with these values; values that are left out do not count. */
function findCell({ content }: Cells, keys: readonly string[], values: readonly string[]): Cell | undefined {
  if (keys[0] === '') return content.find(({ node }) => textOf(node) === values[0]);
  const given = keys.flatMap((key, index) => {
    const value = values[index] ?? '';
    return value === '' ? [] : [{ key, value }];
  });
  const asked = given.length === 0 ? keys.map((key) => ({ key, value: '' })) : given;
  return content.find(({ node }) => {
    if (node.kind !== 'map') return false;
    return asked.every(({ key, value }) => {
      const field = node.entries.get(key);
      return field !== undefined && textOf(field) === value;
    });
  });
}

const hasField = (node: Traced, key: string, value: string): boolean => {
  if (key === '') return node.kind === 'scalar' && textOf(node) === value;
  const field = node.kind === 'map' ? node.entries.get(key) : undefined;
  return field !== undefined && (value === '' || textOf(field) === value);
};

/** Puts an item in the place of those with these values, or at the end; null removes them. */
function setCell(list: Cells, cell: Cell | null, keys: readonly string[], values: readonly string[]): void {
  const ofMaps = keys[0] !== '' && (values[0] ?? '') !== '';
  const content: Cell[] = [];
  let found = false;
  for (const here of list.content) {
    const { node } = here;
    if (isNothing(node) || (node.kind === 'map' && isEmpty(node))) continue;
    if (node.kind !== 'map' && ofMaps) {
      content.push(here);
      continue;
    }
    const fits =
      values.length > 0 &&
      keys.every((key, index) => index >= values.length || hasField(node, key, values[index] ?? ''));
    if (!fits) {
      if (values.length > 0) content.push(here);
      continue;
    }
    found = true;
    if (cell !== null) content.push(cell);
  }
  if (cell !== null && !found) content.push(cell);
  list.content = content;
}

/** Puts the items of the object behind those of the patch, or in their place where their keys are the same. */
function appendCells(list: Cells, more: Cells, keys: readonly string[]): Cells {
  for (const cell of more.content) {
    const { node } = cell;
    if (keys[0] === '') {
      setCell(list, cell, keys, [textOf(node)]);
      continue;
    }
    const values: string[] = [];
    for (const key of keys) {
      const field = node.kind === 'map' ? node.entries.get(key) : undefined;
      if (field === undefined) list.content.push(cell);
      else values.push(textOf(field));
    }
    if (keys.length > 1) setCell(list, null, keys, values);
    setCell(list, cell, keys, values);
  }
  return list;
}
