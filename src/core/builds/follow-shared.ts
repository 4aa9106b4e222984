import type { BuildItem } from './build-item.ts';
import type { Path } from '../yaml/json.ts';
import { nodeAt, withEntry, withItems, type Traced, type TracedMap, type TracedScalar } from './traced.ts';

/**
 * kustomize puts one and the same value into all fields of an object that get a label or annotation, and changes values
 * in place. So whatever later changes one of these fields changes all of them: a label that a base gave to selectors,
 * and that an overlay sets on the object alone, is new in the selectors too. This is the object after a change, with
 * that done.
 */
export function followShared(item: BuildItem, after: TracedMap): TracedMap {
  let result = after;
  if (after === item.value || item.shared.length === 0) return result;
  const places = placesOf(item.value, new Set(item.shared));
  item.shared = item.shared.map((shared) => {
    const paths = places.get(shared) ?? [];
    const changed = paths
      .map((path) => nodeAt(after, path))
      .findLast((node): node is TracedScalar => node?.kind === 'scalar' && node !== shared);
    if (changed === undefined) return shared;
    for (const path of paths) if (nodeAt(after, path) === shared) result = replaced(result, path, changed);
    return changed;
  });
  return result;
}

/** Where nodes stand in an object, in the order in which kustomize walks it. */
function placesOf(object: TracedMap, wanted: ReadonlySet<Traced>): ReadonlyMap<Traced, readonly Path[]> {
  const places = new Map<Traced, Path[]>();
  const walk = (node: Traced, path: Path): void => {
    if (node.kind === 'seq') node.items.forEach((item, index) => walk(item, [...path, index]));
    else if (node.kind === 'map') {
      for (const key of [...node.entries.keys()].toSorted()) {
        const value = node.entries.get(key);
        if (value !== undefined) walk(value, [...path, key]);
      }
    } else if (wanted.has(node)) places.set(node, [...(places.get(node) ?? []), path]);
  };
  walk(object, []);
  return places;
}

/** The object with another node at a path that exists. */
function replaced<T extends Traced>(node: T, [step, ...rest]: Path, value: Traced): T {
  if (node.kind === 'map' && step !== undefined) {
    const key = String(step);
    const inner = node.entries.get(key);
    if (inner === undefined) return node;
    return withEntry(node, key, rest.length === 0 ? value : replaced(inner, rest, value)) as T;
  }
  if (node.kind !== 'seq') return node;
  const items = node.items.map((item, index) =>
    index === step ? (rest.length === 0 ? value : replaced(item, rest, value)) : item,
  );
  return withItems(node, items) as T;
}
