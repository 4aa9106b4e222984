import { PersistentMap } from '../../core/incremental/persistent-map.ts';
import type { ResourceKey } from '../../core/model/resource.ts';
import type { JsonObject } from '../../core/yaml/json.ts';
import type { ClusterObject } from '../cluster-types.ts';
import type { ApiResource } from '../requests/paths.ts';
import { keyOf, objectOf, uidOf, versionOf } from './object-of.ts';
import type { ObjectEvent } from './watch-collection.ts';

export type Objects = PersistentMap<ResourceKey, ClusterObject>;

/** The objects of one collection. */
export type CollectionObjects = Readonly<{
  /** Makes it these, of which those are kept that did not change. */
  replace: (items: readonly JsonObject[]) => void;
  take: (event: ObjectEvent) => void;
  /** What is there is not known any more. */
  clear: () => void;
  /** Puts all of them in once more, where another collection that had some of them was cleared. */
  repeat: () => void;
}>;

export type ObjectStore = Readonly<{
  collection: (resource: ApiResource) => CollectionObjects;
  /** What changed since it was last taken, and the whole with it. */
  take: () => Readonly<{ objects: Objects; changes: ReadonlyMap<ResourceKey, ClusterObject | null> }>;
}>;

/**
 * The objects of all collections, with the changes that were not taken yet.
 *
 * @param onChange called with every change
 */
export function createObjectStore(onChange: () => void): ObjectStore {
  let objects: Objects = PersistentMap.empty();
  let changes = new Map<ResourceKey, ClusterObject | null>();
  const change = (key: ResourceKey, object: ClusterObject | null) => {
    changes.set(key, object);
    onChange();
  };
  return {
    collection(resource) {
      const own = new Map<ResourceKey, ClusterObject>();
      const set = (item: JsonObject) => {
        const object = objectOf(item, resource);
        const key = keyOf(object, resource);
        const known = own.get(key);
        // One that was deleted and made again has another uid, and may have any version.
        if (known && uidOf(known) === uidOf(object) && versionOf(known) === versionOf(object)) return key;
        own.set(key, object);
        change(key, object);
        return key;
      };
      const remove = (key: ResourceKey) => {
        if (own.delete(key)) change(key, null);
      };
      return {
        replace(items) {
          const kept = new Set(items.map(set));
          for (const key of own.keys()) if (!kept.has(key)) remove(key);
        },
        take({ type, object }) {
          if (type !== 'DELETED') return void set(object);
          const key = keyOf(object, resource);
          const known = own.get(key);
          if (known && uidOf(known) === uidOf(object)) remove(key);
        },
        clear() {
          for (const key of own.keys()) remove(key);
        },
        repeat() {
          for (const [key, object] of own) change(key, object);
        },
      };
    },
    take() {
      const taken = changes;
      changes = new Map();
      // No order of its own: that of texts.
      objects = objects.with(
        [...taken].map(([key, object]) => [key, object ?? undefined] as const),
        null,
      );
      return { objects, changes: taken };
    },
  };
}
