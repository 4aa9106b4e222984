import { groupBy } from '../../../incremental/group-by.ts';
import { defineFold, stateOf, type Placement } from '../define-fold.ts';

const ROLES: ReadonlySet<string> = new Set(['certificate', 'ca-certificate', 'client-certificate']);

/** A certificate or an authority that one object names: a lock on its listeners, or on the card where no row names it. */
export const certificateFold = defineFold({
  placements({ node, edges }) {
    if (node.tier !== 'support') return [];
    const named = edges.filter(({ role, target }) => ROLES.has(role) && target === node.key);
    const hosts = new Set(named.map(({ source }) => source));
    const [host] = hosts;
    if (host === undefined || hosts.size > 1) return [];
    return [...groupBy(named, ({ sourceRow }) => sourceRow)].map(([row, joining]): Placement => ({
      host,
      as: 'certificate',
      row,
      words: node.name,
      ...stateOf(joining),
    }));
  },
});
