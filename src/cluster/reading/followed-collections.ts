import type { Scope, ScopeState } from '../cluster-types.ts';
import { collectionId, collectionsOf, type Collection } from './collection.ts';
import type { ReadKind } from './discovery.ts';
import { followCollection, type Follower, type Following } from './follow-collection.ts';
import { leftOut } from './left-out.ts';
import type { CollectionObjects, ObjectStore } from './object-store.ts';

type Setup = Omit<Following, 'collection' | 'objects' | 'onState'> &
  Readonly<{
    store: ObjectStore;
    /** Those that were asked for; none for all. */
    namespaces: readonly string[];
    /** Where to look in the place of all. */
    fallbackNamespaces: readonly string[];
    secrets: boolean;
    /** Called when a scope has another state, or there are others. */
    onScopes: () => void;
    /** Called when changes of a collection arrive: something answers. */
    onLive: () => void;
  }>;

type Followed = {
  readonly collection: Collection;
  readonly objects: CollectionObjects;
  readonly follower: Follower | null;
};

/** All collections that are read, with how far each of them is known. */
export type FollowedCollections = Readonly<{
  /** Follows the kinds that are served now, and no longer those that are not. */
  follow: (kinds: readonly ReadKind[]) => void;
  /** Those of a kind together, in the order of kinds. */
  scopes: () => readonly Scope[];
  retry: () => void;
  stop: () => void;
}>;

export function followCollections(setup: Setup): FollowedCollections {
  const { store, namespaces, fallbackNamespaces, secrets, onScopes } = setup;
  const followed = new Map<string, Followed>();
  const states = new Map<string, ScopeState>();
  let kinds: readonly ReadKind[] = [];

  function begin(collection: Collection) {
    const id = collectionId(collection);
    if (followed.has(id)) return;
    const { resource, namespace } = collection;
    const objects = store.collection(resource);
    const reason = leftOut(resource, secrets);
    states.set(id, reason === null ? { state: 'loading' } : { state: 'left-out', reason });
    const onState = (state: ScopeState) => {
      states.set(id, state);
      if (namespace === null && state.state === 'not-allowed') fallBack(collection);
      if (namespace === null && state.state === 'live') leaveFallback(collection, objects);
      if (state.state === 'live') setup.onLive();
      onScopes();
    };
    const follower = reason === null ? followCollection({ ...setup, collection, objects, onState }) : null;
    followed.set(id, { collection, objects, follower });
  }

  function end(id: string, { follower, objects }: Followed) {
    follower?.stop();
    objects.clear();
    followed.delete(id);
    states.delete(id);
  }

  /** Who may not look at all namespaces may perhaps look at that of the context. */
  function fallBack({ served, resource }: Collection) {
    if (fallbackNamespaces.length === 0) return;
    for (const collection of collectionsOf({ served, resource }, fallbackNamespaces))
      if (collection.namespace !== null) begin(collection);
  }

  /** Who may look at all namespaces meanwhile need not look at one. */
  function leaveFallback({ resource }: Collection, objects: CollectionObjects) {
    const inOne = [...followed].filter(
      ([, { collection }]) => collection.resource === resource && collection.namespace !== null,
    );
    for (const [id, one] of inOne) end(id, one);
    // What both had went with the one.
    if (inOne.length > 0) objects.repeat();
  }

  return {
    follow(served) {
      kinds = served;
      const due = kinds.flatMap((kind) => collectionsOf(kind, namespaces));
      const ids = new Set(due.map(collectionId));
      const resources = new Set(due.map((collection) => collectionId({ ...collection, namespace: null })));
      for (const [id, one] of followed) {
        const { collection } = one;
        const isFallback = collection.namespace !== null && namespaces.length === 0;
        const isServed = resources.has(collectionId({ ...collection, namespace: null }));
        if (!ids.has(id) && !(isFallback && isServed)) end(id, one);
      }
      for (const collection of due) begin(collection);
      onScopes();
    },
    scopes() {
      const places = new Map(kinds.map(({ served }, at) => [served.kind, at]));
      const placeOf = ({ kind }: Scope) => places.get(kind.kind) ?? kinds.length;
      return [...followed]
        .flatMap(
          ([
            id,
            {
              collection: { served, namespace },
            },
          ]): Scope[] => {
            const state = states.get(id);
            return state ? [{ kind: served, namespace, state }] : [];
          },
        )
        .toSorted((a, b) => placeOf(a) - placeOf(b) || (a.namespace ?? '').localeCompare(b.namespace ?? ''));
    },
    retry() {
      for (const { follower } of followed.values()) follower?.retry();
    },
    stop() {
      for (const { follower } of followed.values()) follower?.stop();
    },
  };
}
