import type { ResourceKey } from '../../core/model/resource.ts';
import type { GraphNode } from '../../core/topology/graph.ts';
import type { AppState } from '../../state/app-store.ts';

/**
 * The objects with a manifest that move when cards are pulled to another namespace: those of the cards, and what the cards show of
 * the same namespace, since a Service without its Deployment would have nothing to send to.
 */
export const objectsOn = (
  { cards, nodes }: Pick<AppState, 'cards' | 'nodes'>,
  keys: readonly ResourceKey[],
): readonly GraphNode[] =>
  keys
    .flatMap((key) => cards.get(key) ?? [])
    .flatMap((card) => [card, ...card.folds.filter(({ namespace }) => namespace === card.namespace)])
    .flatMap(({ key }) => nodes.get(key) ?? [])
    .filter((node) => node.namespace !== '' && node.origin === 'manifest');
