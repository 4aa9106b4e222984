import type { Edge } from '../core/topology/graph.ts';
import type { AppState } from '../state/app-store.ts';

/** An edge of the workspace; of what the cluster provides on the way to it, and of bundles, as the canvas draws it. */
export function edgeOf(
  { edges, cardEdges }: Pick<AppState, 'edges' | 'cardEdges'>,
  id: string,
): Edge | undefined {
  const drawn = cardEdges.get(id);
  return drawn?.role === 'exposes' ? drawn : (edges.get(id) ?? drawn);
}
