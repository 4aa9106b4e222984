import { byText } from '../text/by-text.ts';
import type { Model } from './model.ts';
import type { Resource, ResourceKey } from './resource.ts';

type Index = Pick<Model, 'resources' | 'duplicates'>;

/** What happened to the resources of a workspace. */
export type ResourceChanges = Readonly<{
  removed: readonly Resource[];
  added: readonly Resource[];
  /** Whether the keys of all resources, in document order, are what they were. */
  sameOrder: boolean;
}>;

/**
 * The index after resources were removed and added; one that was added and removed again may be in both.
 *
 * @param files all files as they are afterwards: they decide the order, and which of several objects with one key wins
 */
export function indexResources(
  { resources, duplicates }: Index,
  files: Model['files'],
  { removed, added, sameOrder }: ResourceChanges,
): Index {
  const holders = new Map<ResourceKey, Set<Resource>>();
  const holdersOf = (key: ResourceKey): Set<Resource> => {
    let known = holders.get(key);
    if (!known) {
      const single = resources.get(key);
      known = new Set(duplicates.get(key) ?? (single ? [single] : []));
      holders.set(key, known);
    }
    return known;
  };
  for (const resource of added) holdersOf(resource.key).add(resource);
  for (const resource of removed) holdersOf(resource.key).delete(resource);

  const changes: [ResourceKey, Resource | undefined][] = [];
  const doubled: [ResourceKey, readonly Resource[]][] = [];
  let sameDuplicates = true;
  for (const [key, found] of holders) {
    const ordered = found.size > 1 ? inOrder([...found], files) : [...found];
    changes.push([key, ordered[0]]);
    if (ordered.length > 1) doubled.push([key, ordered]);
    if (ordered.length > 1 || duplicates.has(key)) sameDuplicates = false;
  }

  const next = sameDuplicates
    ? duplicates
    : new Map([...[...duplicates].filter(([key]) => !holders.has(key)), ...doubled]);
  return {
    resources: resources.with(changes, sameOrder && sameDuplicates ? undefined : () => keysOf(files, next)),
    duplicates: next,
  };
}

function* keysOf(files: Model['files'], duplicates: Index['duplicates']): Generator<ResourceKey, undefined> {
  for (const file of files.values()) {
    for (const slot of file.slots) {
      for (const resource of slot.resources) {
        const all = duplicates.get(resource.key);
        if (!all || all[0] === resource) yield resource.key;
      }
    }
  }
}

/** By file, then by place in it. */
function inOrder(resources: readonly Resource[], files: Model['files']): readonly Resource[] {
  const wanted = new Set(resources);
  return [...new Set(resources.map(({ file }) => file))]
    .sort(byText)
    .flatMap((path) => files.get(path)?.slots ?? [])
    .flatMap((slot) => slot.resources.filter((resource) => wanted.has(resource)));
}
