import { memo } from '../incremental/memo.ts';
import type { ResourceKey } from '../model/resource.ts';
import { nearNamesAmong } from '../text/near-names.ts';
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

/** The names near to one in a list that stays the same (`text/near-names.ts`); made ready once for each list. */
export const nearNamesIn: (names: readonly string[]) => ReturnType<typeof nearNamesAmong> =
  memo(nearNamesAmong);

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
