import { memo } from '../incremental/memo.ts';
import type { BuiltObject } from './build.ts';
import {
  effectiveNamespace,
  idKey,
  isSelected,
  splitApiVersion,
  type Gvk,
  type ObjectId,
} from './object-id.ts';
import { nodeAt, scalar, textOf, withEntry, emptyMap, type TracedMap, type TracedScalar } from './traced.ts';

/** What an object was called before it was renamed; its group and version are those that it has now. */
export type EarlierName = Readonly<{ kind: string; namespace: string; name: string }>;

/** What follows for its identity from an object and its earlier names. */
type Identity = Readonly<{
  value: TracedMap;
  earlier: readonly EarlierName[];
  current: ObjectId;
  /** The earlier ones, then the current one; and the key of each. */
  ids: readonly ObjectId[];
  keys: readonly string[];
}>;

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
  /** Its ids, for as long as value and earlier names are the same. */
  known: Identity | null;
  /** How many patches it has had. */
  patches: number;
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
  known: null,
  patches: 0,
  removed: false,
});

/** The type of an object. */
export const gvkOf = (value: TracedMap): Gvk => ({
  ...splitApiVersion(textOf(value.entries.get('apiVersion'))),
  kind: textOf(value.entries.get('kind')),
});

/** Whether an object is of a type, of which empty parts mean any. Most types say no more than the kind. */
export const isOfType = (value: TracedMap, type: Gvk): boolean =>
  (type.kind === '' || type.kind === textOf(value.entries.get('kind'))) &&
  ((type.group === '' && type.version === '') || isSelected(gvkOf(value), type));

/** The identity of an object. */
export const idOf = memo((value: TracedMap): ObjectId => ({
  ...gvkOf(value),
  name: textOf(nodeAt(value, ['metadata', 'name'])),
  namespace: textOf(nodeAt(value, ['metadata', 'namespace'])),
}));

function identityOf(item: BuildItem): Identity {
  const { value, earlier, known } = item;
  if (known !== null && known.value === value && known.earlier === earlier) return known;
  const current = idOf(value);
  const { group, version } = current;
  // Of one that is renamed once more, only the last two ids are new.
  const isRenamed =
    known?.current.group === group &&
    known.current.version === version &&
    earlier.length === known.earlier.length + 1 &&
    earlier.at(-2) === known.earlier.at(-1);
  const kept = isRenamed ? known.earlier.length : 0;
  const added = [...earlier.slice(kept).map((name) => ({ group, version, ...name })), current];
  const ids = isRenamed ? [...known.ids.slice(0, kept), ...added] : added;
  const keys = isRenamed ? [...known.keys.slice(0, kept), ...added.map(idKey)] : added.map(idKey);
  const identity = { value, earlier, current, ids, keys };
  item.known = identity;
  return identity;
}

/** What an object is called now. */
export const currentId = (item: BuildItem): ObjectId => identityOf(item).current;

/** The same, as `idKey` of it. */
export const currentKey = (item: BuildItem): string => identityOf(item).keys.at(-1) ?? '';

/** Whether it is, or was, called so. */
export const hasKey = (item: BuildItem, key: string): boolean => allKeys(item).includes(key);

/** All that it is, or was, called, as `idKey` of each. */
export const allKeys = (item: BuildItem): readonly string[] => identityOf(item).keys;

/** All of its names, the oldest first and the current one last. */
export const allIds = (item: BuildItem): readonly ObjectId[] => identityOf(item).ids;

/** What it was called before. */
export const earlierIds = (item: BuildItem): readonly ObjectId[] =>
  item.earlier.length === 0 ? [] : allIds(item).slice(0, -1);

/** What it was called where it was written. */
export const originalId = (item: BuildItem): ObjectId => allIds(item)[0] ?? currentId(item);

/** Remembers what it is called, before that changes. */
export function rememberId(item: BuildItem): void {
  const { kind, name, ...id } = currentId(item);
  const namespace = effectiveNamespace({ kind, name, ...id });
  const last = item.earlier.at(-1);
  if (last?.kind === kind && last.namespace === namespace && last.name === name) return;
  item.earlier = [...item.earlier, { kind, namespace, name }];
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
