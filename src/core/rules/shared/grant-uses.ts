import type { Identity, Resource, ResourceKey } from '../../model/resource.ts';
import { nearMiss, type GrantFacts, type Referrer } from '../../topology/grants.ts';
import { memo } from '../../incremental/memo.ts';
import type { Reference } from '../../topology/references.ts';
import type { Topology } from '../../topology/topology.ts';

/** The references of a workspace that need a grant, and the grants that fail to give it by one thing. */
export type GrantUses = Readonly<{
  /** The references by who refers to what: to an object, and to any of a kind in a namespace. */
  by: ReadonlyMap<string, readonly Reference[]>;
  nearMisses: ReadonlySet<ResourceKey>;
}>;

/** Looks through all references; once per topology. */
export const grantUses: (topology: Topology) => GrantUses = memo(({ links, index }) => {
  const by = new Map<string, Reference[]>();
  const nearMisses = new Set<ResourceKey>();
  for (const { resolutions } of links.values()) {
    for (const { reference, grant, outcome } of resolutions) {
      if (grant === undefined) continue;
      const { holder, target } = reference;
      for (const pair of [pairText(holder, target, target.name), pairText(holder, target, null)]) {
        const siblings = by.get(pair);
        if (siblings) siblings.push(reference);
        else by.set(pair, [reference]);
      }
      const miss =
        outcome === 'not-permitted' ? nearMiss(index, reference.holder, reference.target) : undefined;
      if (miss) nearMisses.add(miss.grant.key);
    }
  }
  return { by, nearMisses };
});

const pairText = (
  from: Referrer,
  { group, kind, namespace }: Pick<Identity, 'group' | 'kind' | 'namespace'>,
  name: string | null,
): string => [from.group, from.kind, from.namespace, group, kind, namespace, name ?? '*'].join('/');

type Entry<Name extends 'from' | 'to'> = GrantFacts[Name][number];

/** The references that a grant allows by one `from` and one `to` of it. */
const allowedByPair = (
  { namespace }: Resource,
  from: Entry<'from'>,
  to: Entry<'to'>,
  { by }: GrantUses,
): readonly Reference[] => by.get(pairText(from, { ...to, namespace }, to.name)) ?? none;

const none: readonly Reference[] = [];

/** Whether a reference needs the `from` of a grant, with whatever `to`. */
export const usesFrom = ({ grant, to }: GrantFacts, from: Entry<'from'>, uses: GrantUses): boolean =>
  to.some((one) => allowedByPair(grant, from, one, uses).length > 0);

/** Whether a reference needs the `to` of a grant, with whatever `from`. */
export const usesTo = ({ grant, from }: GrantFacts, to: Entry<'to'>, uses: GrantUses): boolean =>
  from.some((one) => allowedByPair(grant, one, to, uses).length > 0);

/** Whether a reference needs a grant. */
export const isGrantUsed = (facts: GrantFacts, uses: GrantUses): boolean =>
  facts.from.some((from) => usesFrom(facts, from, uses));

/** The names of what is referred to by a `to` of a grant. */
export const namesUsed = (
  { grant, from }: GrantFacts,
  to: Entry<'to'>,
  uses: GrantUses,
): ReadonlySet<string> => new Set(from.flatMap((one) => [...namesIn(allowedByPair(grant, one, to, uses))]));

const namesIn: (references: readonly Reference[]) => ReadonlySet<string> = memo(
  (references) => new Set(references.map(({ target }) => target.name)),
);
