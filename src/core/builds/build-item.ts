import type { BuiltObject } from './build.ts';
import { effectiveNamespace, splitApiVersion, type Gvk, type ObjectId } from './object-id.ts';
import { nodeAt, scalar, textOf, withEntry, emptyMap, type TracedMap, type TracedScalar } from './traced.ts';

/** What an object was called before it was renamed; its group and version are those that it has now. */
export type EarlierName = Readonly<{ kind: string; namespace: string; name: string }>;

/** An object on its way through a build, with what kustomize remembers of it. */
export type BuildItem = {
  value: TracedMap;
  readonly origin: BuiltObject['origin'];
  /** The oldest first. */
  earlier: readonly EarlierName[];
  /** Prefixes and suffixes that it got, the innermost first. */
  prefixes: readonly string[];
  suffixes: readonly string[];
  /** A generated object gets the hash of its content behind its name; `unknown` where some of the content is not here. */
  hash: 'none' | 'due' | 'unknown';
  /** Names of vars that read from it. */
  vars: readonly string[];
  /** Values that stand in several of its fields as one (`followShared`). */
  shared: readonly TracedScalar[];
  /** A patch removed it. */
  removed: boolean;
};

export const itemOf = (
  value: TracedMap,
  origin: BuiltObject['origin'],
  hash: BuildItem['hash'] = 'none',
): BuildItem => ({
  value,
  origin,
  earlier: [],
  prefixes: [],
  suffixes: [],
  hash,
  vars: [],
  shared: [],
  removed: false,
});

/** The type of an object. */
export const gvkOf = (value: TracedMap): Gvk => ({
  ...splitApiVersion(textOf(value.entries.get('apiVersion'))),
  kind: textOf(value.entries.get('kind')),
});

/** What an object is called now. */
export const currentId = ({ value }: Pick<BuildItem, 'value'>): ObjectId => ({
  ...gvkOf(value),
  name: textOf(nodeAt(value, ['metadata', 'name'])),
  namespace: textOf(nodeAt(value, ['metadata', 'namespace'])),
});

/** What it was called before, the oldest first. */
export function earlierIds(item: BuildItem): readonly ObjectId[] {
  if (item.earlier.length === 0) return [];
  const { group, version } = gvkOf(item.value);
  return item.earlier.map((earlier) => ({ group, version, ...earlier }));
}

/** What it was called where it was written. */
export const originalId = (item: BuildItem): ObjectId => earlierIds(item)[0] ?? currentId(item);

/** All of its names, the current one last. */
export const allIds = (item: BuildItem): readonly ObjectId[] => [...earlierIds(item), currentId(item)];

/** Remembers what it is called, before that changes. */
export function rememberId(item: BuildItem): void {
  const id = currentId(item);
  item.earlier = [...item.earlier, { kind: id.kind, namespace: effectiveNamespace(id), name: id.name }];
}

/** Sets a field of the metadata to a text; removes it where that is undefined. */
export function withMetadata(value: TracedMap, field: string, text: string | undefined): TracedMap {
  const metadata = value.entries.get('metadata');
  const holder = metadata?.kind === 'map' ? metadata : emptyMap(value.at);
  const before = holder.entries.get(field);
  const after =
    text === undefined
      ? undefined
      : before !== undefined && textOf(before) === text
        ? before
        : scalar(text, before?.at ?? holder.at);
  return withEntry(value, 'metadata', withEntry(holder, field, after));
}
