import { groupBy } from '../../../incremental/group-by.ts';
import { defineFold, stateOf } from '../define-fold.ts';

/** A class: a chip in the header of each Gateway or Ingress that names it. */
export const classFold = defineFold({
  placements({ node, edges }) {
    const named = edges.filter(
      ({ role, source }) => (role === 'class' || role === 'ingress-class') && source === node.key,
    );
    return [...groupBy(named, ({ target }) => target)].map(([host, joining]) => ({
      host,
      as: 'class',
      row: null,
      words: node.name,
      ...stateOf(joining),
    }));
  },
});
