import { defineFold } from '../define-fold.ts';

/** A grant that lets an edge across namespaces pass: the key on that edge. */
export const grantFold = defineFold({
  placements: ({ node, edges }) =>
    edges
      .filter(({ grant }) => grant === node.key)
      .flatMap(({ source, target }) => [source, target])
      .map((host) => ({ host, as: 'grant', row: null, words: node.name, state: 'ok', reason: null })),
});
