import { groupBy } from '../../incremental/group-by.ts';
import { memo } from '../../incremental/memo.ts';
import { isPlaceholder } from '../../model/placeholder.ts';
import type { ResourceKey } from '../../model/resource.ts';
import type { AttachedRoute, ListenerStatus } from '../../status/statuses.ts';
import { ANY_HOST } from './hostname-buckets.ts';
import type { RouteTable } from './route-table.ts';

/** The routes of a listener, counted by their hostnames, so that no one has to walk them to say how many there are. */
export type RouteCensus = Readonly<{
  /** Each once, in the order of the status. */
  routes: ReadonlyMap<ResourceKey, AttachedRoute>;
  /** How many have a hostname as their only one here. */
  alone: ReadonlyMap<string, number>;
  /** Those of several hostnames, by each. */
  several: ReadonlyMap<string, readonly AttachedRoute[]>;
  /** The hostnames that are filled in later. */
  open: readonly string[];
  /** Those with rules that the controller dropped, by hostname, and all together. */
  dropped: ReadonlyMap<string, readonly AttachedRoute[]>;
  allDropped: readonly AttachedRoute[];
}>;

const ANY: readonly string[] = [ANY_HOST];

/** The hostnames of an attached route on its listener. */
export const namesOf = ({ hostnames }: AttachedRoute): readonly string[] => hostnames ?? ANY;

const byName = (routes: readonly AttachedRoute[]): ReadonlyMap<string, readonly AttachedRoute[]> => {
  const pairs = routes.flatMap((one) => namesOf(one).map((name) => ({ name, one })));
  return new Map(
    [...groupBy(pairs, ({ name }) => name)].map(
      ([name, some]) => [name, some.map(({ one }) => one)] as const,
    ),
  );
};

/** Counts the routes of a listener; once for as long as its status stands. */
export const routeCensus: (status: ListenerStatus) => RouteCensus = memo(({ routes: attached }) => {
  const routes = new Map<ResourceKey, AttachedRoute>();
  for (const one of attached) if (!routes.has(one.route.key)) routes.set(one.route.key, one);
  const alone = new Map<string, number>();
  const several: AttachedRoute[] = [];
  const open = new Set<string>();
  const dropped: AttachedRoute[] = [];
  for (const one of routes.values()) {
    const names = namesOf(one);
    const [first] = names;
    if (first !== undefined && names.length === 1) alone.set(first, (alone.get(first) ?? 0) + 1);
    else several.push(one);
    for (const name of names) if (isPlaceholder(name)) open.add(name);
    if (one.dropped.size > 0) dropped.push(one);
  }
  return {
    routes,
    alone,
    several: byName(several),
    open: [...open],
    dropped: byName(dropped),
    allDropped: dropped,
  };
});

/**
 * How many routes have one of some hostnames.
 *
 * @param besides those that have one of these do not count
 */
export function countUnder(
  { alone, several }: RouteCensus,
  names: Iterable<string>,
  besides: ReadonlySet<string> = new Set(),
): number {
  let count = 0;
  const met = new Set<AttachedRoute>();
  for (const name of names) {
    count += alone.get(name) ?? 0;
    for (const one of several.get(name) ?? [])
      if (!namesOf(one).some((other) => besides.has(other))) met.add(one);
  }
  return count + met.size;
}

/** The routes under some hostnames, each once. */
export const membersUnder = ({ members }: RouteTable, names: Iterable<string>): readonly AttachedRoute[] => {
  const found = new Map<ResourceKey, AttachedRoute>();
  for (const name of names)
    for (const one of members.get(name) ?? []) if (!found.has(one.route.key)) found.set(one.route.key, one);
  return [...found.values()];
};
