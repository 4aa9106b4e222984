import { arrayAt, objectAt, pathText } from '../../model/access.ts';
import type { YamlEdit } from '../../yaml/yaml-edit.ts';
import type { JsonObject, Path } from '../../yaml/json.ts';
import { groupBy } from '../../incremental/group-by.ts';

/**
 * Removes what stands at `paths`. Items of one list go from the end, so that indexes stay true; a list that would be
 * left empty goes with its key, because the API takes an absent list where it refuses an empty one.
 */
export function removeAll(value: JsonObject, paths: readonly Path[]): readonly YamlEdit[] {
  const items = paths.filter((path) => typeof path.at(-1) === 'number');
  const lists = groupBy(items, (path) => pathText(path.slice(0, -1)));
  const emptied = [...lists.values()].flatMap((group) => {
    const list = (group[0] ?? []).slice(0, -1);
    return new Set(group.map((path) => path.at(-1))).size >= arrayAt(value, list).length ? [list] : [];
  });
  const gone = [...paths.filter((path) => !emptied.some((list) => isInside(list, path))), ...emptied];
  const distinct = new Map(gone.map((path) => [pathText(path), path]));
  return [...distinct.values()].toSorted(lastFirst).map((path) => ({ op: 'remove', path }));
}

/**
 * What has to go so that the reference at `path` is gone and no half of it is left: an item of a list, the filter
 * that mirrors or authorises, the backend of an Ingress path, the TLS entry that says nothing else.
 */
export function referenceToRemove(value: JsonObject, path: Path): Path {
  const filters = path.lastIndexOf('filters');
  if (filters >= 0 && typeof path[filters + 1] === 'number') return path.slice(0, filters + 2);
  const last = path.at(-1);
  const parent = path.slice(0, -1);
  if (
    (last === 'service' || last === 'resource') &&
    /^(?:backend|defaultBackend)$/.test(String(parent.at(-1)))
  ) {
    return parent;
  }
  if (last === 'secretName' && Object.keys(objectAt(value, parent)).length === 1) return parent;
  return path;
}

const isInside = (outer: Path, path: Path): boolean => outer.every((step, index) => path[index] === step);

/** Later items first, so that removing one leaves the places of those still to come alone. */
function lastFirst(a: Path, b: Path): number {
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const [x, y] = [a[index], b[index]];
    if (x === y) continue;
    return typeof x === 'number' && typeof y === 'number' ? y - x : String(x) < String(y) ? -1 : 1;
  }
  return b.length - a.length;
}
