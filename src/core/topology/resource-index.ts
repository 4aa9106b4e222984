import { kindBucket, workloadsBucket } from './kind-bucket.ts';
import type { Model } from '../model/model.ts';
import { installedCrds, type InstalledCrds } from '../model/installed-crds.ts';
import type { KubernetesVersion } from '../model/kubernetes-version.ts';
import { defaultOptions, type WorkspaceOptions } from '../model/options.ts';
import { isPlaceholder } from '../model/placeholder.ts';
import type { Resource, ResourceKey } from '../model/resource.ts';
import { definedKind } from '../model/defined-kind.ts';
import { GATEWAY_API } from '../kinds/shared/groups.ts';
import { memo } from '../incremental/memo.ts';
import { workloadRank } from './kind-names.ts';
import { installerBuckets } from './installers.ts';
import { productBuckets } from './products.ts';
import { narrowest, type Sorting } from './sorting.ts';
import { Memory } from '../incremental/memory.ts';
import { sameItems } from '../incremental/same-items.ts';
import { sameValue } from '../incremental/same-value.ts';

/**
 * The questions that facts about one object ask of all the others. A caller that records its questions can check later whether
 * his conclusions still stand (`incremental/tracked.ts`).
 */
export type ResourceIndex = Readonly<{
  /** Whether what is absent here may still be in the cluster. */
  partial: () => boolean;
  /** Which CRDs of the Gateway API are taken as installed. */
  crds: () => InstalledCrds;
  /** Which API server takes the objects. */
  kubernetes: () => KubernetesVersion;
  /** All that the user has said about the cluster. */
  settings: () => WorkspaceOptions;
  get: (key: ResourceKey) => Resource | undefined;
  /** All that documents describe as one object, in the order of the files; empty where there is one at most. */
  copies: (key: ResourceKey) => readonly Resource[];
  /**
   * Whether the manifests hold objects of a kind, in a namespace or anywhere; also where the API server refuses all of them. An
   * answer that few edits change, unlike that of `ofKind`.
   */
  has: (group: string, kind: string, namespace?: string) => boolean;
  /** All objects of a kind, in the order of the files. */
  ofKind: (group: string, kind: string) => readonly Resource[];
  /** The objects of a kind in one namespace. */
  inNamespace: (group: string, kind: string, namespace: string) => readonly Resource[];
  /** The objects of a kind of which name or namespace is filled in later. */
  namedLater: (group: string, kind: string) => readonly Resource[];
  /** The CustomResourceDefinition that defines a kind; of several the first. */
  definition: (group: string, kind: string) => Resource | undefined;
  /** The objects of another bucket, by its name (`products.ts`, `installers.ts`). */
  bucket: (name: string) => readonly Resource[];
  /**
   * What a sorting says of the objects of a bucket under an entry; of several entries the one with the fewest values, among which
   * is all that is under each of them. Concerns who asks only where these values change.
   */
  sorted: <T>(
    sorting: Sorting<T>,
    bucket: string,
    ...entries: readonly [string, ...string[]]
  ) => readonly T[];
  /** Whether the manifests say anything of a namespace: it is declared, or something other than grants is in it. */
  holds: (namespace: string) => boolean;
  /**
   * Whether some objects name a namespace other than the one that objects without any are taken to be in, which the user
   * has left as it is.
   */
  mixesNamespaces: () => boolean;
  /** Whether a root beside the one in view, which may be in the same cluster, has an object of a kind and a name. */
  isBeside: (group: string, kind: string, name: string) => boolean;
  /** The names of a kind in roots beside the one in view. */
  namesBeside: (group: string, kind: string) => readonly string[];
}>;

/**
 * The objects of a kind (`group/Kind`), of a kind in a namespace (`group/Kind/namespace`), those of a kind that are named
 * later (`later group/Kind`), the workloads of a namespace kind by kind (`workloads namespace`), the CustomResourceDefinitions of a kind (`defines group/Kind`), and the objects that make
 * others in the cluster, or may.
 */
type Buckets = ReadonlyMap<string, readonly Resource[]>;

/** An index with all that its answers come from, so that two of them can be compared. */
export type IndexSnapshot = ResourceIndex &
  Readonly<{
    resources: Model['resources'];
    duplicates: Model['duplicates'];
    options: WorkspaceOptions;
    buckets: Buckets;
    /** Those of the manifests, with what the API server refuses. */
    written: Buckets;
    held: ReadonlySet<string>;
    /** The kinds that there are objects of, in the order of the first of each. */
    kinds: readonly GroupKind[];
    /** The namespaces that objects are in. */
    namespaces: ReadonlySet<string>;
    /** The objects of other roots, as `group/Kind/name`. */
    beside: ReadonlySet<string>;
    /** What is kept of the workspace from edit to edit. */
    memory: Memory;
  }>;

type GroupKind = Readonly<{ group: string; kind: string }>;

const none: readonly Resource[] = [];
const noNames: ReadonlySet<string> = new Set();

/** Names of buckets are made once per object: texts that were looked up before are found faster. */
const bucketsOf = memo((resource: Resource): readonly string[] => {
  const { group, kind, namespace, name } = resource;
  const ofKind = `${group}/${kind}`;
  const buckets = [ofKind];
  if (namespace !== '') buckets.push(`${ofKind}/${namespace}`);
  if (workloadRank(resource) >= 0) buckets.push(workloadsBucket(namespace));
  if (isPlaceholder(name) || isPlaceholder(namespace)) buckets.push(laterBucket(group, kind));
  const defined = definedKind(resource);
  if (defined) buckets.push(definitionBucket(defined.group, defined.kind));
  else buckets.push(...productBuckets(resource), ...installerBuckets(resource));
  return buckets;
});

export const laterBucket = (group: string, kind: string): string => `later ${group}/${kind}`;

export const definitionBucket = (group: string, kind: string): string => `defines ${group}/${kind}`;

/** What an index is looked up in. */
type Index = Pick<IndexSnapshot, 'buckets' | 'held' | 'kinds' | 'namespaces'>;

/** More changed objects than this are sorted in anew. */
const FEW = 50;

/** Sorts all objects by kind and namespace; lists in which nothing changed stay the same. */
function sortIn(resources: Model['resources'], previous: IndexSnapshot | undefined): Index {
  const buckets = new Map<string, Resource[]>();
  const held = new Set<string>();
  const namespaces = new Set<string>();
  const add = (bucket: string, resource: Resource): void => {
    const items = buckets.get(bucket);
    if (items) items.push(resource);
    else buckets.set(bucket, [resource]);
  };
  for (const resource of resources.values()) {
    const { group, kind, namespace } = resource;
    for (const bucket of bucketsOf(resource)) add(bucket, resource);
    if (namespace !== '') namespaces.add(namespace);
    if (kind === 'Namespace' && group === '') held.add(resource.name);
    else if (kind !== 'ReferenceGrant' || group !== GATEWAY_API) held.add(namespace);
  }
  for (const namespace of ['', ...namespaces])
    buckets.get(workloadsBucket(namespace))?.sort((a, b) => workloadRank(a) - workloadRank(b));
  const kept = new Map<string, readonly Resource[]>();
  for (const [bucket, items] of buckets) {
    const before = previous?.buckets.get(bucket);
    kept.set(bucket, before && sameItems(before, items) ? before : items);
  }
  return { buckets: kept, held, kinds: kindsIn(kept, previous), namespaces };
}

/** The same list as before where the kinds are the same. */
function kindsIn(buckets: Buckets, previous: IndexSnapshot | undefined): readonly GroupKind[] {
  const kinds: GroupKind[] = [];
  for (const [bucket, [first]] of buckets) {
    if (first && bucket === `${first.group}/${first.kind}`)
      kinds.push({ group: first.group, kind: first.kind });
  }
  const before = previous?.kinds ?? [];
  const same = before.length === kinds.length && kinds.every((one, i) => sameValue(one, before[i]));
  return same ? before : kinds;
}

/** Puts the few objects that changed in the places of those they were; undefined where objects came, went or moved. */
function exchange(resources: Model['resources'], previous: IndexSnapshot): Index | undefined {
  if (!resources.hasOrderOf(previous.resources)) return undefined;
  const changed = resources.differences(previous.resources);
  if (changed.size > FEW) return undefined;
  const buckets = new Map(previous.buckets);
  for (const key of changed) {
    const before = previous.resources.get(key);
    const after = resources.get(key);
    if (!before || !after || !sameItems(bucketsOf(before), bucketsOf(after))) return undefined;
    for (const bucket of bucketsOf(after)) {
      const items = buckets.get(bucket) ?? none;
      buckets.set(bucket, items.with(items.indexOf(before), after));
    }
  }
  return { buckets, held: previous.held, kinds: previous.kinds, namespaces: previous.namespaces };
}

const noNamesOfKind: readonly string[] = [];

/** The names among `group/Kind/name`, by `group/Kind`; only a name that is not found anywhere asks for them. */
const namesByKind = memo((beside: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> => {
  const names = new Map<string, string[]>();
  for (const one of beside) {
    const [kind, name] = [besideKind(one), one.slice(one.lastIndexOf('/') + 1)];
    const known = names.get(kind);
    if (known) known.push(name);
    else names.set(kind, [name]);
  }
  return names;
});

/** The `group/Kind` of an object of another root. */
export const besideKind = (one: string): string => one.slice(0, one.lastIndexOf('/'));

/** What an index is of. */
type Objects = Pick<Model, 'resources' | 'duplicates' | 'view'> &
  Readonly<{ beside?: IndexSnapshot['beside'] }>;

/**
 * Sorts the objects of a model by kind and namespace.
 *
 * @param previous the index before the last edit: lists in which nothing changed stay the same, and so does its memory
 * @param memory where what is found is kept, of an index that begins a workspace
 */
export function buildResourceIndex(
  model: Pick<Model, 'resources' | 'duplicates' | 'view'>,
  options: WorkspaceOptions,
  previous?: IndexSnapshot,
  memory: Memory = previous?.memory ?? new Memory(),
): IndexSnapshot {
  const { resources } = model;
  const index = (previous && exchange(resources, previous)) ?? sortIn(resources, previous);
  return snapshotOf(model, options, index, memory);
}

/**
 * An index without some of its objects. Lists that hold none of them are those of the index itself.
 *
 * @param resources the objects that are left
 * @param previous the same before the last edit: lists in which nothing changed stay the same
 */
export function indexWithout(
  source: IndexSnapshot,
  resources: Model['resources'],
  left: ReadonlySet<ResourceKey>,
  previous: IndexSnapshot | undefined,
): IndexSnapshot {
  const index = (previous && exchange(resources, previous)) ?? leaveOut(source, left, previous);
  return snapshotOf({ ...source, resources }, source.options, index, source.memory);
}

function leaveOut(
  source: IndexSnapshot,
  left: ReadonlySet<ResourceKey>,
  previous: IndexSnapshot | undefined,
): Index {
  const buckets = new Map(source.buckets);
  const concerned = new Set<string>();
  const emptied = new Set<string>();
  for (const key of left) {
    const resource = source.resources.get(key);
    if (resource) for (const bucket of bucketsOf(resource)) concerned.add(bucket);
  }
  for (const bucket of concerned) {
    const items = (buckets.get(bucket) ?? none).filter(({ key }) => !left.has(key));
    const before = previous?.buckets.get(bucket);
    if (items.length > 0) buckets.set(bucket, before && sameItems(before, items) ? before : items);
    else {
      buckets.delete(bucket);
      emptied.add(bucket);
    }
  }
  if (emptied.size === 0) return { ...source, buckets };
  const kinds = source.kinds.filter(({ group, kind }) => buckets.has(kindBucket(group, kind)));
  const isUsed = (namespace: string): boolean =>
    kinds.some(({ group, kind }) => buckets.has(kindBucket(group, kind, namespace)));
  const namespaces = new Set([...source.namespaces].filter(isUsed));
  return { buckets, held: source.held, kinds, namespaces };
}

function snapshotOf(
  { resources, duplicates, view, beside = view?.others ?? noNames }: Objects,
  options: WorkspaceOptions,
  { buckets, held, kinds, namespaces }: Index,
  memory: Memory,
): IndexSnapshot {
  const crds = installedCrds(options);
  const { defaultNamespace } = options;
  const mixed =
    defaultNamespace === defaultOptions.defaultNamespace &&
    namespaces.size > (namespaces.has(defaultNamespace) ? 1 : 0);
  return {
    resources,
    duplicates,
    options,
    buckets,
    written: buckets,
    held,
    kinds,
    namespaces,
    beside,
    memory,
    partial: () => options.partial,
    crds: () => crds,
    kubernetes: () => options.kubernetes,
    settings: () => options,
    get: (key) => resources.get(key),
    copies: (key) => duplicates.get(key) ?? none,
    has: (...place) => buckets.has(kindBucket(...place)),
    ofKind: (group, kind) => buckets.get(`${group}/${kind}`) ?? none,
    inNamespace: (group, kind, namespace) => buckets.get(`${group}/${kind}/${namespace}`) ?? none,
    namedLater: (group, kind) => buckets.get(laterBucket(group, kind)) ?? none,
    definition: (group, kind) => buckets.get(definitionBucket(group, kind))?.[0],
    bucket: (name) => buckets.get(name) ?? none,
    sorted: (sorting, bucket, ...entries) =>
      narrowest(sorting, buckets.get(bucket) ?? none, entries, memory).values,
    holds: (namespace) => held.has(namespace),
    mixesNamespaces: () => mixed,
    isBeside: (group, kind, name) => beside.has(`${group}/${kind}/${name}`),
    namesBeside: (group, kind) => namesByKind(beside).get(`${group}/${kind}`) ?? noNamesOfKind,
  };
}
