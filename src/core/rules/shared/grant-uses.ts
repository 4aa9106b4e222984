import type { Identity, Resource, ResourceKey } from '../../model/resource.ts';
import { nearMiss, type GrantFacts, type Referrer } from '../../topology/grants.ts';
import { linksOf, type Links } from '../../topology/links.ts';
import type { Topology } from '../../topology/topology.ts';
import { trackedAll } from '../../topology/tracked.ts';
import { byText } from '../../text/by-text.ts';
import { gathered } from '../../incremental/gathered.ts';
import type { PersistentMap } from '../../incremental/persistent-map.ts';
import { GATEWAY_API } from '../../kinds/shared/groups.ts';

/** The references of a workspace that need a grant, and the grants that fail to give it by one thing. */
export type GrantUses = Readonly<{
  /** The names that are referred to, by who refers to what: to an object, and to any of a kind in a namespace. */
  by: PersistentMap<string, readonly string[]>;
  nearMisses: PersistentMap<ResourceKey, true>;
}>;

export const grantUses = ({ links, index }: Topology): GrantUses => ({
  by: uses([links], index.memory, undefined),
  nearMisses: nearMisses([missesOf(index)], index.memory, undefined),
});

const uses = gathered<Links, string, string, readonly string[]>({
  says: ({ resolutions }) =>
    resolutions.flatMap(({ reference: { holder, target }, grant }) =>
      grant === undefined
        ? []
        : [target.name, null].map((name) => [pairText(holder, target, name), target.name] as const),
    ),
  conclude: (said) => [...new Set([...said.values()].flat())].sort(byText),
});

/** The grants that fail to allow the references of an object by one thing. */
const missesOf = trackedAll((resource, index) => {
  const missed = linksOf(resource, index).resolutions.flatMap(({ reference, grant, outcome }) =>
    grant !== undefined && outcome === 'not-permitted'
      ? (nearMiss(index, reference.holder, reference.target)?.grant.key ?? [])
      : [],
  );
  return missed.length > 0 ? missed : undefined;
});

const nearMisses = gathered<readonly ResourceKey[], ResourceKey, true, true>({
  says: (missed) => missed.map((key) => [key, true]),
  conclude: () => true,
});

const pairText = (
  from: Referrer,
  { group, kind, namespace }: Pick<Identity, 'group' | 'kind' | 'namespace'>,
  name: string | null,
): string => [from.group, from.kind, from.namespace, group, kind, namespace, name ?? '*'].join('/');

type Entry<Name extends 'from' | 'to'> = GrantFacts[Name][number];

/** The names that a grant allows to be referred to by one `from` and one `to` of it, and that are. */
const usedByPair = (
  { namespace }: Resource,
  from: Entry<'from'>,
  to: Entry<'to'>,
  { by }: GrantUses,
): readonly string[] => by.get(pairText(from, { ...to, namespace }, to.name)) ?? none;

const none: readonly string[] = [];

/** Whether a reference needs the `from` of a grant, with whatever `to`. */
export const usesFrom = ({ grant, to }: GrantFacts, from: Entry<'from'>, uses: GrantUses): boolean =>
  to.some((one) => usedByPair(grant, from, one, uses).length > 0);

/** Whether a reference needs the `to` of a grant, with whatever `from`. */
export const usesTo = ({ grant, from }: GrantFacts, to: Entry<'to'>, uses: GrantUses): boolean =>
  from.some((one) => usedByPair(grant, one, to, uses).length > 0);

/** Whether a reference needs a grant. */
export const isGrantUsed = (facts: GrantFacts, uses: GrantUses): boolean =>
  facts.from.some((from) => usesFrom(facts, from, uses));

/** The names of what is referred to by a `to` of a grant. */
export const namesUsed = (
  { grant, from }: GrantFacts,
  to: Entry<'to'>,
  uses: GrantUses,
): ReadonlySet<string> => new Set(from.flatMap((one) => usedByPair(grant, one, to, uses)));

/** What a rule rests on that looks at all grants, and at the references that need one. */
export function onGrantUses(topology: Topology): readonly unknown[] {
  const { by, nearMisses: missed } = grantUses(topology);
  const { index, options } = topology;
  return [options, index.ofKind(GATEWAY_API, 'ReferenceGrant'), index.held, by, missed];
}
