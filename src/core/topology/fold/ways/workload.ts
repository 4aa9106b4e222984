import { defineFold, stateOf } from '../define-fold.ts';

/** What one Service alone sends to: a line on the card of the Service. */
export const workloadFold = defineFold({
  placements({ node, edges, nodeOf }) {
    if (node.tier !== 'workload') return [];
    const used = edges.filter(
      ({ role, source, target }) =>
        (role === 'selects' || role === 'endpoints') &&
        target === node.key &&
        nodeOf(source)?.tier === 'service',
    );
    const [first, ...others] = used;
    if (!first || others.some(({ source }) => source !== first.source)) return [];
    const host = first.source;
    // The name is worth a word only where it is not that of the Service.
    const name = node.name === nodeOf(host)?.name ? '' : ` ${node.name}`;
    const words = `${node.kind}${name}${node.summary === '' ? '' : ` · ${node.summary}`}`;
    return [{ host, as: 'workload', row: null, words, ...stateOf([first, ...others]) }];
  },
});
