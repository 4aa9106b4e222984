import { groupBy } from '../../../incremental/group-by.ts';
import { defineFold, stateOf } from '../define-fold.ts';

/** The way in from outside: the line with the address on what is reached by it. */
export const addressFold = defineFold({
  placements({ node, edges }) {
    if (node.origin !== 'derived' || node.tier !== 'entry') return [];
    const exposed = edges.filter(({ role, source }) => role === 'exposes' && source === node.key);
    return [...groupBy(exposed, ({ target }) => target)].map(([host, joining]) => ({
      host,
      as: 'address',
      row: null,
      words: node.summary,
      ...stateOf(joining),
    }));
  },
});
