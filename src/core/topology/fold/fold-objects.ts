import { groupBy } from '../../incremental/group-by.ts';
import { patchMap, type PatchMap } from '../../incremental/patch-map.ts';
import { PersistentMap } from '../../incremental/persistent-map.ts';
import { sameValue } from '../../incremental/same-value.ts';
import type { ResourceKey } from '../../model/resource.ts';
import type { Graph } from '../graph.ts';
import type { Guests } from './card-with.ts';
import type { Placement } from './define-fold.ts';
import type { Joined } from './joined.ts';
import { placementsOf } from './placements-of.ts';

/** Which objects are shown where. */
export type Folding = Readonly<{
  /** Where each object could be shown, whether or not it is. */
  possible: PersistentMap<ResourceKey, readonly Placement[]>;
  /** Where each object is shown that has no card. */
  folded: PersistentMap<ResourceKey, readonly Placement[]>;
  /** What each card shows. */
  guests: PersistentMap<ResourceKey, Guests>;
}>;

export const nothingFolded: Folding = {
  possible: PersistentMap.empty(),
  folded: PersistentMap.empty(),
  guests: PersistentMap.empty(),
};

type Facts = Readonly<{
  graph: Graph;
  joined: Joined;
  /** The objects that have cards whatever could show them. */
  troubled: Pick<ReadonlySet<ResourceKey>, 'has'>;
  unfolded: ReadonlySet<ResourceKey>;
}>;

export type Refolded = Folding &
  Readonly<{
    /** The objects that are shown elsewhere than before. */
    moved: ReadonlySet<ResourceKey>;
    /** The cards that they were shown on, or are. */
    hosts: ReadonlySet<ResourceKey>;
  }>;

/** The folding after a change that concerns some objects; all others are shown where they were. */
export function foldObjects(before: Folding, concerned: ReadonlySet<ResourceKey>, facts: Facts): Refolded {
  const possible = patchMap(before.possible);
  const folded = patchMap(before.folded);
  const guests = patchMap(before.guests, Object.is);
  const moved = new Set<ResourceKey>();
  const hosts = new Set<ResourceKey>();
  for (const key of concerned) {
    const places = placesOf(key, facts);
    possible.set(key, places);
    const [old, now] = [folded.get(key), facts.unfolded.has(key) ? undefined : places];
    if (sameValue(old, now)) continue;
    folded.set(key, now);
    moved.add(key);
    const [left, entered] = [groupBy(old ?? [], hostOf), groupBy(now ?? [], hostOf)];
    for (const host of new Set([...left.keys(), ...entered.keys()])) {
      hosts.add(host);
      changeGuest(guests, host, key, entered.get(host));
    }
  }
  return { possible: possible.done(), folded: folded.done(), guests: guests.done(), moved, hosts };
}

const hostOf = ({ host }: Placement): ResourceKey => host;

function placesOf(key: ResourceKey, { graph, joined, troubled }: Facts): readonly Placement[] | undefined {
  const node = graph.nodes.get(key);
  if (!node || troubled.has(key)) return undefined;
  const edges = [...(joined.get(key)?.values() ?? [])];
  const places = placementsOf({ node, edges, nodeOf: (other) => graph.nodes.get(other) });
  return places.length > 0 ? places : undefined;
}

function changeGuest(
  guests: PatchMap<ResourceKey, Guests>,
  host: ResourceKey,
  guest: ResourceKey,
  places: readonly Placement[] | undefined,
): void {
  const now = new Map(guests.get(host));
  if (places) now.set(guest, places);
  else now.delete(guest);
  guests.set(host, now.size > 0 ? now : undefined);
}
