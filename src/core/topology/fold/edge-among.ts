import type { ResourceKey } from '../../model/resource.ts';
import type { Edge } from '../graph.ts';
import type { Placement } from './define-fold.ts';

type FoldedAt = (key: ResourceKey) => readonly Placement[] | undefined;

/**
 * The card that an end of an edge is drawn at; null for an object that several cards show, which has no edges but those to them.
 */
function cardAt(key: ResourceKey, foldedAt: FoldedAt): ResourceKey | null {
  const [first, ...others] = foldedAt(key) ?? [];
  if (!first) return key;
  return others.some(({ host }) => host !== first.host) ? null : first.host;
}

/** An edge between the cards that show its ends; undefined where one card shows both. */
export function edgeAmong(edge: Edge, foldedAt: FoldedAt): Edge | undefined {
  const source = cardAt(edge.source, foldedAt);
  const target = cardAt(edge.target, foldedAt);
  if (source === null || target === null) return undefined;
  if (source === edge.source && target === edge.target) return edge;
  if (source === target) return undefined;
  return {
    ...edge,
    source,
    sourceRow: source === edge.source ? edge.sourceRow : null,
    target,
    targetRow: target === edge.target ? edge.targetRow : null,
  };
}
