import { memo } from '../incremental/memo.ts';
import type { ResourceKey } from '../model/resource.ts';
import { kindBucket } from './kind-bucket.ts';
import type { ResourceIndex } from './resource-index.ts';
import type { Sorting } from './sorting.ts';

const ALL = 'all';

const byName: Sorting<string> = { name: 'names', entriesOf: memo(({ name }) => [[ALL, name]]) };

/**
 * The names of a kind in a namespace, or of all of them where none is given; the same list while no object comes, goes or is
 * renamed.
 */
export const namesOfKind = (
  index: ResourceIndex,
  group: string,
  kind: string,
  namespace?: string,
): readonly string[] => index.sorted(byName, kindBucket(group, kind, namespace), ALL);

const namesakes: Sorting<ResourceKey> = {
  name: 'namesakes',
  entriesOf: memo(({ name, key }) => [[name, key]]),
};

/** The objects of a kind that have a name, in whatever namespace. */
export const keysNamed = (
  index: ResourceIndex,
  group: string,
  kind: string,
  name: string,
): readonly ResourceKey[] => index.sorted(namesakes, kindBucket(group, kind), name);

const byNamespace: Sorting<string> = {
  name: 'homes',
  entriesOf: memo(({ namespace }) => [[ALL, namespace]]),
};

/** The namespaces that objects of a kind are in; the same list while no object comes, goes or moves. */
export const namespacesOfKind = (index: ResourceIndex, group: string, kind: string): readonly string[] =>
  index.sorted(byNamespace, kindBucket(group, kind), ALL);
