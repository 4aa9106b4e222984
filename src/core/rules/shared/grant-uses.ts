import type { ResourceKey } from '../../model/resource.ts';
import { fromMatches, nearMiss, toMatches, type GrantFacts } from '../../topology/grants.ts';
import { memo } from '../../incremental/memo.ts';
import type { Reference } from '../../topology/references.ts';
import type { Topology } from '../../topology/topology.ts';

/** The references of a workspace that need a grant, and the grants that fail to give it by one thing. */
export type GrantUses = Readonly<{
  references: readonly Reference[];
  /** The same by the namespace they lead to. */
  into: ReadonlyMap<string, readonly Reference[]>;
  nearMisses: ReadonlySet<ResourceKey>;
}>;

/** Looks through all references; once per topology. */
export const grantUses: (topology: Topology) => GrantUses = memo(({ links, index }) => {
  const references: Reference[] = [];
  const into = new Map<string, Reference[]>();
  const nearMisses = new Set<ResourceKey>();
  for (const { resolutions } of links.values()) {
    for (const { reference, grant, outcome } of resolutions) {
      if (grant === undefined) continue;
      references.push(reference);
      const { namespace } = reference.target;
      const siblings = into.get(namespace);
      if (siblings) siblings.push(reference);
      else into.set(namespace, [reference]);
      const miss =
        outcome === 'not-permitted' ? nearMiss(index, reference.holder, reference.target) : undefined;
      if (miss) nearMisses.add(miss.grant.key);
    }
  }
  return { references, into, nearMisses };
});

/** The references that a grant allows. */
export const allowedBy = ({ grant, from, to }: GrantFacts, { into }: GrantUses): readonly Reference[] =>
  (into.get(grant.namespace) ?? []).filter(
    ({ holder, target }) =>
      from.some((item) => fromMatches(item, holder)) && to.some((item) => toMatches(item, target)),
  );
