import type { Resource, ResourceKey } from '../../model/resource.ts';
import { fromMatches, nearMiss, toMatches, type GrantFacts } from '../../topology/grants.ts';
import { memo } from '../../topology/memo.ts';
import type { Reference } from '../../topology/references.ts';
import type { Topology } from '../../topology/topology.ts';

/** The references of a workspace that need a grant, and the grants that fail to give it by one thing. */
export type GrantUses = Readonly<{ references: readonly Reference[]; nearMisses: ReadonlySet<ResourceKey> }>;

/** Looks through all references; once per topology. */
export const grantUses: (topology: Topology) => GrantUses = memo(({ links, world }) => {
  const references: Reference[] = [];
  const nearMisses = new Set<ResourceKey>();
  for (const { resolutions } of links.values()) {
    for (const { reference, grant, outcome } of resolutions) {
      if (grant === undefined) continue;
      references.push(reference);
      const miss =
        outcome === 'not-permitted' ? nearMiss(world, reference.holder, reference.target) : undefined;
      if (miss) nearMisses.add(miss.grant.key);
    }
  }
  return { references, nearMisses };
});

/** The references that a grant allows. */
export function allowedBy({ grant, from, to }: GrantFacts, { references }: GrantUses): readonly Reference[] {
  const into = (target: Resource | Reference['target']): boolean => target.namespace === grant.namespace;
  return references.filter(
    ({ holder, target }) =>
      into(target) &&
      from.some((item) => fromMatches(item, holder)) &&
      to.some((item) => toMatches(item, target)),
  );
}
