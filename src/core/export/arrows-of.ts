import { rowKind } from '../kinds/row.ts';
import type { ResourceKey } from '../model/resource.ts';
import type { Edge, Graph, GraphNode } from '../topology/graph.ts';
import { edgeWords } from './edge-words.ts';

/** All edges from one object to another, as one arrow of a drawing as text. */
export type Arrow = Readonly<{
  source: ResourceKey;
  target: ResourceKey;
  /** Paths, weights and what does not work, of one edge after the other; each is named once. */
  words: readonly string[];
  /** Whether each of the edges works. */
  works: boolean;
}>;

/** The arrows between the objects of a graph: one for each pair, in the order of the edges. */
export function arrowsOf({ nodes, edges }: Pick<Graph, 'nodes' | 'edges'>): readonly Arrow[] {
  const arrows = new Map<string, Arrow>();
  for (const edge of edges.values()) {
    const { source, target, state } = edge;
    const [from, to] = [nodes.get(source), nodes.get(target)];
    if (!from || !to) continue;
    const id = `${source}\n${target}`;
    const before = arrows.get(id);
    const words = [pathOf(from, edge), edgeWords(edge)].filter((part) => part !== '').join(' ');
    arrows.set(id, {
      source,
      target,
      words: [...new Set([...(before?.words ?? []), ...(words === '' ? [] : [words])])],
      works: (before?.works ?? true) && state === 'ok',
    });
  }
  return [...arrows.values()];
}

/** The requests that an edge carries, where it begins at a rule or a path: `/cart`. */
function pathOf({ rows }: GraphNode, { sourceRow }: Edge): string {
  const kind = rowKind(sourceRow);
  if (kind !== 'rule' && kind !== 'path') return '';
  const row = rows.find(({ id }) => id === sourceRow);
  return row ? (row.value ?? row.label) : '';
}

/** What stands in the box of an object, line by line: its kind, its name, and the hostnames of a route. */
export const boxLines = ({ kind, name, tier, summary }: GraphNode): readonly string[] =>
  tier === 'route' && summary !== '' ? [kind, name, summary] : [kind, name];
